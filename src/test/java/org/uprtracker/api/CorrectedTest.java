package org.uprtracker.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uprtracker.assessment.Assessment;
import org.uprtracker.development.Development;
import org.uprtracker.journal.Act;
import org.uprtracker.journal.By;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.Journal;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.recommendation.Recommendation;
import org.uprtracker.review.Review;
import org.uprtracker.rules.Written;

/** What was corrected or taken back stays readable under its own id, and counts for nothing. */
@ApiTest
class CorrectedTest {
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String CITED = "citation: {source: a-hrc-28-10, place: para. 1}";

    @Inject
    Journal journal;

    private Recommendation told;

    @BeforeEach
    void aRecommendation() {
        String paragraph = "9." + NUMBERS.incrementAndGet();
        told = Written.as(Recommendation.class, """
                {id: "TKM-2-%1$s", origin: state, state: TKM, review: TKM-2, paragraph: "%1$s", text: Do something.,
                 textKind: summary, language: en, recommendingStates: [{state: FRA}],
                 citations: [{source: a-hrc-28-10, place: para. 1}]}""".formatted(paragraph));
        write(Written.as(Review.class, "{id: TKM-2, state: TKM, cycle: 2, session: 16, date: '2013-04-22',"
                + " citations: [{source: a-hrc-28-10, place: para. 1}]}"), told);
    }

    @Test
    void aCorrectedAssessmentLeavesTheStandingForGood() {
        // Given
        Assessment wrong = assessment("implemented", "{}");
        long first = write(wrong);
        Assessment right = assessment("regressed",
                "{corrects: %s, correction: Another State was meant.}".formatted(wrong.id()));
        long second = write(right);
        // When
        long third = withdraw(ThingKind.ASSESSMENT, right.id());
        // Then
        at(first).body("voices.status", contains("implemented")).body("headline.status", equalTo("implemented"));
        at(second).body("voices.assessment", contains(right.id())).body("headline.status", equalTo("regressed"));
        at(third).body("voices", empty()).body("headline.value", equalTo("not_assessed"))
                .body("assessments.id", contains(wrong.id()));
        Api.get("/v1/assessments/" + wrong.id() + "?knownAt=" + first).body("correctedBy", nullValue());
        Api.get("/v1/assessments/" + wrong.id()).body("correctedBy", equalTo(right.id()));
        Api.get("/v1/assessments/" + right.id() + "?knownAt=" + second).body("corrects", equalTo(wrong.id()))
                .body("correction", equalTo("Another State was meant."));
    }

    @Test
    void eachVoiceCarriesWhatSpeaksForItAndAgainstIt() {
        // Given
        Development law = development("{}");
        write(law, Written.with(assessment("regressed", "{}"), """
                {evidence: [{development: %s, bearing: supports},
                 {source: a-hrc-28-10, place: para. 2, bearing: contradicts},
                 {source: a-hrc-14-10, place: para. 3, bearing: context}]}""".formatted(law.id())));
        // When
        ValidatableResponse answer = Api.get("/v1/recommendations/" + told.id());
        // Then
        for (String list : List.of("voices", "perspectives")) {
            answer.body(list + ".name", contains("Human Rights Watch")).body(list + ".date", contains("2019-07-26"))
                    .body(list + "[0].supports.development", contains(law.id()))
                    .body(list + "[0].supports.title", contains("A law"))
                    .body(list + "[0].supports.date", contains("2018-05"))
                    .body(list + "[0].contradicts.source", contains("a-hrc-28-10"))
                    .body(list + "[0].contradicts.place", contains("para. 2"))
                    .body(list + "[0].context.place", contains("para. 3"))
                    .body(list + "[0].noEvidence", equalTo(false));
        }
    }

    @Test
    void aVoiceSaysThatItHasNoEvidence() {
        // Given
        Assessment without = Written.with(assessment("regressed", "{}"), "{evidence: [], noEvidence: true, citations: []}");
        // When
        write(without);
        // Then
        Api.get("/v1/recommendations/" + told.id()).body("voices.noEvidence", contains(true))
                .body("voices[0].supports", empty());
        Api.get("/v1/assessments/" + without.id()).body("noEvidence", equalTo(true)).body("evidence", empty())
                .body("citations", empty());
    }

