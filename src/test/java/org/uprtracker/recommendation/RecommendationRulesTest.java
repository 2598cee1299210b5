package org.uprtracker.recommendation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uprtracker.review.Review;
import org.uprtracker.review.Session;
import org.uprtracker.rules.InMemory;
import org.uprtracker.rules.OnRecord;
import org.uprtracker.rules.Written;

class RecommendationRulesTest {
    private static final Recommendation TOLD = Written.as(Recommendation.class, """
            {id: KAZ-2-126.29, origin: state, state: KAZ, review: KAZ-2, paragraph: "126.29", text: Change the law!,
             textKind: summary, language: en, recommendingStates: [{state: USA}],
             citations: [{source: a-hrc-28-10, place: para. 126.29}]}""");
    private static final Recommendation ASKED = Written.as(Recommendation.class, """
            {id: KAZ-2019-hrw-1, origin: stakeholder, state: KAZ, organisation: hrw, date: "2019-07-26",
             text: Change the law!, textKind: summary, language: en, citations: [{source: letter, place: p. 1}]}""");
    private static final OnRecord RECORD = new InMemory(
            Written.as(Review.class, "{id: KAZ-2, state: KAZ, cycle: 2, session: 20, date: '2014-10-30'}"),
            Written.as(Review.class, "{id: KAZ-4, state: KAZ, cycle: 4, session: 48}"),
            Written.as(Session.class, "{id: 48, cycle: 4, date: '2025-01-20/2025-01-31'}"),
            Written.as(Review.class, "{id: KGZ-2, state: KGZ, cycle: 2, session: 21}"), ASKED);

