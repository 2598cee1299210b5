package org.uprtracker.intake.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uprtracker.intake.Hints;
import org.uprtracker.intake.ReadDocument;
import org.uprtracker.intake.ReadRecommendation;
import org.uprtracker.intake.ReadRecommendation.ReadState;
import org.uprtracker.recommendation.Position;

/** The lists on Slovenia, against what they hold as it was checked by hand. */
class RealListsTest {
    private static final Path SHARED = Path.of("../shared/data");
    private static final Map<String, Position> POSITIONS = Map.of("Supported", Position.SUPPORTED, "Noted", Position.NOTED,
            "Supported/Noted", Position.PARTIALLY_SUPPORTED);

    @ParameterizedTest
    @CsvSource({
        "SVN-2, SVN-2_UPR20_thematic-list.docx, 163, 142, 180, 3, second, 20, A/HRC/28/15, 201",
        "SVN-4, SVN-4_UPR48_thematic-list.docx, 254, 217, 262, 0, fourth, 48, A/HRC/59/15, 308"})
    void aListComesOutAsItIs(String name, String file, int recommendations, int supported, int pairs, int withParts,
            String cycle, int session, String report, int lastRow) throws IOException {
        // Given
        assumeTrue(Files.isDirectory(SHARED), "../shared/data is absent: no real list to read");
        JsonNode expected = new ObjectMapper().readTree(SHARED.resolve("expected/" + name + "_matrix.json").toFile());
        // When
        Taken taken = Taken.from(SHARED.resolve("ohchr-matrix").resolve(file), Hints.NONE);
        // Then
        ReadDocument document = taken.document;
        assertEquals("Thematic list of recommendations: Slovenia, " + cycle + " cycle", document.title());
        assertEquals("SVN", document.review().state());
        assertEquals(session, document.review().session());
        assertEquals(report, document.review().reportSymbol());
        assertEquals(recommendations, taken.recommendations.size());
        assertEquals(supported, taken.recommendations.stream()
                .filter(one -> one.positions().get(0).position() == Position.SUPPORTED).count());
        assertEquals(withParts, taken.recommendations.stream().filter(one -> !one.parts().isEmpty()).count());
        assertEquals(pairs, taken.recommendations.stream().mapToInt(one -> states(one).size()).sum());
        assertEquals(List.of(), taken.errors());
        assertEquals(recommendations, expected.size());
        assertEquals(3, taken.recommendations.get(0).place().row());
        assertEquals(lastRow, taken.recommendations.get(recommendations - 1).place().row());
        for (int i = 0; i < expected.size(); i++) {
            assertSame(expected.get(i), taken.recommendations.get(i));
        }
    }

    private static void assertSame(JsonNode expected, ReadRecommendation read) {
        String paragraph = expected.get("paragraph").asText();
        assertEquals(paragraph, read.paragraph());
        assertEquals("SVN", read.state());
        assertEquals(expected.get("cycle").asInt(), read.cycle());
        assertEquals(expected.get("session").asInt(), read.session());
        assertEquals(expected.get("documentSymbol").asText(), read.reportSymbol());
        assertEquals(expected.get("text").asText(), read.text(), paragraph);
        List<String> codes = texts(expected.get("recommendingStates")).stream()
                .map(name -> Taken.LOOKUP.states().code(name).orElseThrow()).toList();
        assertEquals(codes, states(read), paragraph);
        assertEquals(POSITIONS.get(expected.get("position").asText()), read.positions().get(0).position(), paragraph);
        assertEquals(expected.get("position").asText(), read.positions().get(0).wording());
        String source = expected.get("positionSource").asText();
        assertTrue(source.startsWith(read.positions().get(0).symbol() + " ") || source.startsWith(read.positions().get(0).symbol() + ","));
        assertEquals(read.positions().get(0).symbol() + ", para. " + source.replaceAll(".*Para\\. ?(\\d+).*", "$1"),
                read.positions().get(0).where());
        assertEquals(texts(expected.get("themes")), read.themes(), paragraph);
        assertEquals(texts(expected.get("affectedPersons")), read.affectedGroups(), paragraph);
        // One cell of cycle 4 names the same goal twice.
        assertEquals(texts(expected.get("sdgs")).stream().distinct().toList(), read.sdgs(), paragraph);
        assertEquals(expected.get("assessment").textValue(), read.comment());
    }

    private static List<String> states(ReadRecommendation read) {
        return read.parts().isEmpty() ? read.states().stream().map(ReadState::code).toList()
                : read.parts().stream().flatMap(part -> part.states().stream()).map(ReadState::code).toList();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
