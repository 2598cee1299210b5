package org.uprtracker.intake.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprtracker.intake.Hints;
import org.uprtracker.intake.ReadRecommendation.ReadState;

/** Lists as reports of the first cycle have them, and what goes wrong in lists: nothing is lost without a word. */
class ItemsUnderLeadInsTest {
    private static final List<String> OPENING = List.of("A/HRC/8/77", "Report of the Working Group on the Universal Periodic Review", "Malta",
            "1. The Working Group held its first session in 2031. The review of Malta was held on 7 January 2031.",
            "II. Conclusions and/or recommendations");
    private static final String SUPPORTED = "60. The recommendations below enjoy the support of Malta:";
    private static final String MADE = "60. These recommendations were made to Malta:";

    @TempDir
    Path folder;

    @Test
    void itemsCountedInLetters() throws IOException {
        // When
        Collected read = read(SUPPORTED, "(a) Plant trees (France);", "(b) Build:", "(i) a road;", "(ii) a bridge (Spain).",
                "61. The recommendations below did not enjoy Malta\u2019s support:", "1. Close the port (Chad).");
        // Then
        assertEquals(List.of(), read.findings);
        assertEquals(List.of("60.a SUPPORTED [FRA]", "60.b SUPPORTED [ESP]", "61.1 NOTED [TCD]"), lines(read));
    }

    @Test
    void itemsCountedInBrackets() throws IOException {
        assertEquals(List.of("60.1 SUPPORTED [FRA]", "60.2 SUPPORTED [ESP]"), lines(read(SUPPORTED, "(1) Go (France);", "(2) Run (Spain).")));
    }

    @Test
    void someLettersAreNotAllOfThem() throws IOException {
        // When
        Collected read = read(MADE, "(a) Go (France);", "(b) Run (Spain).", "61. The above recommendations under (a) enjoy the support of Malta.");
        // Then
        assertEquals(List.of(), lines(read));
        assertEquals(List.of("WARNING 61", "ERROR 60"), findings(read));
    }

    @Test
    void lettersGoOnBehindZ() throws IOException {
        // Given
        Stream<String> letters = Stream.concat("abcdefghijklmnopqrstuvwxyz".chars().mapToObj(Character::toString), Stream.of("aa", "ab"));
        // When
        Collected read = read(Stream.concat(Stream.of(SUPPORTED), letters.map(letter -> "(" + letter + ") Go (Chad);")).toArray(String[]::new));
        // Then
        assertEquals(List.of(), read.findings);
        assertEquals("60.ab SUPPORTED [TCD]", lines(read).get(27));
    }

    @ParameterizedTest
    @ValueSource(strings = {"60. What is below enjoys the support of Malta:|- Plant trees (France);", "60. What is below is supported by Malta:|Plant trees (France);",
        "9. Plant trees (France);|10. Plant herbs (France);", "1. Plant trees (France);|2. Plant herbs (France);"})
    void whatHasNoNumberInItsOrderIsAnError(String items) throws IOException {
        // When
        Collected read = read("59. The recommendations below enjoy the support of Malta:", "1. Go (Chad);", "2. Run (Peru);",
                items.split("\\|")[0], items.split("\\|")[1], "61. The recommendations below were rejected by Malta:", "1. Swim (Chad).");
        // Then
        assertEquals(List.of("59.1 SUPPORTED [TCD]", "59.2 SUPPORTED [PER]", "61.1 NOTED [TCD]"), lines(read));
        assertTrue(read.findings.get(0).message().startsWith("Recommendations stand in this paragraph"), read.findings.toString());
    }

    @Test
    void aParagraphThatAnswersSomeLeavesTheOthersOutAloud() throws IOException {
        // When
        Collected read = read(MADE, "1. Go (France);", "2. Run (Spain);", "3. Swim (Peru).", "61. Recommendations 1 and 3 above enjoy the support of Malta.");
        // Then
        assertEquals(List.of("60.1 SUPPORTED [FRA]", "60.3 SUPPORTED [PER]"), lines(read));
        assertEquals(List.of("ERROR 60.2"), findings(read));
    }

    @Test
    void anExceptionIsNotTheRule() throws IOException {
        // When
        Collected read = read(MADE, "1. Go (France);", "2. Run (Spain).", "61. The above recommendations enjoy the support of Malta, except recommendation 2.");
        // Then
        assertEquals(List.of(), lines(read));
        assertEquals(List.of("WARNING 61", "ERROR 60"), findings(read));
    }

    @Test
    void anItemWithoutANumberIsNotHiddenInTheLeadIn() throws IOException {
        // When
        Collected read = read(SUPPORTED, "Go (France);", "60.2 Run (Spain).");
        // Then
        assertEquals(List.of("60.2 SUPPORTED [ESP]"), lines(read));
        assertEquals(List.of("ERROR 60"), findings(read));
    }

    @Test
    void pledgesAreNoRecommendations() throws IOException {
        // When
        Collected read = read(SUPPORTED, "60.1 Go (France).", "61. Malta made these voluntary pledges:", "1. To go;", "2. To run.");
        // Then
        assertEquals(List.of("60.1 SUPPORTED [FRA]"), lines(read));
        assertEquals(List.of("WARNING 61"), findings(read));
    }

    @Test
    void twoItemsInOneParagraphAreNotMadeOne() throws IOException {
        // When
        Collected read = read(SUPPORTED, "60.1 Go (France); 60.2 Run (Spain);", "60.3 Swim (Peru) and observe 60.3 of the plan (Chad)");
        // Then
        assertEquals(List.of("60.3 SUPPORTED [PER, TCD]"), lines(read));
        assertEquals(List.of("WARNING 60.3", "ERROR 60.1"), findings(read));
        assertEquals(List.of("ERROR 60.1"), findings(read(SUPPORTED, "60.1 Go (France);", "60.2: Run (Spain);")));
    }

    private static List<String> lines(Collected read) {
        return read.recommendations.stream().map(one -> one.paragraph() + " " + one.positions().get(0).position() + " "
                + one.states().stream().map(ReadState::code).toList()).toList();
    }

    private static List<String> findings(Collected read) {
        return read.findings.stream().map(one -> one.severity() + " " + one.place().paragraph()).toList();
    }

    private Collected read(String... section) throws IOException {
        Path file = folder.resolve("report.docx");
        try (XWPFDocument document = new XWPFDocument(); OutputStream out = Files.newOutputStream(file)) {
            Stream.of(OPENING.stream(), Stream.of(section), Stream.of("99. All conclusions and/or recommendations here reflect the position of the States."))
                    .flatMap(lines -> lines).forEach(line -> document.createParagraph().createRun().setText(line));
            document.write(out);
        }
        Collected read = new Collected();
        new WorkingGroupReport().read(file, Hints.NONE, Collected.LOOKUP, read);
        return read;
    }
}
