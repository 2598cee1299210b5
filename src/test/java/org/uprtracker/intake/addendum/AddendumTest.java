package org.uprtracker.intake.addendum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprtracker.intake.Curated;
import org.uprtracker.intake.FileFormat;
import org.uprtracker.intake.Hints;
import org.uprtracker.intake.Lookup;
import org.uprtracker.intake.ReadDocument;
import org.uprtracker.intake.UnreadableFile;
import org.uprtracker.recommendation.Position;
import org.uprtracker.source.SourceKind;

/** The addendum and the decision of Slovenia's third review, and other files sent in their place. */
class AddendumTest {
    private static final Path DATA = Path.of("../shared/data");
    private static final Path REPORTS = DATA.resolve("wg-reports");
    private static final String ADDENDUM = "SVN-3_A-HRC-43-15-Add.1.pdf";
    private static final String DECISION = "SVN-3_A-HRC-DEC-43-112.pdf";
    private static final Lookup LOOKUP = new Lookup(Curated.NAMES, session -> Optional.empty());

    @BeforeEach
    void dataIsThere() {
        Assumptions.assumeTrue(Files.isDirectory(DATA), "../shared/data is absent: the real files are not there to be read");
    }

    private static Collected read(FileFormat format, String file, Hints hints) throws IOException {
        Collected collected = new Collected();
        format.read(REPORTS.resolve(file), hints, LOOKUP, collected);
        return collected;
    }

    @Test
    void everyPendingRecommendationHasOneAnswer() throws IOException {
        // When
        Collected read = read(new Addendum(), ADDENDUM, Hints.NONE);
        // Then
        List<String> numbers = read.answers.stream().flatMap(answer -> answer.paragraphs().stream()).toList();
        assertEquals(IntStream.rangeClosed(1, 157).mapToObj(item -> "122." + item).collect(Collectors.toCollection(TreeSet::new)), new TreeSet<>(numbers));
        assertEquals(157, numbers.size());
        Map<Position, Long> counts = read.answers.stream().collect(Collectors.groupingBy(answer -> answer.position().position(),
                Collectors.summingLong(answer -> answer.paragraphs().size())));
        assertEquals(Map.of(Position.SUPPORTED, 124L, Position.NOTED, 33L), counts);
        assertEquals(List.of(), read.findings);
    }

    @Test
    void eachGroupSaysWhereAndWhatItClaims() throws IOException {
        // When
        Collected read = read(new Addendum(), ADDENDUM, Hints.NONE);
        // Then
        assertEquals(List.of("para. 3 accepts NONE 80", "para. 4 accepts ALREADY_IMPLEMENTED_OR_IN_PROCESS 44", "para. 5 notes NONE 33"),
                read.answers.stream().map(answer -> answer.position().where() + " " + answer.position().wording() + " " + answer.position().claim()
                        + " " + answer.paragraphs().size()).toList());
        assertEquals(List.of("122.1", "122.12", "122.17", "122.18"), read.answers.get(0).paragraphs().subList(0, 4));
        assertTrue(read.answers.get(0).paragraphs().containsAll(List.of("122.62", "122.66")));
        assertEquals("122.11", read.answers.get(1).paragraphs().get(0));
        assertEquals("122.157", read.answers.get(2).paragraphs().get(32));
    }

    @Test
    void theAddendumSaysWhatItIs() throws IOException {
        // When
        ReadDocument document = read(new Addendum(), ADDENDUM, Hints.NONE).documents.get(0);
        // Then
        assertEquals(SourceKind.ADDENDUM, document.kind());
        assertEquals("A/HRC/43/15/Add.1", document.symbol());
        assertEquals("2020-02-19", document.date());
        assertEquals("UN Human Rights Council", document.publisher());
        assertTrue(document.title().startsWith("Report of the Working Group on the Universal Periodic Review: Slovenia. Addendum: Views on"), document.title());
        assertTrue(document.title().endsWith("under review"), document.title());
        assertEquals("SVN", document.review().state());
        assertEquals("A/HRC/43/15", document.review().reportSymbol());
        assertEquals("A/HRC/43/15/Add.1", document.review().addendumSymbol());
    }

    @Test
    void theDecisionNamesTheDayOfAdoption() throws IOException {
        // When
        Collected read = read(new Decision(), DECISION, Hints.NONE);
        // Then
        ReadDocument document = read.documents.get(0);
        assertEquals(SourceKind.DECISION, document.kind());
        assertEquals("A/HRC/DEC/43/112", document.symbol());
        assertEquals("2020-03-25", document.date());
        assertEquals("43/112. Outcome of the universal periodic review: Slovenia", document.title());
        assertEquals("SVN", document.review().state());
        assertEquals("2020-03-12", document.review().adopted());
        assertEquals("2019-11-12", document.review().date());
        assertEquals("A/HRC/43/15", document.review().reportSymbol());
        assertEquals("A/HRC/43/15/Add.1", document.review().addendumSymbol());
        assertEquals("A/HRC/DEC/43/112", document.review().decisionSymbol());
        assertEquals(List.of(), read.findings);
        assertEquals(List.of(), read.answers);
    }

    @Test
    void anotherDocumentIsRefusedWithTheNameOfItsFormat() {
        assertEquals("This is a Working Group report: send it with format=wg-report.", refusal(new Addendum(), "SVN-3_A-HRC-43-15.pdf"));
        assertEquals("This is a Working Group report: send it with format=wg-report.", refusal(new Decision(), "KAZ-1_A-HRC-14-10.pdf"));
        assertEquals("This is an addendum to a Working Group report: send it with format=addendum.", refusal(new Decision(), ADDENDUM));
        assertEquals("This is a decision of the Human Rights Council: send it with format=decision.", refusal(new Addendum(), DECISION));
    }

    private static String refusal(FileFormat format, String file) {
        return assertThrows(UnreadableFile.class, () -> read(format, file, Hints.NONE)).getMessage();
    }

    @Test
    void aHintThatTheDocumentContradictsIsRefused() {
        // When
        Exception refused = assertThrows(UnreadableFile.class, () -> read(new Addendum(), ADDENDUM, new Hints("SVK", null, null, null)));
        // Then
        assertTrue(refused.getMessage().contains("Slovenia (SVN)"), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {ADDENDUM, DECISION})
    void eachIsRecognisedAmongAllFiles(String own) throws IOException {
        // Given
        FileFormat format = own.equals(ADDENDUM) ? new Addendum() : new Decision();
        // When
        List<String> recognised = new ArrayList<>();
        try (Stream<Path> files = Files.walk(DATA)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (format.recognises(file)) {
                    recognised.add(file.getFileName().toString());
                }
            }
        }
        // Then
        assertEquals(Set.of(own), Set.copyOf(recognised));
    }
}
