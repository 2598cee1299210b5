package org.uprtracker.intake.addendum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uprtracker.intake.Curated;
import org.uprtracker.intake.FileFormat;
import org.uprtracker.intake.Hints;
import org.uprtracker.intake.Lookup;
import org.uprtracker.intake.UnreadableFile;

/** Addenda and decisions as Word documents, written for the test. */
class WordAddendumTest {
    private static final Lookup LOOKUP = new Lookup(Curated.NAMES, session -> Optional.empty());
    private static final String[] TITLE = {"United Nations A/HRC/30/9/Add.1", "Distr.: General", "3 September 2015", "Report of the Working Group on the Universal Periodic Review*",
        "Norway", "Addendum", "Views on conclusions and/or recommendations, voluntary commitments and replies presented by the State under review"};

    @TempDir
    Path folder;

    private Path written(XWPFDocument document) throws IOException {
        Path file = folder.resolve("file.docx");
        try (document; OutputStream out = Files.newOutputStream(file)) {
            document.write(out);
        }
        return file;
    }

    private static XWPFDocument document(String... paragraphs) {
        XWPFDocument document = new XWPFDocument();
        Stream.of(paragraphs).forEach(text -> document.createParagraph().createRun().setText(text));
        return document;
    }

    private static void table(XWPFDocument document, String[]... rows) {
        XWPFTable table = document.createTable(rows.length, rows[0].length);
        for (int row = 0; row < rows.length; row++) {
            for (int cell = 0; cell < rows[row].length; cell++) {
                table.getRow(row).getCell(cell).setText(rows[row][cell]);
            }
        }
    }

    private static Collected read(FileFormat format, Path file) throws IOException {
        Collected collected = new Collected();
        format.read(file, Hints.NONE, LOOKUP, collected);
        return collected;
    }

    @Test
    void aTableWithAnAnswerInEachRow() throws IOException {
        // Given
        XWPFDocument document = document(TITLE);
        table(document, new String[][] {{"Recommendation", "Position", "Comments"}, {"131.1 Build roads (Denmark)", "Accepted", "They are being built."},
            {"131.2 Accept the visit (Sweden)", "Not accepted", ""}, {"131.3", "Partially accepted", "Only in winter."}, {"131.4", "Under consideration", ""}});
        // When
        Path file = written(document);
        Collected read = read(new Addendum(), file);
        // Then
        assertTrue(new Addendum().recognises(file));
        assertFalse(new Decision().recognises(file));
        assertEquals(Map.of("131.1", "SUPPORTED", "131.2", "NOTED", "131.3", "PARTIALLY_SUPPORTED"), read.byNumber());
        assertEquals(1, read.errors().size(), read.findings.toString());
        assertEquals("NOR", read.documents.get(0).review().state());
        assertEquals("A/HRC/30/9", read.documents.get(0).review().reportSymbol());
        assertEquals("2015-09-03", read.documents.get(0).date());
        assertEquals("table 1, row 2", read.answers.get(0).position().where());
    }

    @Test
    void aTableWithAColumnForEachAnswer() throws IOException {
        // Given
        XWPFDocument document = document(TITLE);
        table(document, new String[][] {{"Accepted", "Noted"}, {"131.1, 131.3-5", "131.2"}, {"131.6", "131.7 and 131.8"}});
        // When
        Collected read = read(new Addendum(), written(document));
        // Then
        assertEquals(Map.of("131.1", "SUPPORTED", "131.3", "SUPPORTED", "131.4", "SUPPORTED", "131.5", "SUPPORTED", "131.2", "NOTED", "131.6", "SUPPORTED",
                "131.7", "NOTED", "131.8", "NOTED"), read.byNumber());
        assertEquals(List.of(), read.errors());
    }

