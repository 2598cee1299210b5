package org.uprtracker.intake.uhri;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprtracker.intake.Hints;
import org.uprtracker.intake.Place;
import org.uprtracker.intake.ReadDocument;
import org.uprtracker.intake.ReadFinding;
import org.uprtracker.intake.ReadFinding.Severity;
import org.uprtracker.intake.ReadPosition;
import org.uprtracker.intake.ReadRecommendation;
import org.uprtracker.intake.ReadRecommendation.ReadState;
import org.uprtracker.intake.ReadRecommendation.ThemeScheme;
import org.uprtracker.recommendation.Claim;
import org.uprtracker.recommendation.Position;
import org.uprtracker.source.SourceKind;

/** What becomes of records, from both exports. */
class UhriTest {
    @TempDir
    Path folder;
    private Export export;

    @BeforeEach
    void prepare() {
        export = new Export(folder);
    }

    private Heard json(String key, Object value) throws IOException {
        return Heard.of(export.json(Export.entry(key, value)), Hints.NONE);
    }

    private static ReadRecommendation expected(int row, Integer cycle) {
        return new ReadRecommendation(new Place(row, null, null, null, "0f3c"), List.of(row), "KAZ", cycle, 20, "A/HRC/28/10",
                "126.29", "Keep the promise made", "en", List.of(new ReadState("AUT", null)), false, List.of(),
                List.of(new ReadPosition(Position.SUPPORTED, Claim.NONE, null, "Supported", null, null)),
                List.of("Right to a promise & more", "Second theme"), ThemeScheme.OHCHR, List.of("Children"), List.of("16.2 - A target"), null);
    }

    @Test
    void aRecordOfTheJson() throws IOException {
        // When
        Heard heard = Heard.of(export.json(Export.entry()), Hints.NONE);
        // Then
        assertEquals(expected(1, 2), heard.only());
        assertEquals(List.of(), heard.findings);
        assertEquals(new ReadDocument(SourceKind.DATA_SET, "Universal Human Rights Index export", "OHCHR", null, null, "en", null), heard.document);
        assertEquals(1, heard.done);
        assertEquals(1, heard.of);
    }

    @Test
    void aRowOfTheWorkbook() throws IOException {
        // When
        Heard heard = Heard.of(export.xlsx(Export.entry()), Hints.NONE);
        // Then
        assertEquals(expected(2, null), heard.only());
        assertEquals(List.of(), heard.findings);
    }

    @Test
    void bothExportsSayTheSame() throws IOException {
        // Given
        Map<String, Object> several = Export.entry("UprRecommendingCountry", List.of("Peru", "Timor", "Leste", "State of Palestine*"));
        several.put("Text", "67. To go on with it (Peru, Timor-Leste) (State of Palestine).");
        several.put("UprPositions", List.of("Supported/Noted"));
        // When
        ReadRecommendation json = Heard.of(export.json(several), Hints.NONE).only();
        ReadRecommendation xlsx = Heard.of(export.xlsx(several), Hints.NONE).only();
        // Then
        assertEquals(json.states(), xlsx.states());
        assertEquals(List.of("PER", "TLS", "PSE"), json.states().stream().map(ReadState::code).toList());
        assertEquals("67", json.paragraph());
        assertEquals("To go on with it", json.text());
        assertEquals(Position.PARTIALLY_SUPPORTED, json.positions().get(0).position());
        assertEquals(List.of(json.text(), json.paragraph(), json.positions(), json.themes(), json.sdgs()),
                List.of(xlsx.text(), xlsx.paragraph(), xlsx.positions(), xlsx.themes(), xlsx.sdgs()));
    }

