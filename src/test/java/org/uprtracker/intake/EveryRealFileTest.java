package org.uprtracker.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.uprtracker.intake.addendum.Addendum;
import org.uprtracker.intake.addendum.Decision;
import org.uprtracker.intake.matrix.OhchrMatrix;
import org.uprtracker.intake.report.WorkingGroupReport;
import org.uprtracker.intake.uprinfo.UprInfoCsv;

/** Each file that people sent is of one kind, and the formats agree on which. */
class EveryRealFileTest {
    private static final Path DATA = Path.of("../shared/data");
    private static final List<FileFormat> FORMATS = List.of(new UprInfoCsv(), new WorkingGroupReport(), new Addendum(), new Decision(), new OhchrMatrix());
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("1-5.csv", "[upr-info-csv]"), Map.entry("6-9.csv", "[upr-info-csv]"), Map.entry("10-13.csv", "[upr-info-csv]"),
            Map.entry("17-20.csv", "[upr-info-csv]"), Map.entry("voluntary.csv", "[upr-info-csv]"),
            Map.entry("KAZ-1_A-HRC-14-10.pdf", "[wg-report]"), Map.entry("KAZ-2_A-HRC-28-10.pdf", "[wg-report]"), Map.entry("SVN-3_A-HRC-43-15.pdf", "[wg-report]"),
            Map.entry("SVN-3_A-HRC-43-15-Add.1.pdf", "[addendum]"), Map.entry("SVN-3_A-HRC-DEC-43-112.pdf", "[decision]"),
            Map.entry("SVN-2_UPR20_thematic-list.docx", "[ohchr-matrix]"), Map.entry("SVN-4_UPR48_thematic-list.docx", "[ohchr-matrix]"));

    @Test
    void exactlyOneFormatRecognisesEach() throws IOException {
        // Given
        Assumptions.assumeTrue(Files.isDirectory(DATA), "../shared/data is absent: the real files are not there to be read");
        // When
        Map<String, String> recognised = new TreeMap<>();
        for (String folder : List.of("upr-info", "wg-reports", "ohchr-matrix")) {
            try (Stream<Path> files = Files.list(DATA.resolve(folder))) {
                for (Path file : files.toList()) {
                    recognised.put(file.getFileName().toString(), codes(file).toString());
                }
            }
        }
        // Then
        assertEquals(new TreeMap<>(KINDS), recognised);
    }

    private static List<String> codes(Path file) throws IOException {
        List<String> codes = new ArrayList<>();
        for (FileFormat format : FORMATS) {
            if (format.recognises(file)) {
                codes.add(format.code());
            }
        }
        return codes;
    }
}
