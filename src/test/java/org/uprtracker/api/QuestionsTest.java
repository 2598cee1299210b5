package org.uprtracker.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The questions of the field, asked of the curated data. */
@ApiTest
class QuestionsTest {

    @Test
    void whatWasKazakhstanToldOnTradeUnionsByWhomAndWhatDidItAnswer() {
        Api.get("/v1/recommendations/KAZ-2-126.29").statusCode(200)
                .body("review", equalTo("KAZ-2"))
                .body("cycle", equalTo(2))
                .body("session", equalTo(20))
                .body("paragraph", equalTo("126.29"))
                .body("date", equalTo("2014-10-30"))
                .body("textKind", equalTo("summary"))
                .body("recommendingStates.id", contains("USA"))
                .body("recommendingStates.action", contains(5))
                .body("position.position", equalTo("noted"))
                .body("position.countsFrom", equalTo("2014-11-04"))
                .body("position.citation.source", equalTo("a-hrc-28-10"))
                .body("position.citation.place", equalTo("para. 126"))
                .body("positions", hasSize(1))
                .body("themes.id", hasItem("trade-unions"))
                .body("provisions", contains("KAZ-trade-union-law-2014"))
                .body("citations.place", hasItem("para. 126.29"))
                .body("assessments", hasSize(greaterThan(2)))
                .body("assessments.evidence.flatten().bearing", hasItem("supports"))
                .body("assessments.citations.flatten().source", hasItem("hrw-letter-2019"))
                .body("developments.id", hasItem("KAZ-d-trade-union-law-amended-2020"));
    }

    /**
     * Cycle 1: examined first, answered later. UPR Info's answer bears no day and counts from the end of the cycle; the
     * national report of 2014 names what was not accepted.
     */
    @Test
    void aPositionIsADatedSeries() {
        Api.get("/v1/recommendations/KAZ-1-97.20").statusCode(200)
                .body("positions.position", contains("pending", "supported", "supported"))
                .body("positions.countsFrom", contains("2010-02-16", "2011-12-31", "2014-09-16"))
                .body("positions[1].date", nullValue())
                .body("positions[1].dateBasis", equalTo("inferred"))
                .body("position.position", equalTo("supported"))
                .body("position.citation.source", equalTo("a-hrc-wg6-20-kaz-1"));
        Api.get("/v1/recommendations/KAZ-1-97.20?asOf=2014-09-15").body("position.position", equalTo("supported"))
                .body("position.citation.source", equalTo("upr-info-6-9"));
        Api.get("/v1/recommendations/KAZ-1-97.20?asOf=2010-06-30").statusCode(200)
                .body("positions.position", contains("pending"))
                .body("position.position", equalTo("pending"));
        Api.get("/v1/recommendations/KAZ-1-97.20?asOf=2010-02-12").statusCode(200)
                .body("position", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"2010-06-30, 9", "2011-12-31, 0"})
    void recommendationsOfTheFirstCycleArePendingUntilTheyAreAnswered(String day, int pending) {
        Api.get("/v1/recommendations?state=KAZ&cycle=1&position=pending&count=true&asOf=" + day)
                .body("total", equalTo(pending));
    }

    @Test
    void whatStandsOnTradeUnionsDiffersAsTheDocumentsSay() {
        Api.get("/v1/recommendations?theme=trade-unions&status=not_implemented&asOf=2019-11-06")
                .body("items.id", contains("KAZ-2-126.29", "KAZ-2-126.45"))
                .body("items.headline.assessor", everyItem(equalTo("hrw")));
        Api.get("/v1/recommendations?theme=trade-unions&status=not_implemented&asOf=2020-12-31")
                .body("items", hasSize(0));
        Api.get("/v1/recommendations?theme=trade-unions&status=partially_implemented&asOf=2020-12-31")
                .body("items.id", contains("KAZ-2-126.29", "KAZ-2-126.45"));
    }

    @Test
    void eachOfTheFourSubjectsCanBeAsked() {
        Api.get("/v1/recommendations?state=KAZ&subject=article-174&cycle=2").body("items.id",
                contains("KAZ-2-124.4", "KAZ-2-124.5"));
        Api.get("/v1/recommendations?state=KAZ&subject=trade-unions&cycle=2").body("items.id",
                contains("KAZ-2-126.29", "KAZ-2-126.45"));
        Api.get("/v1/recommendations?state=KAZ&subject=libel&cycle=1").body("items.id", contains("KAZ-1-97.11",
                "KAZ-1-97.12", "KAZ-1-97.20", "KAZ-1-97.21", "KAZ-1-97.22", "KAZ-1-97.23", "KAZ-1-97.25", "KAZ-1-97.26"));
        Api.get("/v1/recommendations?state=KAZ&subject=assembly-law&cycle=1").body("items.id", contains("KAZ-1-97.14"));
    }

