package org.uprtracker.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uprtracker.rules.InMemory;
import org.uprtracker.rules.OnRecord;
import org.uprtracker.rules.Written;

class AssessmentRulesTest {
    private static final Assessment OURS = Written.as(Assessment.class, """
            {id: 01a2033c-20f8-7b7e-8640-000000000001, recommendation: KAZ-2-126.29, assessor: hrw,
             status: not_implemented, date: "2019-07-26", confidence: high, basis: stated, reasons: Nothing was done.,
             evidence: [{development: KAZ-d-law, bearing: supports}]}""");
    private static final String OLD = "01a2033c-20f8-7b7e-8640-00000000000a";
    private static final String WRONG = "01a2033c-20f8-7b7e-8640-00000000000b";
    private static final String RIGHT = "01a2033c-20f8-7b7e-8640-00000000000c";
    private static final OnRecord RECORD = new InMemory(
            Written.with(OURS, "{id: " + OLD + "}"), Written.with(OURS, "{id: " + WRONG + "}"),
            Written.with(OURS, "{id: " + RIGHT + ", corrects: " + WRONG + ", correction: Why}"));

    private final AssessmentRules rules = new AssessmentRules();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{} | ''",
        "{noEvidence: true, evidence: []} | ''",
        "{noEvidence: false} | ''",
        "{evidence: []} | '/evidence must be given, or /noEvidence be true'",
        "{noEvidence: true} | /noEvidence cannot be true beside evidence",
        "{recommendation: null} | /recommendation or /commitment must be given: what is assessed",
        "{commitment: KAZ-c-a} | /commitment cannot be given beside a recommendation: one thing is assessed",
        "{basis: read} | /citations must say where the status was read",
        "{basis: read, citations: [{source: a, place: b}]} | ''",
        "{ownGrade: C} | /ownScheme must name the scheme of the grade",
        "{ownGrade: C, ownScheme: Follow-up grades of the Committee} | ''",
        "{evidence: [{bearing: supports}]} | '/evidence/0 names either a development, or a source and a place in it'",
        "{evidence: [{source: a, bearing: context}]} "
                + "| '/evidence/0 names either a development, or a source and a place in it'",
        "{evidence: [{source: a, place: b, development: KAZ-d-law, bearing: context}]} "
                + "| '/evidence/0 names either a development, or a source and a place in it'"})
    void anAssessmentNamesItsEvidenceOrSaysThatThereIsNone(String change, String finding) {
        // When
        List<String> found = Written.found(rules.check(Written.with(OURS, change), null, RECORD));
        // Then
        assertEquals(finding.isEmpty() ? List.of() : List.of(finding), found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{corrects: " + OLD + ", correction: Wrong paragraph} | ''",
        "{corrects: " + OLD + "} | /correction must say why the other one is corrected",
        "{correction: Why} | /corrects must name the assessment that is corrected",
        "{corrects: 01a2033c-20f8-7b7e-8640-0000000000ff, correction: Why} | /corrects is no assessment on record",
        "{id: " + OLD + ", corrects: " + OLD + ", correction: Why} | /corrects is the assessment itself",
        "{corrects: " + OLD + ", correction: Why, recommendation: KAZ-2-126.30} | /corrects is about something else",
        "{corrects: " + OLD + ", correction: Why, assessor: fidh} | /corrects is by another assessor",
        "{corrects: " + WRONG + ", correction: Why} "
                + "| '/corrects was corrected already, by ''" + RIGHT + "'': correct that one'"})
    void aCorrectionIsOfTheSameAssessorOnTheSameSubject(String change, String finding) {
        // When
        List<String> found = Written.found(rules.check(Written.with(OURS, change), null, RECORD));
        // Then
        assertEquals(finding.isEmpty() ? List.of() : List.of(finding), found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{} | hrw | ''",
        "{basis: read, citations: [{source: a, place: b}]} | fidh | ''",
        "{} | fidh | '/assessor must be ''fidh'': what another organisation thinks is read out of a document "
                + "(/basis read) and cited'"})
    void anOrganisationSpeaksForItselfOrCitesAnother(String change, String organisation, String finding) {
        // When
        List<String> found = Written.found(rules.checkAs(Written.with(OURS, change), organisation, RECORD));
        // Then
        assertEquals(finding.isEmpty() ? List.of() : List.of(finding), found);
    }

    @Test
    void whoWroteAndWhoReleasedItIsSaidByTheService() {
        // Given
        Assessment claimed = Written.with(OURS, "{author: Somebody, releasedBy: Somebody}");
        // When
        Assessment signed = rules.signed(claimed, "A. Writer", "A. Reviewer");
        // Then
        assertEquals(Written.with(OURS, "{author: A. Writer, releasedBy: A. Reviewer}"), signed);
    }

    @Test
    void aNewAssessmentGetsAnIdOfItsTime() {
        // When
        String id = AssessmentId.at(Instant.parse("2026-11-22T12:00:00.123Z"));
        // Then
        UUID uuid = UUID.fromString(id);
        assertEquals(7, uuid.version());
        assertEquals(2, uuid.variant());
        assertEquals(Instant.parse("2026-11-22T12:00:00.123Z").toEpochMilli(), uuid.getMostSignificantBits() >>> 16);
        assertNotEquals(id, AssessmentId.at(Instant.parse("2026-11-22T12:00:00.123Z")));
    }

    @Test
    void anIdThatIsGivenStays() {
        // When
        Assessment identified = rules.identified(OURS, RECORD);
        // Then
        assertEquals(OURS, identified);
    }
}
