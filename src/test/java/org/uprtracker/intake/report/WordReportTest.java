package org.uprtracker.intake.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.uprtracker.intake.Hints;
import org.uprtracker.intake.ReadFinding;
import org.uprtracker.intake.ReadRecommendation;
import org.uprtracker.intake.UnreadableFile;

/** Reports as Word documents, written for the test. */
class WordReportTest {
    private static final List<String> OPENING = List.of("United Nations", "A/HRC/77/7", "Distr.: General", "3 May 2031", "Original: English",
            "Human Rights Council", "Seventy-seventh session", "Report of the Working Group on the Universal Periodic Review*", "Malta",
            "Introduction", "1. The Working Group held its thirty-first session from 5 to 16 January 2031. The review of Malta was held at the "
            + "4th meeting, on 7 January 2031. At its 9th meeting, held on 10 January 2031, the Working Group adopted the report on Malta.",
            "2. A troika was chosen to help with the review of Malta: Bosnia and Herzegovina, Chad and Peru.", "I. Summary", "3. People spoke.",
            "II. Conclusions and/or recommendations");
    private static final List<String> CLOSING = List.of("7. All conclusions and/or recommendations here reflect the position of the States.",
            "8. More of it (Chad).", "Annex", "9. The delegation (Peru);");

    @TempDir
    Path folder;

    @Test
    void numbersTypedAsText() throws IOException {
        // Given
        List<String> section = List.of("4. The items below have been examined by Malta and enjoy the support of Malta:",
                "4.1 Plant trees (Chad) (Peru);", "4.2.\tPlant more of them (Bosnia and Herzegovina);", "And water them (Peru);",
                "5. The items below will be examined by Malta:", "5.1 Build a road (Iran (Islamic Republic of));",
                "6. The items below did not enjoy the support of Malta and would thus be noted:", "6.1 Close the port (Chad).");
        // When
        Collected read = read(section, Hints.NONE);
        // Then
        assertEquals(List.of(), read.findings);
        assertEquals(List.of("4.1 SUPPORTED Plant trees [TCD, PER]", "4.2 SUPPORTED [BIH] [PER]", "5.1 PENDING Build a road [IRN]",
                "6.1 NOTED Close the port [TCD]"), read.recommendations.stream().map(WordReportTest::line).toList());
        assertEquals("A/HRC/77/7", read.document.symbol());
        assertEquals("2031-05-03", read.document.date());
        assertEquals("2031-01-07 2031-01-10 [BIH, TCD, PER] MLT 3 31", read.document.review().date() + " " + read.document.review().reportAdopted()
                + " " + read.document.review().troika() + " " + read.document.review().state() + " " + read.document.review().cycle()
                + " " + read.document.review().session());
    }

    @Test
    void numbersOfTheFirstCycle() throws IOException {
        // Given
        List<String> section = new ArrayList<>(List.of("4. The items below enjoy the support of Malta:"));
        for (int i = 1; i <= 7; i++) {
            section.add(i + ". Plant tree " + i + " (Chad);");
        }
        section.addAll(List.of("5. Malta considers that recommendations Nos. 2 and 4-5 above have already been implemented.",
                "6. The following will be examined by Malta:", "1. Build a road (Peru);", "2. Build a bridge (Peru)."));
        // When
        Collected read = read(section, Hints.NONE);
        // Then
        assertEquals(List.of(), read.findings);
        assertEquals(List.of("4.1", "4.2", "4.3", "4.4", "4.5", "4.6", "4.7", "6.1", "6.2"),
                read.recommendations.stream().map(ReadRecommendation::paragraph).toList());
        assertEquals(List.of("4.2", "4.4", "4.5"), read.recommendations.stream()
                .filter(one -> one.positions().get(0).where().equals("paras. 4 and 5")).map(ReadRecommendation::paragraph).toList());
    }

    @Test
    void aPositionMayStandBehindTheItems() throws IOException {
        // When
        Collected read = read(List.of("4. The following recommendations were made to Malta:", "1. Plant trees (Chad);", "2. Build a road (Peru).",
                "5. These recommendations will be examined by Malta, which will respond in due time."), Hints.NONE);
        // Then
        assertEquals(List.of(), read.findings);
        assertEquals(List.of("4.1 PENDING Plant trees [TCD]", "4.2 PENDING Build a road [PER]"),
                read.recommendations.stream().map(WordReportTest::line).toList());
        assertEquals("para. 5", read.recommendations.get(0).positions().get(0).where());
    }

    @Test
    void numbersThatWordWrites() throws IOException {
        // Given
        Path file = folder.resolve("automatic.docx");
        try (XWPFDocument document = new XWPFDocument(); OutputStream out = Files.newOutputStream(file)) {
            BigInteger list = list(document);
            for (String line : OPENING) {
                boolean numbered = line.matches("\\d\\. .*");
                add(document, numbered ? line.substring(3) : line, numbered ? list : null, 0);
            }
            add(document, "What is below enjoys the support of Malta:", list, 0);
            add(document, "Plant trees (Chad);", list, 1);
            add(document, "Build a road (Peru);", list, 1);
            add(document, "What is below did not enjoy the support of Malta:", list, 0);
            add(document, "Close the port (Chad).", list, 1);
            add(document, "All conclusions and/or recommendations here reflect the position of the States.", list, 0);
            document.write(out);
        }
        // When
        Collected read = read(file, Hints.NONE);
        // Then
        assertEquals(List.of(), read.findings);
        assertEquals(List.of("4.1 SUPPORTED Plant trees [TCD]", "4.2 SUPPORTED Build a road [PER]", "5.1 NOTED Close the port [TCD]"),
                read.recommendations.stream().map(WordReportTest::line).toList());
        assertTrue(new WorkingGroupReport().recognises(file));
    }

