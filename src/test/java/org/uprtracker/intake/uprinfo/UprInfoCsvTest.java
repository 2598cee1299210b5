package org.uprtracker.intake.uprinfo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprtracker.intake.Collected;
import org.uprtracker.intake.Hints;
import org.uprtracker.intake.ReadFinding;
import org.uprtracker.intake.ReadPosition;
import org.uprtracker.intake.ReadRecommendation;
import org.uprtracker.intake.ReadRecommendation.ReadState;
import org.uprtracker.intake.ReadRecommendation.ThemeScheme;
import org.uprtracker.intake.UnreadableFile;
import org.uprtracker.recommendation.Claim;
import org.uprtracker.recommendation.Position;

class UprInfoCsvTest {
    private static final String HEADER = "To,To-Rgrp,To-Org,Text,From,From-Rgrp,From-Org,Response,Action,Issue,Session\n";

    @TempDir
    Path folder;

    @Test
    void rowsOfOneTextAreOneRecommendationOfSeveralStates() throws IOException {
        // When
        Collected read = read(row("Mali", "Pass the  law &#40;soon&#41; ", "Chad", "Accepted", "5", "\"Torture, Detention\"", "7")
                + row("Mali", "Build a school", "Peru", "Noted", "", "", "7")
                + row("Mali", " pass the law (soon)", "Cote d'Ivoire", "Accepted", "4", "\"Detention,Justice\"", "7")
                + row("Mali", "Pass the law (soon)", "&#40;Unknown&#41;", "Accepted", "4", "Justice", "7"));
        // Then
        assertEquals(List.of(), read.findings);
        assertEquals("UPR Info database export, session 7", read.document.title());
        ReadRecommendation law = read.recommendations.get(0);
        assertEquals(List.of(2, 4, 5), law.rows());
        assertEquals("Pass the law (soon)", law.text());
        assertEquals(List.of(new ReadState("TCD", 5), new ReadState("CIV", 4)), law.states());
        assertTrue(law.recommenderUnknown());
        assertEquals(List.of("Torture", "Detention", "Justice"), law.themes());
        assertEquals(ThemeScheme.UPR_INFO, law.themeScheme());
        assertEquals(List.of(new ReadPosition(Position.SUPPORTED, Claim.NONE, null, "Accepted", null, null)), law.positions());
        assertEquals("MLI 1 7", law.state() + " " + law.cycle() + " " + law.session());
        ReadRecommendation school = read.recommendations.get(1);
        assertEquals(List.of(new ReadState("PER", null)), school.states());
        assertEquals(null, school.themeScheme());
        assertFalse(school.recommenderUnknown());
        assertEquals(2, read.recommendations.size());
    }

    @Test
    void differentAnswersToOneTextAreSeveralPositions() throws IOException {
        // When
        Collected read = read(row("Mali", "Pass the law", "Chad", "Supported", "5", "", "31")
                + row("Mali", "Pass the law", "Peru", "Not Supported", "5", "", "31")
                + row("Mali", "Pass the law", "Cuba", "Supported", "5", "", "31"));
        // Then
        assertEquals(List.of(new ReadPosition(Position.SUPPORTED, Claim.NONE, "Chad, Cuba", "Supported", null, null),
                new ReadPosition(Position.NOTED, Claim.NONE, "Peru", "Not Supported", null, null)),
                read.recommendations.get(0).positions());
    }

    @ParameterizedTest
    @CsvSource({"Accepted, SUPPORTED", "supported, SUPPORTED", "Noted, NOTED", "Not Supported, NOTED", "NOT ACCEPTED, NOTED",
        "Rejected, NOTED", "Pending, PENDING", "Deferred, PENDING", "To be examined, PENDING", "General Response, UNCLEAR",
        "Unclear, UNCLEAR", "Partially accepted, PARTIALLY_SUPPORTED", "Supported/Noted, PARTIALLY_SUPPORTED"})
    void theWordsOfTheExportsAreKnown(String word, Position position) throws IOException {
        // When
        Collected read = read(row("Mali", "Pass the law", "Chad", word, "1", "", "7"));
        // Then
        assertEquals(List.of(new ReadPosition(position, Claim.NONE, null, word, null, null)),
                read.recommendations.get(0).positions());
    }

