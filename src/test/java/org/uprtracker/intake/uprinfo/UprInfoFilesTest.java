package org.uprtracker.intake.uprinfo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uprtracker.intake.Collected;
import org.uprtracker.intake.Hints;
import org.uprtracker.intake.ReadFinding;
import org.uprtracker.intake.ReadRecommendation;
import org.uprtracker.recommendation.Position;

/** The real exports: every row is there, and nothing twice. */
@Tag("thorough")
class UprInfoFilesTest {
    private static final Path FILES = Path.of("../shared/data/upr-info");
    private static final List<String> RECOMMENDATIONS = List.of("1-5", "6-9", "10-13", "17-20");

    @TempDir
    Path folder;

    @BeforeAll
    static void filesAreThere() {
        assumeTrue(Files.isDirectory(FILES), "../shared/data is absent: the real exports are not read");
    }

    @ParameterizedTest
    @CsvSource({"1-5, 6094, 5643, 6094, sessions 1–5", "6-9, 8343, 8176, 8342, sessions 6–9",
        "10-13, 9047, 8892, 9046, sessions 10–13", "17-20, 7984, 7794, 7984, sessions 18–20"})
    void everyRowOfTheRecommendationsComesIn(String file, int rows, int recommendations, int pairs, String sessions)
            throws IOException {
        // When
        Collected read = read(FILES.resolve(file + ".csv"));
        // Then
        assertEquals(List.of(), read.errors());
        assertEquals(rows, read.recommendations.stream().flatMap(one -> one.rows().stream()).distinct().count());
        assertEquals(rows, read.recommendations.stream().mapToInt(one -> one.rows().size()).sum());
        assertEquals(recommendations, read.recommendations.size());
        assertEquals(pairs, pairs(read));
        assertEquals("UPR Info database export, " + sessions, read.document.title());
        assertEquals(0, read.pledges.size());
        assertEquals(Files.size(FILES.resolve(file + ".csv")), read.progress, 1 << 17);
    }

    @Test
    void theFourFilesTogetherHoldWhatWasCountedInThem() throws IOException {
        // When
        List<ReadRecommendation> all = new ArrayList<>();
        List<ReadFinding> findings = new ArrayList<>();
        for (String file : RECOMMENDATIONS) {
            Collected read = read(FILES.resolve(file + ".csv"));
            all.addAll(read.recommendations);
            findings.addAll(read.findings);
        }
        // Then
        assertEquals(30_505, all.size());
        assertEquals(9, all.stream().filter(ReadRecommendation::recommenderUnknown).count());
        Map<Position, Integer> rows = all.stream().collect(Collectors.toMap(one -> one.positions().get(0).position(),
                one -> one.rows().size(), Integer::sum));
        assertEquals(Map.of(Position.SUPPORTED, 23_367, Position.NOTED, 8_101), rows);
        assertTrue(all.stream().allMatch(one -> one.positions().size() == 1 && one.positions().get(0).part() == null));
        assertEquals(List.of("WARNING 5765 LSO", "WARNING 412 AUS"), findings.stream()
                .map(finding -> finding.severity() + " " + finding.place().row() + " " + all.stream()
                        .filter(one -> one.text().startsWith(finding.value().replace("…", ""))).findFirst().orElseThrow().state())
                .toList());
    }

    @Test
    void thePledgesComeIn() throws IOException {
        // When
        Collected read = read(FILES.resolve("voluntary.csv"));
        // Then
        assertEquals("UPR Info database export of voluntary pledges, sessions 1–19", read.document.title());
        assertEquals(947, read.pledges.stream().mapToInt(pledge -> pledge.rows().size()).sum());
        assertEquals(945, read.pledges.size());
        assertEquals(List.of(939, 940), read.warnings().stream().map(finding -> finding.place().row()).toList());
        assertEquals(List.of(), read.errors());
        assertEquals(0, read.recommendations.size());
    }

    @Test
    void kazakhstanInItsFirstCycle() throws IOException {
        // When
        List<ReadRecommendation> read = read(FILES.resolve("6-9.csv")).recommendations.stream()
                .filter(one -> one.state().equals("KAZ")).toList();
        // Then
        assertTrue(read.stream().allMatch(one -> one.session() == 7 && one.cycle() == 1));
        assertTrue(read.stream().anyMatch(one -> one.states().equals(List.of(new ReadRecommendation.ReadState("BRA", 5)))
                && one.themes().equals(List.of("Disabilities", "International instruments"))));
    }

    /** The same rows in other encodings and line ends read the same. */
    @ParameterizedTest
    @CsvSource({"UTF-8, LF, ''", "UTF-8, CRLF, '\uFEFF'", "UTF-16LE, LF, '\uFEFF'", "windows-1252, CRLF, ''",
        "windows-1252, CR, ''", "x-MacRoman, LF, ''", "x-MacRoman, CRLF, ''", "ISO-8859-1, LF, ''"})
    void anyEncodingAndLineEndReadsTheSame(String encoding, String lineEnd, String mark) throws IOException {
        for (String name : RECOMMENDATIONS) {
            // Given
            String text = Files.readString(FILES.resolve(name + ".csv"), Charset.forName("x-MacRoman"));
            String end = Map.of("LF", "\n", "CRLF", "\r\n", "CR", "\r").get(lineEnd);
            Path file = folder.resolve("other.csv");
            Files.writeString(file, mark + text.replace("\r", end), Charset.forName(encoding));
            // When
            Collected other = read(file);
            // Then
            assertEquals(read(FILES.resolve(name + ".csv")).recommendations, other.recommendations, name);
        }
    }

    @Test
    void manyRowsAreReadFast() throws IOException {
        // Given
        String[] lines = Files.readString(FILES.resolve("6-9.csv"), Charset.forName("x-MacRoman")).split("\r");
        StringBuilder many = new StringBuilder(lines[0]).append('\n');
        for (int session = 1; session <= 4; session++) {
            for (int i = 1; i < lines.length; i++) {
                many.append(lines[i], 0, lines[i].lastIndexOf(',') + 1).append(session).append('\n');
            }
        }
        Path file = folder.resolve("many.csv");
        Files.writeString(file, many, StandardCharsets.UTF_8);
        read(file);
        // When
        // Time of this thread alone: what else the machine does is not the reader's.
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Collected read = read(file);
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
        // Then
        int rows = read.recommendations.stream().mapToInt(one -> one.rows().size()).sum();
        assertEquals(4 * 8343, rows);
        assertTrue(rows / seconds > 20_000, rows / seconds + " rows a second");
    }

    private static int pairs(Collected read) {
        Function<ReadRecommendation, Integer> pairs = one -> one.states().size() + (one.recommenderUnknown() ? 1 : 0);
        return read.recommendations.stream().mapToInt(pairs::apply).sum();
    }

    private static Collected read(Path file) throws IOException {
        Collected collected = new Collected();
        assertTrue(new UprInfoCsv().recognises(file));
        new UprInfoCsv().read(file, Hints.NONE, Collected.LOOKUP, collected);
        return collected;
    }
}