    @Test
    void whatIsNotUnderstoodStaysOut() throws IOException {
        // When
        Collected read = read(List.of("4. Malta welcomes what is below:", "4.1 Plant trees (Chad);", "4.2 Plant herbs (Chad);",
                "5. What is below enjoys the support of Malta:", "5.1 Build a road (Ruritania);", "5.2 Build a bridge;", "5.4 Build a house (Peru);",
                "5.4 Build a hut (Peru);", "6.1 Build a tower (Peru)."), Hints.NONE);
        // Then
        assertEquals(List.of("5.4 SUPPORTED Build a house [PER]"), read.recommendations.stream().map(WordReportTest::line).toList());
        assertEquals(List.of("WARNING 5.4", "ERROR 5.4", "ERROR 6.1", "ERROR 4", "ERROR 5.1", "ERROR 5.2"),
                read.findings.stream().map(one -> one.severity() + " " + one.place().paragraph()).toList());
        ReadFinding unknown = read.findings.get(3);
        assertTrue(unknown.message().contains("4.1 to 4.2"), unknown.message());
    }

    @Test
    void aReportThatBreaksOffSaysSo() throws IOException {
        // Given
        List<String> lines = new ArrayList<>(OPENING);
        lines.addAll(List.of("4. What is below is supported by Malta:", "4.1 Go (Chad);"));
        // When
        Collected read = read(write(lines), Hints.NONE);
        // Then
        assertEquals(1, read.recommendations.size());
        assertEquals(1, read.findings.size());
        assertTrue(read.findings.get(0).message().contains("was not found"), read.findings.get(0).message());
    }

    @ParameterizedTest
    @CsvSource({"PER,,", ",2,", ",,20"})
    void aHintThatContradictsIsRefused(String state, Integer cycle, Integer session) throws IOException {
        // Given
        Hints hints = new Hints(state, cycle, session, null);
        // When
        UnreadableFile refused = assertThrows(UnreadableFile.class, () -> read(List.of("4. What is below is supported by Malta:", "4.1 Go (Chad)"), hints));
        // Then
        assertTrue(refused.getMessage().startsWith("The report is on"), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Report of the Working Group on the Universal Periodic Review*=Rapport du Groupe de travail",
        "Malta=Ruritania", "II. Conclusions and/or recommendations=II. Something else", "Malta=Malta|Addendum", "A/HRC/77/7=A/HRC/77/7/Corr.1",
        "Report of the Working=Draft report of the Working"})
    void otherDocumentsAreRefused(String change) throws IOException {
        // Given
        String[] from = change.split("=");
        List<String> lines = new ArrayList<>();
        for (String line : whole(List.of("4. What is below is supported by Malta:", "4.1 Go (Chad)"))) {
            lines.addAll(List.of(line.replace(from[0], from[1]).split("\\|")));
        }
        Path file = write(lines);
        // When // Then
        assertThrows(UnreadableFile.class, () -> read(file, Hints.NONE));
    }

    private static String line(ReadRecommendation one) {
        String who = one.parts().isEmpty() ? one.text() + " " + one.states().stream().map(ReadRecommendation.ReadState::code).toList()
                : String.join(" ", one.parts().stream().map(part -> part.states().stream().map(ReadRecommendation.ReadState::code).toList().toString()).toList());
        return one.paragraph() + " " + one.positions().get(0).position() + " " + who;
    }

    private static List<String> whole(List<String> section) {
        List<String> lines = new ArrayList<>(OPENING);
        lines.addAll(section);
        lines.addAll(CLOSING);
        return lines;
    }

    private Collected read(List<String> section, Hints hints) throws IOException {
        return read(write(whole(section)), hints);
    }

    private static Collected read(Path file, Hints hints) throws IOException {
        Collected read = new Collected();
        new WorkingGroupReport().read(file, hints, Collected.LOOKUP, read);
        return read;
    }

    private Path write(List<String> lines) throws IOException {
        Path file = Files.createTempFile(folder, "report", ".docx");
        try (XWPFDocument document = new XWPFDocument(); OutputStream out = Files.newOutputStream(file)) {
            lines.forEach(line -> add(document, line, null, 0));
            document.write(out);
        }
        return file;
    }

    private static void add(XWPFDocument document, String text, BigInteger list, int level) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.createRun().setText(text);
        if (list != null) {
            paragraph.setNumID(list);
            paragraph.setNumILvl(BigInteger.valueOf(level));
        }
    }

    private static BigInteger list(XWPFDocument document) {
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.ONE);
        for (int level = 0; level < 2; level++) {
            CTLvl one = list.addNewLvl();
            one.setIlvl(BigInteger.valueOf(level));
            one.addNewStart().setVal(BigInteger.ONE);
            one.addNewNumFmt().setVal(STNumberFormat.DECIMAL);
            one.addNewLvlText().setVal(level == 0 ? "%1." : "%1.%2");
        }
        return document.createNumbering().addNum(document.getNumbering().addAbstractNum(new XWPFAbstractNum(list)));
    }
}