    @Test
    void askingForArticle174FindsWhatWasSaidOfArticle164() {
        Api.get("/v1/recommendations?provision=KAZ-cc-2014-174&cycle=2").body("items.id",
                contains("KAZ-2-124.4", "KAZ-2-124.5"))
                .body("items.provisions", everyItem(hasItem("KAZ-cc-1997-164")));
        Api.get("/v1/provisions/KAZ-cc-2014-174").body("predecessors", contains("KAZ-cc-1997-164"))
                .body("article", equalTo("174"));
        Api.get("/v1/provisions/KAZ-cc-1997-164").body("successors", contains("KAZ-cc-2014-174"));
    }

    @ParameterizedTest
    @CsvSource({
        "'A/HRC/28/10%20para.%20126.29', KAZ-2-126.29",
        "'A/HRC/28/10,%20para.%20126%20(29)', KAZ-2-126.29",
        "'%C2%A7%20124.4%20of%20a/hrc/28/10', KAZ-2-124.4",
        "'A/HRC/14/10,%20paras.%2097.20', KAZ-1-97.20",
        "kaz-2-126.45, KAZ-2-126.45"
    })
    void aCitationOnPaperLeadsToTheRecommendation(String citation, String id) {
        Api.get("/v1/resolve?citation=" + citation).statusCode(303)
                .header("Location", endsWith("/v1/recommendations/" + id));
    }

    @Test
    void anIdOrAnotherDocumentLeadsThereAsWell() {
        Api.get("/v1/resolve?citation=KAZ-c-assembly-law-review").statusCode(303)
                .header("Location", endsWith("/v1/commitments/KAZ-c-assembly-law-review"));
        Api.get("/v1/resolve?citation=A/HRC/WG.6/20/KAZ/1").statusCode(303)
                .header("Location", endsWith("/v1/sources/a-hrc-wg6-20-kaz-1"));
        Api.get("/v1/resolve?citation=KAZ-2019-hrw-1").statusCode(303)
                .header("Location", endsWith("/v1/recommendations/KAZ-2019-hrw-1"));
    }

    @Test
    void aSymbolAloneLeadsToTheDocument() {
        Api.get("/v1/resolve?citation=A/HRC/28/10").statusCode(303).header("Location", endsWith("/v1/sources/a-hrc-28-10"));
    }

    @Test
    void theSameQuestionIsFoundInOtherCycles() {
        Api.get("/v1/recommendations/KAZ-2-126.35").body("related.id", hasItems("KAZ-1-97.20", "KAZ-1-97.23"))
                .body("related.find { it.id == 'KAZ-1-97.20' }.when", equalTo("before"));
        Api.get("/v1/recommendations/KAZ-1-97.20/related").body("items.id", hasItem("KAZ-2-126.35"));
        Api.get("/v1/recommendations/KAZ-1-97.20").body("related.find { it.id == 'KAZ-2-126.35' }.when", equalTo("after"));
    }

    @Test
    void severalVoicesStandSideBySideAndDisagreementIsData() {
        Api.get("/v1/recommendations/KAZ-2-124.4?asOf=2019-11-06")
                .body("contested", equalTo(true))
                .body("voices.perspective", hasItems("state", "civil_society"))
                .body("perspectives.perspective", containsInAnyOrder("state", "civil_society"))
                .body("voices.size()", greaterThan(2))
                .body("voices.find { it.perspective == 'state' }.claim", equalTo(true))
                .body("voices.find { it.perspective == 'state' }.status", equalTo("implemented"))
                .body("headline.value", equalTo("not_implemented"));
        Api.get("/v1/recommendations?contested=true&asOf=2019-11-06").body("items.id", hasItem("KAZ-2-124.4"))
                .body("items.contested", everyItem(equalTo(true)));
        Api.get("/v1/recommendations?contested=false&asOf=2019-11-06").body("items.id", not(hasItem("KAZ-2-124.4")));
    }

    /** On the day after the report only the State had spoken: it held the recommendation to be implemented already. */
    @Test
    void whatOnlyTheStateSaysIsAValueOfItsOwn() {
        Api.get("/v1/recommendations?state=KAZ&status=implemented%20(claimed)&asOf=2014-11-05").body("items.id",
                contains("KAZ-2-124.4", "KAZ-2-124.5", "KAZ-2-124.26", "KAZ-2-124.29", "KAZ-2-124.40", "KAZ-2-124.47"))
                .body("items.headline.claimed", everyItem(equalTo(true)))
                .body("items.headline.status", everyItem(equalTo("implemented")));
        Api.get("/v1/recommendations?state=KAZ&status=implemented&asOf=2014-11-05").body("items", hasSize(0));
        Api.get("/v1/recommendations?state=KAZ&cycle=2&claimed=true&asOf=2014-11-05").body("items", hasSize(6));
    }