    @Test
    void aCorrectedDevelopmentStaysListedAndBearsOnNothing() {
        // Given
        Development wrong = development("{}");
        long first = write(wrong);
        Development right = development("{corrects: %s, correction: The day was misread.}".formatted(wrong.id()));
        // When
        write(right);
        // Then
        at(first).body("developments.id", contains(wrong.id()));
        Api.get("/v1/recommendations/" + told.id()).body("developments.id", contains(right.id()));
        Api.get("/v1/developments?recommendation=" + told.id()).body("items.id", hasItem(wrong.id()));
        Api.get("/v1/developments/" + wrong.id()).body("correctedBy", equalTo(right.id()));
        Api.get("/v1/developments/" + right.id()).body("corrects", equalTo(wrong.id()))
                .body("correction", equalTo("The day was misread.")).body("correctedBy", nullValue());
    }

    @Test
    void aPositionThatWasCorrectedOrTakenBackCountsForNothing() {
        // Given
        String pending = "{position: pending, date: '2013-04-22', " + CITED + "}";
        String supported = "{position: supported, date: '2013-09-19', claim: already_implemented, " + CITED + "%s}";
        String noted = "{position: noted, date: '2013-09-20', corrects: 2, correction: Misread., " + CITED + "%s}";
        long first = answered(pending, supported.formatted(""));
        long second = answered(pending, supported.formatted(""), noted.formatted(""));
        // When
        long third = answered(pending, supported.formatted(""), noted.formatted(", withdrawn: Never given."));
        // Then
        at(first).body("position.position", equalTo("supported")).body("headline.value", equalTo("implemented (claimed)"));
        at(second).body("position.position", equalTo("noted")).body("position.number", equalTo(3))
                .body("headline.value", equalTo("not_assessed")).body("voices", empty())
                .body("positions.number", contains(1, 2, 3)).body("positions[1].correctedBy", equalTo(3))
                .body("positions[2].corrects", equalTo(2)).body("positions[2].correction", equalTo("Misread."));
        at(third).body("position.position", equalTo("pending")).body("positions[2].withdrawn", equalTo("Never given."))
                .body("positions[1].withdrawn", nullValue());
        assertEquals(1, onRecord(first, "supported") - onRecord(second, "supported"));
        assertEquals(1, onRecord(second, "noted") - onRecord(third, "noted"));
        Api.get("/v1/recommendations?state=TKM&position=supported&knownAt=" + third)
                .body("items.id", not(hasItem(told.id())));
    }

    private long answered(String... positions) {
        return write(Written.with(told, "{positions: [" + String.join(", ", positions) + "]}"));
    }

    private static int onRecord(long revision, String position) {
        return Api.get("/v1/reviews/TKM-2?knownAt=" + revision).extract().path("onRecord." + position);
    }

    private ValidatableResponse at(long revision) {
        return Api.get("/v1/recommendations/" + told.id() + "?knownAt=" + revision).statusCode(200);
    }

    private Assessment assessment(String status, String change) {
        UUID id = new UUID(0x0190_0000_0000_7000L | NUMBERS.incrementAndGet(), System.nanoTime() | 0x8000_0000_0000_0000L);
        return Written.with(Written.as(Assessment.class, """
                {id: %s, recommendation: "%s", assessor: hrw, status: %s, date: "2019-07-26", confidence: high,
                 basis: stated, reasons: We looked., evidence: [{source: a-hrc-28-10, place: para. 1, bearing: supports}],
                 author: A writer, releasedBy: A reviewer, citations: [{source: a-hrc-28-10, place: para. 1}]}"""
                .formatted(id, told.id(), status)), change);
    }

    private Development development(String change) {
        return Written.with(Written.as(Development.class, """
                {id: TKM-d-law-%d, state: TKM, kind: law_adopted, direction: setback, title: A law, text: It was adopted.,
                 date: "2018-05", recommendations: ["%s"], citations: [{source: a-hrc-28-10, place: para. 1}]}"""
                .formatted(NUMBERS.incrementAndGet(), told.id())), change);
    }

    private long write(Content... contents) {
        return journal.write("corrected-test", null, List.of(contents)).revision();
    }

    private long withdraw(ThingKind kind, String id) {
        return journal.apply(new By("corrected-test", null), null,
                List.of(new Act.Withdraw(kind, id, null, "It was wrong."))).revision();
    }
}
