package org.uprtracker.intake.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uprtracker.intake.Hints;
import org.uprtracker.intake.ReadDocument;
import org.uprtracker.intake.ReadRecommendation;
import org.uprtracker.intake.ReadRecommendation.ReadState;
import org.uprtracker.intake.UnreadableFile;
import org.uprtracker.recommendation.Claim;
import org.uprtracker.recommendation.Position;
import org.uprtracker.source.SourceKind;

/** The real reports, against what people found in them. */
class RealReportsTest {
    private static final Path DATA = Path.of("../shared/data");

    @BeforeAll
    static void areThere() {
        Assumptions.assumeTrue(Files.isDirectory(DATA), "../shared/data is absent: no real report to read");
    }

    @ParameterizedTest
    @CsvSource({"KAZ-1, KAZ-1_A-HRC-14-10.pdf, 128", "KAZ-2, KAZ-2_A-HRC-28-10.pdf, 194"})
    void everyRecommendationIsAsExpected(String review, String file, int count) throws IOException {
        // Given
        JsonNode expected = new ObjectMapper().readTree(DATA.resolve("expected/" + review + ".json").toFile());
        // When
        Collected read = read(file);
        // Then
        assertEquals(List.of(), read.findings);
        assertEquals(count, expected.size());
        List<String> wanted = new ArrayList<>();
        expected.forEach(one -> wanted.add(line(one)));
        assertEquals(String.join("\n", wanted), String.join("\n", read.recommendations.stream().map(RealReportsTest::line).toList()));
        // The list still has the mark of a footnote at the end of 125.27, behind the last word.
        List<String> texts = new ArrayList<>();
        expected.forEach(one -> texts.add(one.get("paragraph").asText() + " "
                + one.get("text").asText().replaceAll("\\s+", " ").strip().replaceFirst("(?<=employment)1$", "")));
        assertEquals(String.join("\n", texts),
                String.join("\n", read.recommendations.stream().map(one -> one.paragraph() + " " + one.text()).toList()));
    }

    @Test
    void theFirstReportOfKazakhstan() throws IOException {
        // When
        Collected read = read("KAZ-1_A-HRC-14-10.pdf");
        // Then
        assertEquals(new ReadDocument(SourceKind.WORKING_GROUP_REPORT,
                "Report of the Working Group on the Universal Periodic Review: Kazakhstan", "UN Human Rights Council", "A/HRC/14/10",
                "2010-03-23", "en", new ReadDocument.Review("KAZ", 1, 7, "2010-02-12", "para. 1", "2010-02-16", null, "A/HRC/14/10",
                null, null, List.of("BGD", "CUB", "MUS"), null)), read.document);
        assertEquals(Map.of(Claim.NONE, 60L, Claim.ALREADY_IMPLEMENTED_OR_IN_PROCESS, 68L), claims(read));
        assertEquals("paras. 95 and 96", one(read, "95.7").positions().get(0).where());
        assertEquals("para. 97", one(read, "97.19").positions().get(0).where());
        assertEquals(17, one(read, "95.38").place().page());
        assertEquals(129, read.recommendations.stream().flatMap(RealReportsTest::states).count());
        assertEquals(128, read.done);
    }

    @Test
    void theSecondReportOfKazakhstan() throws IOException {
        // When
        Collected read = read("KAZ-2_A-HRC-28-10.pdf");
        // Then
        assertEquals(new ReadDocument.Review("KAZ", 2, 20, "2014-10-30", "para. 1", "2014-11-04", null, "A/HRC/28/10", null, null,
                List.of("DEU", "KWT", "ZAF"), null), read.document.review());
        assertEquals("2014-12-10", read.document.date());
        assertEquals(Map.of(Claim.ALREADY_IMPLEMENTED, 47L, Claim.IN_PROCESS, 96L, Claim.NONE, 51L), claims(read));
        assertEquals(198, read.recommendations.stream().flatMap(RealReportsTest::states).count());
    }

    @Test
    void theThirdReportOfSlovenia() throws IOException {
        // When
        Collected read = read("SVN-3_A-HRC-43-15.pdf");
        // Then
        assertEquals(List.of(), read.findings);
        assertEquals(new ReadDocument.Review("SVN", 3, 34, "2019-11-12", "para. 1", "2019-11-14", null, "A/HRC/43/15", null, null,
                List.of("BGD", "DNK", "EGY"), null), read.document.review());
        Map<Position, Long> positions = read.recommendations.stream().collect(Collectors.groupingBy(
                one -> one.positions().get(0).position(), Collectors.counting()));
        assertEquals(Map.of(Position.SUPPORTED, 58L, Position.PENDING, 157L), positions);
        assertEquals(2, one(read, "121.2").parts().size());
        assertEquals(List.of(new ReadState("UKR", null)), one(read, "121.2").parts().get(0).states());
    }

    @ParameterizedTest
    @CsvSource({"SVN-3_A-HRC-43-15-Add.1.pdf, addendum", "SVN-3_A-HRC-DEC-43-112.pdf, decision"})
    void otherDocumentsOfTheReviewAreNamed(String file, String kind) throws IOException {
        // Given
        Path path = DATA.resolve("wg-reports").resolve(file);
        // When
        UnreadableFile refused = assertThrows(UnreadableFile.class, () -> read(file));
        // Then
        assertTrue(refused.getMessage().contains(kind) && refused.getMessage().contains("format=addendum"), refused.getMessage());
        assertFalse(new WorkingGroupReport().recognises(path));
        assertTrue(new WorkingGroupReport().recognises(path.resolveSibling("SVN-3_A-HRC-43-15.pdf")));
    }

    private static ReadRecommendation one(Collected read, String paragraph) {
        return read.recommendations.stream().filter(one -> paragraph.equals(one.paragraph())).findFirst().orElseThrow();
    }

    private static Map<Claim, Long> claims(Collected read) {
        return read.recommendations.stream().collect(Collectors.groupingBy(one -> one.positions().get(0).claim(), Collectors.counting()));
    }

    private static Collected read(String file) throws IOException {
        Collected read = new Collected();
        new WorkingGroupReport().read(DATA.resolve("wg-reports").resolve(file), Hints.NONE, Collected.LOOKUP, read);
        return read;
    }

    private static String line(JsonNode expected) {
        TreeSet<String> states = new TreeSet<>();
        expected.get("recommendingStates").forEach(state -> states.add(Collected.LOOKUP.states().code(state.asText()).orElseThrow()));
        return expected.get("paragraph").asText() + " " + states + " " + expected.get("position").asText().toUpperCase(Locale.ROOT)
                + " " + expected.get("positionSource").asText().replaceAll(".*Para\\. ", "") + " " + expected.get("stateConsidersImplemented").asBoolean();
    }

    private static String line(ReadRecommendation read) {
        TreeSet<String> states = new TreeSet<>();
        states(read).forEach(state -> states.add(state.code()));
        Claim claim = read.positions().get(0).claim();
        return read.paragraph() + " " + states + " " + read.positions().get(0).position() + " "
                + read.positions().get(0).where().replaceAll("paras?\\. (\\d+).*", "$1") + " "
                + (claim == Claim.ALREADY_IMPLEMENTED || claim == Claim.ALREADY_IMPLEMENTED_OR_IN_PROCESS);
    }

    private static Stream<ReadState> states(ReadRecommendation read) {
        return Stream.concat(read.states().stream(), read.parts().stream().flatMap(part -> part.states().stream()));
    }
}