    @Test
    void aStatusCanBeAskedFromOnePerspective() {
        Api.get("/v1/recommendations?cycle=2&perspective=state&status=implemented&asOf=2014-11-05").body("items.id",
                hasItems("KAZ-2-124.4", "KAZ-2-124.47"));
        Api.get("/v1/recommendations?cycle=2&perspective=civil_society&status=not_implemented&asOf=2019-11-06")
                .body("items.id", hasItems("KAZ-2-126.29", "KAZ-2-124.4"));
        Api.get("/v1/recommendations?cycle=2&perspective=civil_society&asOf=2014-11-05").body("items", hasSize(0));
    }

    @Test
    void noDefaultListCountsWhatOrganisationsAskedFor() {
        Api.get("/v1/recommendations?count=true").body("items.origin", everyItem(equalTo("state")));
        Api.get("/v1/recommendations?organisation=hrw").body("items.origin", everyItem(equalTo("stakeholder")))
                .body("items.organisation.id", everyItem(equalTo("hrw")))
                .body("items.size()", greaterThan(25));
        Api.get("/v1/recommendations/KAZ-2019-hrw-1").body("origin", equalTo("stakeholder"))
                .body("date", equalTo("2019-07-26"));
    }

    @Test
    void aRecommendationCountsOnceAndAPairOncePerState() {
        Api.get("/v1/recommendations?knownAt=1&unit=pairs&cycle=2&count=true").body("total", equalTo(18))
                .body("items.find { it.id == 'KAZ-2-126.29' }.recommendingState.id", equalTo("USA"));
        Api.get("/v1/recommendations?knownAt=1&recommendingState=USA&cycle=2").body("items.id",
                contains("KAZ-2-126.29", "KAZ-2-126.40"));
    }

    @Test
    void whatWasPromisedAndIsOverdue() {
        Api.get("/v1/commitments?state=KAZ&overdue=true&asOf=2013-01-01").body("items.id", hasItem(
                "KAZ-c-human-rights-action-plan-2009-2012"))
                .body("items.overdue", everyItem(equalTo(true)))
                .body("items.due", everyItem(notNullValue()));
        Api.get("/v1/commitments?state=KAZ&overdue=true&asOf=2012-12-30").body("items.id",
                not(hasItem("KAZ-c-human-rights-action-plan-2009-2012")));
    }

    /** On the eve of the third review nobody could know that the law would be signed in May 2020. */
    @Test
    void nothingThatLiesAheadIsShown() {
        Api.get("/v1/commitments/KAZ-c-assembly-law-review?asOf=2019-11-06").body("milestones.reached",
                contains("2019-09-02"));
        Api.get("/v1/commitments/KAZ-c-assembly-law-review?asOf=2020-12-31").body("milestones.reached",
                hasItem("2020-05-25"));
        Api.get("/v1/recommendations/KAZ-2-126.29?asOf=2019-11-06").body("developments.date", not(hasItem("2020-04")))
                .body("assessments.date", not(hasItem("2020")));
    }

    @Test
    void assessmentsCanBeAskedBySubjectReviewAndCycle() {
        Api.get("/v1/assessments?subject=trade-unions&review=KAZ-2&asOf=2019-11-06&limit=500").body("items.recommendation",
                hasItems("KAZ-2-126.29", "KAZ-2-126.45")).body("items.recommendation", not(hasItem("KAZ-2-126.35")));
        int both = Api.get("/v1/assessments?cycle=1&cycle=2&count=true").extract().path("total");
        int first = Api.get("/v1/assessments?cycle=1&count=true").extract().path("total");
        int second = Api.get("/v1/assessments?cycle=2&count=true").extract().path("total");
        assertEquals(both, first + second);
        assertTrue(first > 5 && second > 20, first + " " + second);
    }

    @Test
    void whatOnePerspectiveHasNotAssessedCanBeAsked() {
        int all = Api.get("/v1/recommendations?cycle=2&count=true").extract().path("total");
        int none = Api.get("/v1/recommendations?cycle=2&perspective=un&status=not_assessed&count=true").extract().path("total");
        int some = Api.get("/v1/recommendations?cycle=2&perspective=un&count=true").extract().path("total");
        assertEquals(all, none + some);
        assertTrue(some > 0 && none > 0, some + " " + none);
    }

    @Test
    void theFourReviewsWithTheirDays() {
        Api.get("/v1/reviews?state=KAZ").body("items.id", contains("KAZ-1", "KAZ-2", "KAZ-3", "KAZ-4"))
                .body("items.date", contains("2010-02-12", "2014-10-30", "2019-11-07", "2025-01-23"))
                .body("items.session", contains(7, 20, 34, 48))
                .body("items[0].troika.id", containsInAnyOrder("BGD", "CUB", "MUS"))
                .body("items[1].troika.id", containsInAnyOrder("DEU", "KWT", "ZAF"))
                .body("items[2].adopted", equalTo("2020-03-12"))
                .body("items[1].onRecord.total", equalTo(18))
                .body("items[1].onRecord.supported", equalTo(6))
                .body("items[1].onRecord.noted", equalTo(12));
    }