    @Test
    void recordsOfOthersAreSkippedWithAReason() throws IOException {
        // Given
        Path file = export.json(Export.entry("Body", "- CRC"), Export.entry("Body", "- CRC"), Export.entry("Body", "- SR Supreme"),
                Export.entry("AnnotationType", "- Concerns/Observations"), Export.entry("UprPositions", List.of("Concerns/Observations")),
                Export.entry("Text", "Response of Kazakhstan: that is so."), Export.entry("Text", "<p>12. Response of Kazakhstan</p>"),
                Export.entry("Body", "Universal Periodic Review"), Export.entry("Body", List.of("UPR")), Export.entry("Body", null));
        // When
        Heard heard = Heard.of(file, Hints.NONE);
        // Then
        assertEquals(Map.of("not of the Universal Periodic Review", 3, "of the Universal Periodic Review, but no recommendation", 2,
                "what the State responded, no recommendation", 2), heard.skipped);
        assertEquals(List.of(8, 9, 10), heard.recommendations.stream().map(read -> read.place().row()).toList());
        assertEquals(10, heard.of);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "Austria | (Austria) | AUT | -", "[] | (Austria, Peru); | AUT,PER | -", "Austria | - | AUT | -", "Timor#Leste | (Timor-Leste) | TLS | -",
        "Austria#Peru | (Peru) (Austria). | AUT,PER | -", "Austria - Peru | (Peru) (Austria). | AUT,PER | -",
        "Austria | (Peru) | AUT | The text names PER instead. The recommendation comes in with those of the field.",
        "[] | - | [] | No recommending State is named, neither in its field nor in the text."})
    void theFieldNamesTheStatesOrElseTheText(String field, String brackets, String states, String warning) throws IOException {
        // Given
        Map<String, Object> entry = Export.entry("UprRecommendingCountry", field.equals("[]") ? List.of() : Arrays.asList(field.split("#")));
        entry.put("Text", "126.29 Keep it" + (brackets == null ? "" : " " + brackets));
        // When
        Heard heard = Heard.of(export.json(entry), Hints.NONE);
        // Then
        assertEquals(states.equals("[]") ? List.of() : List.of(states.split(",")), heard.states());
        assertEquals("Keep it", heard.only().text());
        assertEquals(warning == null ? List.of() : List.of("UprRecommendingCountry: " + warning), heard.of(Severity.WARNING));
    }

    @Test
    void anUnknownStateKeepsItsRecordOutAndShowsTheNearest() throws IOException {
        // When
        Heard heard = json("UprRecommendingCountry", List.of("Kazakstan"));
        // Then
        assertEquals(List.of(), heard.recommendations);
        ReadFinding error = heard.findings.get(0);
        assertEquals("Kazakstan", error.value());
        assertEquals(new Place(1, null, null, "UprRecommendingCountry", "0f3c"), error.place());
        assertTrue(error.message().startsWith("No State is called so. Nearest: Kazakhstan (KAZ)"), error.message());
    }

    @Test
    void aTextWithPartsKeepsThem() throws IOException {
        // Given
        Map<String, Object> entry = Export.entry("UprRecommendingCountry", List.of("Austria", "Peru"));
        entry.put("Text", "126.29 Keep the one promise (Austria); keep the other promise (Peru);");
        // When
        ReadRecommendation read = Heard.of(export.json(entry), Hints.NONE).only();
        // Then
        assertEquals(List.of(), read.states());
        assertEquals(List.of("Keep the one promise", "keep the other promise"), read.parts().stream().map(ReadRecommendation.Part::text).toList());
        assertEquals(List.of(new ReadState("PER", null)), read.parts().get(1).states());
    }

    @Test
    void anUnknownAnswerIsReportedAndTheRestComesIn() throws IOException {
        // When
        Heard heard = json("UprPositions", List.of("Supported in principle"));
        // Then
        assertEquals(List.of(), heard.only().positions());
        assertEquals(List.of("UprPositions: This is no answer of a State that is known: the recommendation comes in without one."),
                heard.of(Severity.WARNING));
    }

    @Test
    void anAddendumIsCitedForTheAnswer() throws IOException {
        // When
        ReadRecommendation read = json("Symbol", "A/HRC/28/10/Add.1").only();
        // Then
        assertEquals("A/HRC/28/10", read.reportSymbol());
        assertEquals("A/HRC/28/10/Add.1", read.positions().get(0).symbol());
    }

    @Test
    void aNumberThatSeveralHaveIsNoParagraphOfOne() throws IOException {
        // Given
        Map<String, Object> other = Export.entry("Text", "67. Do that (Peru)");
        other.put("UprRecommendingCountry", List.of("Peru"));
        // When
        Heard several = Heard.of(export.json(Export.entry("Text", "67. Do this"), other, Export.entry("Text", "68. Do more")), Hints.NONE);
        Heard items = Heard.of(export.json(Export.entry("Text", "1. Do this"), Export.entry("Text", "12. Do that")), Hints.NONE);
        // A part of an export can lack the first items.
        Heard some = Heard.of(export.json(Export.entry("Text", "7. Do this"), Export.entry("Text", "12. Do that")), Hints.NONE);
        Heard same = Heard.of(export.json(Export.entry("Text", "67. Do this (Austria)"), Export.entry("Text", "67. Do this (Peru).")), Hints.NONE);
        // Then
        assertEquals(Arrays.asList(null, null, "68"), several.recommendations.stream().map(ReadRecommendation::paragraph).toList());
        assertEquals(List.of("Do this", "Do that", "Do more"), several.recommendations.stream().map(ReadRecommendation::text).toList());
        assertEquals(Arrays.asList(null, null), items.recommendations.stream().map(ReadRecommendation::paragraph).toList());
        assertEquals(Arrays.asList(null, null), some.recommendations.stream().map(ReadRecommendation::paragraph).toList());
        assertEquals(List.of("67", "67"), same.recommendations.stream().map(ReadRecommendation::paragraph).toList());
        assertEquals(List.of("null: 2 recommendations have no paragraph number that is clear; this is the first. They come in without."),
                several.of(Severity.WARNING));
    }

    @Test
    void hintsFillInWhereTheRecordIsSilent() throws IOException {
        // Given
        Map<String, Object> silent = Export.entry("Countries", List.of());
        silent.put("UprSession", null);
        silent.put("UprCycle", null);
        // When
        ReadRecommendation read = Heard.of(export.json(silent), new Hints("KAZ", 2, 20, null)).only();
        // Then
        assertEquals("KAZ", read.state());
        assertEquals(2, read.cycle());
        assertEquals(20, read.session());
    }

    @Test
    void withoutHintsASilentRecordStaysOut() throws IOException {
        // Given
        Map<String, Object> silent = Export.entry("Countries", List.of());
        silent.put("UprSession", null);
        silent.put("UprCycle", null);
        // When
        Heard heard = Heard.of(export.json(silent), Hints.NONE);
        // Then
        assertEquals(List.of(), heard.recommendations);
        assertEquals(List.of("Countries: The State under Review is not given. Say it with the file: state=.",
                "UprSession: Neither a session nor a cycle is given, so the review is not known. Say it with the file: session= or cycle=."),
                heard.of(Severity.ERROR));
    }

    @Test
    void hintsThatContradictTheRecordAreErrors() throws IOException {
        // When
        Heard heard = Heard.of(export.json(Export.entry()), new Hints("SVN", 3, 34, null));
        // Then
        assertEquals(List.of(), heard.recommendations);
        assertEquals(List.of("Countries: The record is of KAZ, and the file was sent as of SVN. Leave state= out, or send only the records of that State.",
                "UprSession: The record is of session 20, and the file was sent as of session 34. Leave session= out, or send only the records of that session.",
                "UprCycle: The record is of cycle 2, and the file was sent as of cycle 3. Leave cycle= out, or send only the records of that cycle."),
                heard.of(Severity.ERROR));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "UprSession | 99 | There is no session 99 of the Working Group on record. Correct it, or put the session on record first.",
        "UprCycle | 3 | Session 20 is of cycle 2, and the record says cycle 3. Correct the one that is wrong.",
        "Text | 126.29 | The recommendation has no text.",
        "Text | '' | The recommendation has no text."})
    void aRecordThatCannotBeIsAnError(String key, String value, String message) throws IOException {
        assertEquals(List.of(key + ": " + message), json(key, value).of(Severity.ERROR));
    }

    @Test
    void aRecordOfTwoStatesIsAnErrorUnlessItIsSaidWhich() throws IOException {
        // Given
        Path file = export.xlsx(Export.entry("Countries", List.of("South Sudan", "Sudan")));
        // When, Then
        assertEquals(List.of("Countries Concerned: A review is of one State, and the record names 2. Send its records by themselves and say which: state=."),
                Heard.of(file, Hints.NONE).of(Severity.ERROR));
        assertEquals("SDN", Heard.of(file, new Hints("SDN", null, null, null)).only().state());
    }

    @ParameterizedTest
    @ValueSource(strings = {"A/HRC/WG.6/20/L.9", "CRC/C/PER/CO/6-7"})
    void aSymbolOfNoReportIsReported(String symbol) throws IOException {
        // When
        Heard heard = json("Symbol", symbol);
        // Then
        assertNull(heard.only().reportSymbol());
        assertEquals(List.of("Symbol: This is no report of the Working Group (A/HRC/…/…): it was left out."), heard.of(Severity.WARNING));
    }

    @Test
    void whatIsNestedWhereATextStandsIsNotUnderstood() throws IOException {
        assertEquals(List.of("{…}"), json("Countries", List.of(Map.of("Name", "Kazakhstan"))).findings.stream().map(ReadFinding::value).toList());
    }

    @Test
    @SuppressWarnings("unchecked")
    void afterTenThousandErrorsReadingStops() throws IOException {
        // Given
        Map<String, Object>[] wrong = new Map[10_005];
        Arrays.fill(wrong, Export.entry("Countries", List.of("Atlantis")));
        // When
        Heard heard = Heard.of(export.json(wrong), Hints.NONE);
        // Then
        assertEquals(10_001, heard.findings.size());
        assertEquals("10000 records are wrong: reading stopped here, and what follows was not looked at.", heard.findings.get(10_000).message());
        assertEquals(10_000, heard.findings.get(10_000).place().row());
    }

    @Test
    void itKnowsItsFiles() throws IOException {
        // Given
        Uhri uhri = new Uhri();
        // Then
        assertTrue(uhri.recognises(export.json(Export.entry())));
        assertTrue(uhri.recognises(export.xlsx(Export.entry())));
        for (Path other : List.of(export.text("{}"), export.text("[]"), export.text(""), export.text("To,Text\n"), export.text("[{\"a\":1}]"),
                export.rows(List.of(List.of("Text", "Other"))), Files.write(folder.resolve("zip"), new byte[] {'P', 'K', 3, 4, 0}))) {
            assertEquals(false, uhri.recognises(other), other.toString());
        }
        assertEquals("uhri", uhri.code());
    }
}
