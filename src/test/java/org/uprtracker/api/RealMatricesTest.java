package org.uprtracker.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uprtracker.access.Role;
import org.uprtracker.boot.OwnDatabase;
import org.uprtracker.intake.Collected;
import org.uprtracker.intake.Curated;
import org.uprtracker.intake.ReadRecommendation;
import org.uprtracker.intake.ReadRecommendation.ReadState;
import org.uprtracker.matrix.Lists;

/** OHCHR's lists of Slovenia, brought in, written again, and brought in again. */
@QuarkusTest
@WithTestResource(value = OwnDatabase.class, initArgs = @ResourceArg(name = "name", value = "matrices"))
class RealMatricesTest {
    private static final Path DATA = Path.of("../shared/data");

    @TempDir
    Path folder;

    @BeforeAll
    static void filesAreThere() {
        assumeTrue(Files.isDirectory(DATA), "../shared/data is absent: there are no real lists to bring in");
    }

    @ParameterizedTest
    @CsvSource({"SVN-2, SVN-2_UPR20_thematic-list.docx", "SVN-4, SVN-4_UPR48_thematic-list.docx"})
    void aListIsWrittenAsItCameInAndChangesNothingWhenItComesBack(String review, String file) throws IOException {
        // Given
        String importer = TestKeys.key("Ivo Importer", null, Role.IMPORTER);
        String organisation = TestKeys.key("Otto Other", "hrw", Role.IMPORTER, Role.CONTRIBUTOR);
        Imported.sent(importer, Files.readAllBytes(DATA.resolve("ohchr-matrix").resolve(file)), "");
        JsonNode expected = new ObjectMapper().readTree(DATA.resolve("expected/" + review + "_matrix.json").toFile());
        int revision = revision();
        for (String layout : List.of("", "?layout=cycle-2-3", "?layout=cycle-4", "?layout=cycle-4-with-assessments&perspective=civil_society")) {
            // When
            byte[] list = Api.get("/v1/reviews/" + review + "/matrix" + layout).statusCode(200).extract().asByteArray();
            // Then
            assertSame(review, expected, Lists.read(Lists.unmarked(Files.write(folder.resolve("list.docx"), list),
                    folder.resolve("unmarked.docx"))));
            Imported.assertNothingNew(Imported.sent(importer, list, ""));
            Imported.assertNothingNew(Imported.sent(organisation, list, ""));
        }
        assertEquals(revision, revision());
    }

    private static void assertSame(String review, JsonNode expected, Collected list) {
        Map<String, ReadRecommendation> read = list.recommendations.stream()
                .collect(Collectors.toMap(ReadRecommendation::paragraph, Function.identity()));
        Map<String, String> themes = themes();
        assertEquals(expected.size(), read.size());
        for (JsonNode one : expected) {
            ReadRecommendation same = read.get(one.get("paragraph").asText());
            String paragraph = same.paragraph();
            assertEquals(one.get("text").asText(), same.text());
            assertEquals(texts(one, "recommendingStates").stream().map(name -> Curated.NAMES.code(name).orElseThrow()).toList(), states(same), paragraph);
            assertEquals(one.get("position").asText(), same.positions().get(0).wording(), paragraph);
            assertEquals(same.positions().get(0).symbol() + ", para. " + one.get("positionSource").asText().replaceAll(".*Para\\. ?(\\d+).*", "$1"),
                    same.positions().get(0).where());
            assertEquals(known(themes, texts(one, "themes")), known(themes, same.themes()), paragraph);
            assertEquals(texts(one, "affectedPersons"), same.affectedGroups(), paragraph);
            assertEquals(texts(one, "sdgs").stream().distinct().toList(), same.sdgs(), paragraph);
        }
        assertEquals(expected.get(0).get("documentSymbol").asText(), list.document.review().reportSymbol(), review);
    }

    /** Ids of themes by every label that leads to them. */
    private static Map<String, String> themes() {
        Map<String, String> themes = new java.util.HashMap<>();
        List<Map<String, Object>> all = Api.get("/v1/themes?limit=500").extract().jsonPath().getList("items");
        all.forEach(theme -> themes.put((String) theme.get("name"), (String) theme.get("id")));
        all.forEach(theme -> ((List<?>) theme.get("ohchr")).forEach(label -> themes.put((String) label, (String) theme.get("id"))));
        return themes;
    }

    /** OHCHR tells more themes apart than the record does. */
    private static Set<String> known(Map<String, String> themes, List<String> labels) {
        return labels.stream().map(label -> themes.getOrDefault(label, label)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> states(ReadRecommendation read) {
        return read.parts().isEmpty() ? read.states().stream().map(ReadState::code).toList()
                : read.parts().stream().flatMap(part -> part.states().stream()).map(ReadState::code).toList();
    }

    private static List<String> texts(JsonNode one, String field) {
        return StreamSupport.stream(one.get(field).spliterator(), false).map(JsonNode::asText).toList();
    }

    private static int revision() {
        return Api.get("/v1/recommendations?limit=1").extract().path("revision");
    }
}