    /** The day of a review is known ahead; what comes of it is not. */
    @ParameterizedTest
    @CsvSource({"KAZ-4, 2019-11-20, 2025-01-23, , , , ,", "KAZ-4, 2025-01-23, 2025-01-23, , , , ,",
        "KAZ-4, 2025-07-09, 2025-01-23, , 2025-06-16/2025-07-09, , 294, 259", "KAZ-3, 2019-11-20, 2019-11-07, , , , ,",
        "KAZ-3, 2020-03-12, 2019-11-07, , 2020-03-12, , 245, 214", "KAZ-2, 2014-10-30, 2014-10-30, , , , ,",
        "KAZ-2, 2014-11-10, 2014-10-30, 2014-11-04, , , ,", "KAZ-2, 2014-12-10, 2014-10-30, 2014-11-04, , A/HRC/28/10, ,",
        "KAZ-2, 2015-03-19, 2014-10-30, 2014-11-04, 2015-03-19, A/HRC/28/10, ,"})
    void whatCameOfAReviewIsToldFromItsDayOn(String review, String asOf, String date, String reportAdopted, String adopted,
            String reportSymbol, Integer stated, Integer supported) {
        Api.get("/v1/reviews/" + review + "?asOf=" + asOf).statusCode(200).body("date", equalTo(date))
                .body("reportAdopted", equalTo(reportAdopted)).body("adopted", equalTo(adopted))
                .body("reportSymbol", equalTo(reportSymbol)).body("statedRecommendations", equalTo(stated))
                .body("statedSupported", equalTo(supported));
    }

    @Test
    void reviewsAreThoseOfWhichADocumentToldByThen() {
        Api.get("/v1/reviews?state=KAZ&publishedBy=2019-11-06").body("items.id", contains("KAZ-1", "KAZ-2", "KAZ-3"));
        Api.get("/v1/reviews?state=KAZ&publishedBy=2014-01-01").body("items.id", contains("KAZ-1"));
        Api.get("/v1/reviews/KAZ-4?publishedBy=2025-01-14").statusCode(404);
        Api.get("/v1/reviews/KAZ-4?publishedBy=2025-01-15").statusCode(200);
    }

    /** The documents disagree on the month; the year stands, and the disagreement is on record. */
    @Test
    void whereDocumentsDisagreeBothAreKept() {
        Api.get("/v1/developments/KAZ-d-land-protest-sentences-2016").body("date", equalTo("2016"))
                .body("datePrecision", equalTo("year"))
                .body("disagreements.says", hasItems("2016-05", "2016-11"));
    }

    @Test
    void onlyWhatWasPublishedThenCanBeAskedFor() {
        Api.get("/v1/recommendations/KAZ-2-126.29?publishedBy=2019-11-06&asOf=2020-12-31")
                .body("headline.value", equalTo("not_implemented"));
        Api.get("/v1/assessments?publishedBy=2019-11-06&asOf=2026-01-01&state=KAZ&limit=500")
                .body("items.date", everyItem(not(equalTo("2020"))));
    }

    @Test
    void namesComeInSixLanguages() {
        Api.get("/v1/states/KAZ?lang=ru").body("name", equalTo("Казахстан"));
        Api.get("/v1/recommendations/KAZ-2-126.29?lang=fr").body("state.name", equalTo("Kazakhstan"))
                .body("recommendingStates[0].name", equalTo("États-Unis d'Amérique"));
        Api.get("/v1/states?q=Казах").body("items.id", contains("KAZ"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "contested=true | osce-2007-party-registration slander-decriminalisation trade-union-law-amendment",
        "claimed=true | upr1-answers-by-june-2010",
        "assessor=adil-soz | osce-2007-defamation-review slander-decriminalisation",
        "perspective=state | human-rights-action-plan-2009-2012 osce-2007-party-registration slander-decriminalisation "
                + "upr1-answers-by-june-2010",
        "perspective=state&status=implemented | osce-2007-party-registration slander-decriminalisation "
                + "upr1-answers-by-june-2010",
        "status=implemented+(claimed) | upr1-answers-by-june-2010"})
    void commitmentsAreNarrowedByWhoSaysWhatOfThem(String filter, String ids) {
        // When
        List<String> found = Api.get("/v1/commitments?state=KAZ&asOf=2020-12-31&knownAt=1&" + filter).statusCode(200)
                .extract().path("items.id");
        // Then
        assertEquals(List.of(ids.split(" ")), found.stream().map(id -> id.replace("KAZ-c-", "")).toList());
    }
}