    private final RecommendationRules rules = new RecommendationRules();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{} | ''",
        "{id: KAZ-2-126.30} | '/id must be KAZ-2-126.29, as its review and its paragraph say'",
        "{id: KAZ-2-x0deb852c, paragraph: null} | ''",
        "{id: KAZ-2-126.29, paragraph: null} | '/id must begin with KAZ-2-x, as what was asked when and by whom says'",
        "{review: null, paragraph: null} | /review must be given: States recommend in a review",
        "{organisation: hrw} | '/organisation cannot be given: States made this recommendation'",
        "{date: '2014-10-30'} | /date cannot be given: a State recommends on the day of the review",
        "{state: KGZ} | /state is not the State of this review",
        "{recommendingStates: [{state: USA}, {state: KAZ}]} "
                + "| /recommendingStates/1/state is the State under Review itself",
        "{recommendingStates: [{state: USA}, {state: USA}]} | /recommendingStates/1/state is named twice",
        "{recommendingStates: [], parts: [{text: a, recommendingStates: [{state: KAZ}]}]} "
                + "| /parts/0/recommendingStates/0/state is the State under Review itself",
        "{recommendingStates: [], parts: [{text: a, recommendingStates: [{state: USA}]}, "
                + "{text: b, recommendingStates: [{state: USA}]}]} | ''",
        "{parts: [{text: a, recommendingStates: [{state: FRA}]}]} "
                + "| /recommendingStates cannot be given beside parts: each part names its States",
        "{related: [{recommendation: KAZ-2-126.29, relation: follows_up}]} "
                + "| /related/0/recommendation is the recommendation itself",
        "{related: [{recommendation: KAZ-1-97.1, relation: follows_up}, "
                + "{recommendation: KAZ-1-97.1, relation: same_question}]} | /related/1 is named twice",
        "{themes: [a, a]} | /themes/1 is named twice",
        "{provisions: [KAZ-a, KAZ-a]} | /provisions/1 is named twice"})
    void statesRecommendInAReviewAndNeverToThemselves(String change, String finding) {
        // When
        List<String> found = Written.found(rules.check(Written.with(TOLD, change), null, RECORD));
        // Then
        assertEquals(finding.isEmpty() ? List.of() : List.of(finding), found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{} | ''",
        "{id: KAZ-2018-hrw-1} | '/id must begin with KAZ-2019-hrw-, as what was asked when and by whom says'",
        "{organisation: null} | '/organisation must be given: who asked'",
        "{date: null} | '/date must be given: when it was asked'",
        "{recommendingStates: [{state: USA}]} "
                + "| /recommendingStates cannot be given: an organisation made this recommendation",
        "{parts: [{text: a, recommendingStates: [{state: USA}]}]} "
                + "| /parts cannot be given: an organisation made this recommendation"})
    void anOrganisationAsksOnADay(String change, String finding) {
        // When
        List<String> found = Written.found(rules.check(Written.with(ASKED, change), null, RECORD));
        // Then
        assertEquals(finding.isEmpty() ? List.of() : List.of(finding), found);
    }

    @Test
    void aReportNumbersWhatStatesRecommend() {
        // Given
        Recommendation numbered = Written.with(ASKED, "{paragraph: '126.29'}");
        // When
        List<String> found = Written.found(rules.check(numbered, null, RECORD));
        // Then
        assertTrue(found.contains(
                "/paragraph cannot be given: a report of the Working Group numbers what States recommend"), found.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "KAZ-2 | 2014-10-29 | /positions/0/date lies before the review",
        "KAZ-2 | 2014-09 | /positions/0/date lies before the review",
        "KAZ-2 | 2014-10-30 | ''", "KAZ-2 | 2014 | ''", "KAZ-2 | 2015-03-19 | ''",
        "KAZ-4 | 2025-01-19 | /positions/0/date lies before the review", "KAZ-4 | 2025-01-20 | ''"})
    void aPositionIsNoEarlierThanItsReview(String review, String date, String finding) {
        // Given
        Recommendation answered = Written.with(TOLD, "{review: %s, id: %s-126.29, positions: [%s]}".formatted(review,
                review, "{position: noted, date: '" + date + "', citation: {source: a, place: b}}"));
        // When
        List<String> found = Written.found(rules.check(answered, null, RECORD));
        // Then
        assertEquals(finding.isEmpty() ? List.of() : List.of(finding), found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "KAZ-2-126.29  | {origin: state, state: KAZ, review: KAZ-2, paragraph: '126.29', text: Change the law}",
        "KAZ-2-x99475698 | {origin: state, state: KAZ, review: KAZ-2, text: Change the law!}",
        "KAZ-2-x99475698 | {origin: state, state: KAZ, review: KAZ-2, text: '  CHANGE the   law! '}",
        "KAZ-2019-hrw-2 | {origin: stakeholder, state: KAZ, organisation: hrw, date: 2019-07, text: Another}",
        "KAZ-2020-hrw-1 | {origin: stakeholder, state: KAZ, organisation: hrw, date: '2020', text: Another}",
        "               | {origin: state, state: KAZ, text: Change the law}",
        "               | {origin: stakeholder, state: KAZ, organisation: hrw, text: Another}",
        "               | {origin: stakeholder, state: KAZ, date: '2020', text: Another}"})
    void theIdFollowsFromWhatItSays(String id, String recommendation) {
        // When
        Recommendation identified = rules.identified(Written.as(Recommendation.class, recommendation), RECORD);
        // Then
        assertEquals(id, identified == null ? null : identified.id());
    }

    @Test
    void anOrganisationWritesWhatItAskedItself() {
        // When
        List<String> found = Written.found(rules.checkAs(ASKED, "fidh", RECORD));
        // Then
        assertEquals(List.of("/organisation must be 'fidh': an organisation writes what it asked itself"), found);
        assertEquals(List.of(), rules.checkAs(ASKED, "hrw", RECORD));
    }

    @Test
    void whatStatesRecommendIsOfTheOfficialRecordAlone() {
        assertTrue(rules.official(TOLD) && rules.official(ASKED));
        assertFalse(rules.ofOrganisations(TOLD));
        assertTrue(rules.ofOrganisations(ASKED));
    }
}
