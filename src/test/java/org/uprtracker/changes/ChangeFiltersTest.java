package org.uprtracker.changes;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uprtracker.boot.TestDatabase;
import org.uprtracker.journal.Act;
import org.uprtracker.journal.By;
import org.uprtracker.journal.Journal;
import org.uprtracker.journal.ThingKind;

/** Who follows a State, a theme or an organisation sees what is or ever was about it, and nothing else. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ChangeFiltersTest {
    @Inject
    Journal journal;

    private final long run = System.nanoTime();
    private final String above = "filters-above-" + run;
    private final String below = "filters-below-" + run;
    private final String elsewhere = "filters-elsewhere-" + run;
    private final String recommendation = "KAZ-2015-kibhr-" + run;
    private final String assessment = "01900000-0000-7000-8000-" + UUID.randomUUID().toString().substring(24);
    private final String source = "filters-source-" + run;
    private long revision;

    @BeforeEach
    void aRecommendationOnAThemeAndItsAssessment() {
        journal.apply(new By("filters-test", null), null,
                List.of(Writing.put(Writing.theme(above, null)), Writing.put(Writing.theme(elsewhere, null))));
        journal.apply(new By("filters-test", null), null, List.of(Writing.put(Writing.theme(below, above))));
        journal.apply(new By("filters-test", null), null,
                List.of(Writing.put(Writing.recommendation(recommendation, "Text", below))));
        revision = journal.apply(new By("filters-test", "hrw"), null, List.of(
                Writing.put(Writing.assessment(assessment, recommendation)),
                Writing.put(Writing.source(source, "About nothing")))).revision();
    }

    @Test
    void aThemeHasWhatStandsBelowItAndTheAssessments() {
        // When
        var answer = get("/v1/changes?theme=" + above).then();
        // Then
        answer.statusCode(200).body("items.thing", contains(above, below, recommendation, assessment));
        get("/v1/changes?theme=" + elsewhere).then().body("items.thing", contains(elsewhere));
    }

    @Test
    void whatLeftAThemeIsStillFollowedButNotBeforeItCame() {
        // When
        long moved = journal.apply(new By("filters-test", null), null,
                List.of(Writing.put(Writing.recommendation(recommendation, "Text", elsewhere)))).revision();
        // Then
        get("/v1/changes?theme=" + below).then()
                .body("items.thing", contains(below, recommendation, assessment, recommendation))
                .body("items[3].changed", contains("themes"));
        get("/v1/changes?theme=" + elsewhere).then()
                .body("items.thing", contains(elsewhere, recommendation, assessment, recommendation));
        get("/v1/changes?theme=" + elsewhere + "&knownAt=" + (moved - 1)).then().body("items.thing", contains(elsewhere));
    }

    @Test
    void aStateHasWhatIsSaidOfIt() {
        // When
        var answer = get("/v1/changes?state=KAZ&limit=500&after=" + (revision - 3) + ".0").then();
        // Then
        answer.body("items.thing", hasItems(recommendation, assessment)).body("items.thing", not(hasItem(source)))
                .body("items.thing", not(hasItem(below)));
        get("/v1/changes?state=FRA&after=" + (revision - 3) + ".0").then().body("items", empty());
        get("/v1/changes?state=KAZ&kind=review&knownAt=1").then()
                .body("items.thing", contains("KAZ-1", "KAZ-2", "KAZ-3", "KAZ-4"));
        get("/v1/changes?state=FRA&knownAt=1").then().body("items.thing", hasItem("FRA"));
    }

    @Test
    void differentFiltersNarrowTogether() {
        get("/v1/changes?state=KAZ&theme=" + above).then().body("items.thing", contains(recommendation, assessment));
        get("/v1/changes?state=FRA&theme=" + above).then().body("items", empty());
        get("/v1/changes?state=KAZ&theme=" + above + "&kind=assessment").then().body("items.thing", contains(assessment));
    }

    @Test
    void anOrganisationHasWhatWasWrittenForIt() {
        // When
        var answer = get("/v1/changes?organisation=hrw&after=" + (revision - 1) + ".0").then();
        // Then
        answer.body("items.thing", contains(assessment, source)).body("items.organisation", contains("hrw", "hrw"));
        get("/v1/changes?organisation=kibhr&after=" + (revision - 1) + ".0").then().body("items", empty());
    }

    @Test
    void aWithdrawnThingIsStillFollowed() {
        // When
        journal.apply(new By("filters-test", null), "withdrawn",
                List.of(new Act.Withdraw(ThingKind.ASSESSMENT, assessment, null, "it was a mistake")));
        // Then
        get("/v1/changes?theme=" + below + "&action=withdrawn").then().body("items.thing", contains(assessment));
    }

    @Test
    void afterAMergeBothAreFollowedUnderEither() {
        // Given
        String other = recommendation + "-again";
        journal.apply(new By("filters-test", null), null,
                List.of(Writing.put(Writing.recommendation(other, "The same", elsewhere))));
        // When
        journal.apply(new By("filters-test", null), null,
                List.of(new Act.Merge(ThingKind.RECOMMENDATION, other, recommendation, null, null)));
        // Then
        for (String id : List.of(other, recommendation)) {
            get("/v1/changes?recommendation=" + id).then()
                    .body("items.thing", contains(recommendation, other, other))
                    .body("items.action", contains("created", "created", "merged"));
        }
    }

    @Test
    void anUnknownOneIsRefusedByName() {
        get("/v1/changes?theme=nope&state=XXX&organisation=nobody").then().statusCode(400)
                .body("errors.parameter", hasItems("theme", "state", "organisation"));
        get("/v1/changes?action=deleted").then().statusCode(400).body("errors[0].allowed",
                equalTo(List.of("created", "changed", "withdrawn", "merged", "redacted")));
    }
}