    @Test
    void whereTheFileSaysNothingThereIsNoPosition() throws IOException {
        // When
        Collected read = read(row("Mali", "Pass the law", "Chad", "", "1", "", "7") + row("Mali", "Build it", "Chad", "No Response", "1", "", "7"));
        // Then
        assertEquals(List.of(), read.recommendations.get(0).positions());
        assertEquals(List.of(), read.recommendations.get(1).positions());
        assertEquals(List.of("WARNING 3 Response"), places(read));
    }

    @Test
    void pledgesAreTheStatesOwn() throws IOException {
        // When
        Collected read = read(row("Mali", "We shall pass it", "Mali", "Voluntary Pledge", "5", "\"Torture,Justice\"", "7")
                + row("Mali", "We shall build it", "Mali", "Accepted", "", "", "9")
                + row("Mali", "We shall mend it", "Chad", "Voluntary Pledge", "", "", "9"));
        // Then
        assertEquals(List.of("MLI 7 [Torture, Justice] 5", "MLI 9 [] null"), read.pledges.stream()
                .map(one -> one.state() + " " + one.session() + " " + one.themes() + " " + one.action()).toList());
        assertEquals("UPR Info database export of voluntary pledges, sessions 7, 9", read.document.title());
        assertEquals(List.of("ERROR 4 From"), places(read));
    }

    @Test
    void aRowThatIsThereTwiceComesInOnce() throws IOException {
        // When
        Collected read = read(row("Mali", "Pass the law", "Chad", "Noted", "5", "Torture", "7")
                + row("Mali", "Pass the law", "Chad", "Noted", "4", "Justice", "7")
                + row("Mali", "Pass the law", "Chad", "Accepted", "5", "", "7"));
        // Then
        assertEquals(List.of(2, 3), read.recommendations.get(0).rows());
        assertEquals(List.of(new ReadState("TCD", 5)), read.recommendations.get(0).states());
        assertEquals(List.of("Torture", "Justice"), read.recommendations.get(0).themes());
        assertEquals(List.of("WARNING 3 null", "ERROR 4 Response"), places(read));
        assertTrue(read.findings.stream().allMatch(finding -> finding.message().contains("row 2")), read.findings::toString);
    }

    @Test
    void everythingThatIsWrongInARowIsSaidAndTheRestComesIn() throws IOException {
        // When
        Collected read = read(row("Malli", "", "Freedonia", "Perhaps", "6", "", "seven") + row("Mali", "Pass the law", "Chad", "Noted", "5", "", "99")
                + "Mali,,,Pass the law\n" + "\n" + row("Mali", "Pass the law", "Chad", "Noted", "5", "", "7"));
        // Then
        assertEquals(List.of("ERROR 2 Text", "ERROR 2 Response", "ERROR 2 To", "ERROR 2 From", "ERROR 2 Session", "ERROR 2 Action",
                "ERROR 3 Session", "ERROR 4 null"), places(read));
        assertTrue(read.findings.get(2).message().contains("Mali (MLI)"), read.findings.get(2).message());
        assertEquals("Malli", read.findings.get(2).value());
        assertEquals(List.of(List.of(6)), read.recommendations.stream().map(ReadRecommendation::rows).toList());
    }

    @Test
    void whatIsTooLongIsAnError() throws IOException {
        // When
        Collected read = read(row("Mali", "word ".repeat(4_001), "Chad", "Noted", "5", "", "7")
                + row("x".repeat(5_000), "Pass it", "Chad", "Noted", "5", "label".repeat(100), "7"));
        // Then
        assertEquals(List.of("ERROR 2 Text", "ERROR 3 To", "ERROR 3 Issue"), places(read));
        assertTrue(read.findings.stream().allMatch(one -> one.message().length() < 300 && one.value().length() <= 200));
    }