    @Test
    void aTableWithAMarkInTheColumnOfTheAnswer() throws IOException {
        // Given
        XWPFDocument document = document(TITLE);
        table(document, new String[][] {{"Number", "Supported", "Noted"}, {"131.1", "X", ""}, {"131.2", "", "x"}, {"131.3", "x", "x"}});
        // When
        Collected read = read(new Addendum(), written(document));
        // Then
        assertEquals(Map.of("131.1", "SUPPORTED", "131.2", "NOTED"), read.byNumber());
        assertEquals(1, read.errors().size(), read.errors().toString());
    }

    @Test
    void paragraphsAndHeadingsInWord() throws IOException {
        // Given
        XWPFDocument document = document(TITLE);
        Stream.of("1. Norway thanks all States.", "Recommendations that enjoy the support of Norway", "2. 131.1, 131.4 to 131.6", "Recommendations that do not enjoy the support of Norway",
                "131.2 Accept the visit (Denmark)").forEach(text -> document.createParagraph().createRun().setText(text));
        // When
        Collected read = read(new Addendum(), written(document));
        // Then
        assertEquals(Map.of("131.1", "SUPPORTED", "131.4", "SUPPORTED", "131.5", "SUPPORTED", "131.6", "SUPPORTED", "131.2", "NOTED"), read.byNumber());
        assertEquals(List.of(), read.errors());
    }

    @Test
    void anAddendumWithoutNumbersIsAnError() throws IOException {
        // Given
        XWPFDocument document = document(TITLE);
        document.createParagraph().createRun().setText("1. Norway accepts the recommendations about children.");
        // When
        Collected read = read(new Addendum(), written(document));
        // Then
        assertEquals(List.of(), read.answers);
        assertEquals(1, read.errors().size());
        assertTrue(read.errors().get(0).startsWith("No answer to a recommendation was found."), read.errors().get(0));
    }

    @Test
    void aDecisionInWord() throws IOException {
        // Given
        Path file = written(document("United Nations A/HRC/DEC/37/110", "Distr.: General", "3 April 2018", "Agenda item 6", "Universal periodic review",
                "Decision adopted by the Human Rights Council on 16 March 2018", "37/110. Outcome of the universal periodic review: Norway", "The Human Rights Council,",
                "Having conducted the review of Norway on 10 January 2018,", "Adopts the outcome (A/HRC/37/10), with the views (A/HRC/37/10/Add.1; see also A/HRC/37/2, chap. VI).",
                "40th meeting", "16 March 2018"));
        // When
        Collected read = read(new Decision(), file);
        // Then
        assertTrue(new Decision().recognises(file));
        assertFalse(new Addendum().recognises(file));
        assertEquals("2018-03-16", read.documents.get(0).review().adopted());
        assertEquals("2018-01-10", read.documents.get(0).review().date());
        assertEquals("NOR", read.documents.get(0).review().state());
        assertEquals("A/HRC/37/10", read.documents.get(0).review().reportSymbol());
        assertEquals("A/HRC/37/10/Add.1", read.documents.get(0).review().addendumSymbol());
    }

    @Test
    void aReportOfTheCouncilIsNoDecision() throws IOException {
        // Given
        Path file = written(document("United Nations A/HRC/15/50", "Report of the Human Rights Council on its fifteenth session", "Decisions"));
        // When
        Exception refused = assertThrows(UnreadableFile.class, () -> read(new Decision(), file));
        // Then
        assertTrue(refused.getMessage().contains("enter the day of adoption by hand"), refused.getMessage());
    }

    @Test
    void otherFilesAreRefused() throws IOException {
        // Given
        Path other = written(document("A letter to the editor"));
        Path empty = Files.createFile(folder.resolve("empty.pdf"));
        // Then
        assertTrue(assertThrows(UnreadableFile.class, () -> read(new Addendum(), other)).getMessage().startsWith("This is not an addendum"));
        assertEquals("The file is empty.", assertThrows(UnreadableFile.class, () -> read(new Addendum(), empty)).getMessage());
        assertFalse(new Addendum().recognises(empty));
        assertFalse(new Decision().recognises(other));
    }
}
