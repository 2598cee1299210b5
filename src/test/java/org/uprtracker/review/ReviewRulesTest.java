package org.uprtracker.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uprtracker.rules.InMemory;
import org.uprtracker.rules.OnRecord;
import org.uprtracker.rules.Written;

class ReviewRulesTest {
    private static final Review REVIEW = Written.as(Review.class, """
            {id: KAZ-3, state: KAZ, cycle: 3, session: 34, date: "2019-11-07", reportAdopted: "2019-11-12",
             adopted: "2020-03-12", reportSymbol: A/HRC/43/10, troika: [UKR, PHL], statedRecommendations: 245,
             statedSupported: 214, citations: [{source: a-hrc-43-10, place: "para. 1"}]}""");
    private static final OnRecord RECORD = new InMemory(
            Written.as(Cycle.class, "{id: 3, from: 2017, to: 2022, firstSession: 27, lastSession: 40}"),
            Written.as(Session.class, "{id: 34, cycle: 3}"), Written.as(Session.class, "{id: 20, cycle: 2}"),
            Written.as(Review.class, "{id: KAZ-2, state: KAZ, cycle: 2, session: 20, reportSymbol: A/HRC/28/10}"));

    private final ReviewRules rules = new ReviewRules();

    @Test
    void aReviewInOrderIsTaken() {
        // When
        List<String> found = Written.found(rules.check(REVIEW, null, RECORD));
        // Then
        assertEquals(List.of(), found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{id: KAZ-2}                     | /id must be KAZ-3, as its State and its cycle say",
        "{state: KGZ}                    | /id must be KGZ-3, as its State and its cycle say",
        "{session: 20}                   | /session belongs to cycle 2",
        "{reportAdopted: '2019-11-06'}   | /reportAdopted lies before the review",
        "{adopted: '2019-11', reportAdopted: null, date: '2019-12-01'} | /adopted lies before the review",
        "{adopted: '2019-11-10'}         | /adopted lies before the adoption of the report",
        "{reportSymbol: A/HRC/28/10}     | /reportSymbol is already that of the review 'KAZ-2'",
        "{statedSupported: 246}          | /statedSupported is more than all recommendations",
        "{troika: [UKR, PHL, UKR]}       | /troika/2 is named twice"})
    void whatCannotBeRightIsFoundWhereItStands(String change, String finding) {
        // Given
        Review review = Written.with(REVIEW, change);
        // When
        List<String> found = Written.found(rules.check(review, null, RECORD));
        // Then
        assertEquals(List.of(finding), found);
    }

    @Test
    void theIdFollowsFromStateAndCycle() {
        // When
        Review identified = rules.identified(Written.with(REVIEW, "{id: null}"), RECORD);
        // Then
        assertEquals(REVIEW, identified);
    }

    @Test
    void nothingFollowsForAState() {
        // When
        State identified = new StateRules().identified(Written.as(State.class, "{names: {en: Kazakhstan}}"), RECORD);
        // Then
        assertNull(identified);
    }

    @Test
    void aReviewKeepsItsOwnSymbol() {
        // Given
        Review before = RECORD.find(Review.class, "KAZ-2").orElseThrow();
        // When
        List<String> found = Written.found(rules.check(before, before, RECORD));
        // Then
        assertEquals(List.of(), found);
    }

    @Test
    void itIsOfTheOfficialRecordAlone() {
        assertTrue(rules.official(REVIEW));
        assertFalse(rules.ofOrganisations(REVIEW));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{id: 34, cycle: 3} | ''", "{id: 27, cycle: 3} | ''", "{id: 40, cycle: 3} | ''",
        "{id: 26, cycle: 3} | /cycle has the sessions 27 to 40 alone",
        "{id: 41, cycle: 3} | /cycle has the sessions 27 to 40 alone", "{id: 50, cycle: 4} | ''"})
    void aSessionLiesWithinItsCycle(String session, String finding) {
        // When
        List<String> found = Written.found(new SessionRules().check(Written.as(Session.class, session), null, RECORD));
        // Then
        assertEquals(finding.isEmpty() ? List.of() : List.of(finding), found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{id: 4, from: 2022, to: 2022, firstSession: 41, lastSession: 41} | ''",
        "{id: 4, from: 2022, to: 2021, firstSession: 41, lastSession: 54} | /to lies before the first year of the cycle",
        "{id: 4, from: 2022, to: 2027, firstSession: 41, lastSession: 40} | /lastSession lies before the first session"})
    void aCycleEndsAfterItBegins(String cycle, String finding) {
        // When
        List<String> found = Written.found(new CycleRules().check(Written.as(Cycle.class, cycle), null, RECORD));
        // Then
        assertEquals(finding.isEmpty() ? List.of() : List.of(finding), found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{names: {en: Kazakhstan, ru: Казахстан}, formalNames: {fr: la République du Kazakhstan}} | ''",
        "{names: {ru: Казахстан}} | /names/en must be given: the English name always is",
        "{names: {en: Kazakhstan, de: Kasachstan}} | '/names are given by language: en, fr, es, ru, zh, ar'",
        "{names: {en: Kazakhstan}, formalNames: {de: a}} | '/formalNames are given by language: en, fr, es, ru, zh, ar'"})
    void aStateIsNamedInTheLanguagesOfTheUnitedNations(String state, String finding) {
        // When
        List<String> found = Written.found(new StateRules().check(Written.as(State.class, state), null, RECORD));
        // Then
        assertEquals(finding.isEmpty() ? List.of() : List.of(finding), found);
    }
}