    @Test
    void textIsCleanedAndWhatWasTakenOutIsSaid() throws IOException {
        // When
        Collected read = read(row("Mali", "\"Pass\u0007 the\u00a0\u200blaw,\r\n \"\"now\"\"\t\"", "Chad", "Noted", "5", "", " 7 "));
        // Then
        assertEquals("Pass the law, \"now\"", read.recommendations.get(0).text());
        assertEquals(List.of("WARNING 2 Text"), places(read));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Session,Issue,Action,Response,From,Text,To\n7,,5,Noted,Chad,Pass the law,Mali\n",
        "sep=;\r\nTo;Text;From;Response;Session\r\nMali;Pass the law;Chad;Noted;7\r\n",
        "To,Text,From,Response,Session,,\nMali,Pass the law,Chad,Noted,7\n", "To,Text,From,Response,Session\nMali,Pass the law,Chad,Noted,7,,\n",
        " to ; TEXT;from;response;SESSION\nMali;Pass the law;Chad;Noted;7\n",
        "State under Review\tRecommendation\tRecommending State\tResponse\tSession\nMali\tPass the law\tChad\tNoted\t7\n",
        "\n\nSuR,Text,Recommending_State,Position,UPR Session,Theme\nMali,Pass the law,Chad,Noted,7,\n"})
    void columnsAreFoundByTheirNames(String text) throws IOException {
        // When
        Collected read = read(write(text.getBytes(StandardCharsets.UTF_8)), Hints.NONE);
        // Then
        assertEquals(List.of(), read.findings);
        assertEquals("MLI TCD Pass the law 7", read.recommendations.stream().map(one -> one.state() + " "
                + one.states().get(0).code() + " " + one.text() + " " + one.session()).findFirst().orElseThrow());
    }

    @Test
    void numbersMayBeExplained() throws IOException {
        // When
        Collected read = read(row("Mali", "Pass the law", "Chad", "Noted", "5 - Specific action", "Torture|Justice;Detention", "28 - November 2017")
                + row("Mali", "Pass it", "Chad", "Noted", "2.0", "", "28th session") + row("Mali", "Pass it", "Chad", "Noted", "2-3", "", "2017-28")
                + row("Mali", "Pass it", "Chad", "Noted", "5 -", "", "28.5"));
        // Then
        ReadRecommendation law = read.recommendations.get(0);
        assertEquals("28 [ReadState[code=TCD, action=5]] [Torture, Justice, Detention]", law.session() + " " + law.states() + " " + law.themes());
        assertEquals(28, read.recommendations.get(1).session());
        assertEquals(List.of("ERROR 4 Session", "ERROR 4 Action", "ERROR 5 Session", "ERROR 5 Action"), places(read));
    }

    @Test
    void otherColumnsAreNotReadAndThatIsSaidOnce() throws IOException {
        // When
        Collected read = read(write("To,Text,From,Response,Session,Colour\nMali,Pass the law,Chad,Noted,7,red\n".getBytes(StandardCharsets.UTF_8)), Hints.NONE);
        // Then
        assertEquals(List.of("WARNING 1 null"), places(read));
        assertEquals("Colour", read.findings.get(0).value());
        assertEquals(1, read.recommendations.size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'' | empty", "'%PDF-1.4\n' | no UPR Info export", "'To,Text,From,Action\n' | lacks Response, Session",
        "'To,Text,From,Response,Session\n' | no rows", "'To,Text,From,Response,Session\nMali,\"Pass the law,Chad,Noted,7\n' | never closed",
        "'To,Text,From,Response,Session\nMali,\"Pass\"the law,Chad,Noted,7\n' | Row 2", "'{\"a\": 1}' | no UPR Info export"})
    void aFileThatIsNoneIsRefusedWithTheReason(String text, String reason) throws IOException {
        // When
        Path file = write(text.getBytes(StandardCharsets.UTF_8));
        UnreadableFile refused = assertThrows(UnreadableFile.class, () -> read(file, Hints.NONE));
        // Then
        assertTrue(refused.getMessage().contains(reason), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"x-MacRoman", "windows-1252", "UTF-8", "ISO-8859-1"})
    void theEncodingIsDetectedByTheLettersAlone(String encoding) throws IOException {
        for (String words : List.of("Protéger les minorités", "la libertad de expresión en Perú", "für alle Bürger", "the État of it")) {
            // When
            Collected read = read(write((HEADER + row("Mali", words, "Côte d'Ivoire", "Noted", "5", "", "7")).getBytes(Charset.forName(encoding))), Hints.NONE);
            // Then
            assertEquals(words, read.recommendations.get(0).text());
        }
    }

    @ParameterizedTest
    @CsvSource({"x-MacRoman", "windows-1252"})
    void quotesAndDashesTellTheEncodingToo(String encoding) throws IOException {
        for (String words : List.of("protect women’s rights", "pass the “law” now", "act now – at once", "the people’s will", "l’accès à tout")) {
            // When
            Collected read = read(write((HEADER + row("Mali", words, "Chad", "Noted", "5", "", "7")).getBytes(Charset.forName(encoding))), Hints.NONE);
            // Then
            assertEquals(words, read.recommendations.get(0).text());
        }
    }

    @Test
    void theSenderMayNameTheEncoding() throws IOException {
        // Given
        byte[] bytes = (HEADER + row("Mali", "Pass Ž it", "Chad", "Noted", "5", "", "7")).getBytes("windows-1250");
        // When
        Collected read = read(write(bytes), new Hints(null, null, null, "windows-1250"));
        Collected mac = read(write(bytes), new Hints(null, null, null, "macintosh"));
        // Then
        assertEquals("Pass Ž it", read.recommendations.get(0).text());
        assertEquals("Pass é it", mac.recommendations.get(0).text());
        assertThrows(UnreadableFile.class, () -> read(write(bytes), new Hints(null, null, null, "klingon")));
        assertThrows(UnreadableFile.class, () -> read(write(bytes), new Hints(null, null, null, "UTF-8")));
        assertThrows(UnreadableFile.class, () -> read(write(bytes), new Hints(null, null, null, "a b")));
    }

    @Test
    void damagedUtf8IsNotTakenForSomethingElse() throws IOException {
        // Given
        byte[] bytes = (HEADER + row("Mali", "éééé €", "Chad", "Noted", "5", "", "7")).getBytes(StandardCharsets.UTF_8);
        // When
        int euro = new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\u00e2');
        Path file = write(Arrays.copyOf(bytes, euro + 2));
        // Then
        UnreadableFile refused = assertThrows(UnreadableFile.class, () -> read(file, Hints.NONE));
        assertTrue(refused.getMessage().contains("UTF-8"), refused.getMessage());
    }

    @Test
    void whatTheSenderSaysMustAgreeWithTheFile() throws IOException {
        // When
        Collected read = read(write((HEADER + row("Mali", "Pass the law", "Chad", "Noted", "5", "", "7")).getBytes(StandardCharsets.UTF_8)),
                new Hints("KAZ", 2, null, null));
        // Then
        assertEquals(List.of("ERROR 2 To", "ERROR 2 Session"), places(read));
    }

    @Test
    void readingStopsWhereTooMuchIsWrong() throws IOException {
        // When
        Collected read = read(row("Malli", "Pass the law", "Chad", "Noted", "5", "", "7").repeat(20_000));
        // Then
        assertEquals(10_001, read.errors().size());
        ReadFinding last = read.findings.get(10_000);
        assertEquals(10_001, last.place().row());
        assertTrue(last.message().contains("stopped"), last.message());
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\"", "\n", "\r", "a", "\0", "To,Text,From,Response,Session,", "To,Text,From,Response,Session\n\"", "é", "(,"})
    void hostileFilesEndSoon(String piece) throws IOException {
        // Given
        Path file = folder.resolve("hostile.csv");
        byte[] block = piece.repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (long written = 0; written < 50 << 20; written += block.length) {
                out.write(block);
            }
        }
        // When
        assertTimeout(Duration.ofSeconds(10), () -> {
            new UprInfoCsv().recognises(file);
            assertThrows(UnreadableFile.class, () -> read(file, Hints.NONE));
        });
    }

    @Test
    void aHeaderAloneTellsTheKindOfFile() throws IOException {
        assertTrue(new UprInfoCsv().recognises(write(HEADER.getBytes(StandardCharsets.UTF_8))));
        assertTrue(new UprInfoCsv().recognises(write(("\uFEFF" + HEADER).getBytes(StandardCharsets.UTF_16BE))));
        assertFalse(new UprInfoCsv().recognises(write("a,b,c\n".getBytes(StandardCharsets.UTF_8))));
        assertFalse(new UprInfoCsv().recognises(write(new byte[0])));
        assertFalse(new UprInfoCsv().recognises(write(new byte[]{'P', 'K', 3, 4, -1, -2})));
        assertFalse(new UprInfoCsv().recognises(write("\"".getBytes(StandardCharsets.UTF_8))));
    }

    private static String row(String to, String text, String from, String response, String action, String issue, String session) {
        return String.join(",", to, "Africa", "AU", text, from, "GRULAC", "\"OAS, OEI\"", response, action, issue, session) + "\n";
    }

    private static List<String> places(Collected read) {
        return read.findings.stream().map(finding -> finding.severity() + " " + finding.place().row() + " " + finding.place().column()).toList();
    }

    private Collected read(String rows) throws IOException {
        return read(write((HEADER + rows).getBytes(StandardCharsets.UTF_8)), Hints.NONE);
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "export", ".csv"), bytes);
    }

    private static Collected read(Path file, Hints hints) throws IOException {
        Collected collected = new Collected();
        new UprInfoCsv().read(file, hints, Collected.LOOKUP, collected);
        return collected;
    }
}
