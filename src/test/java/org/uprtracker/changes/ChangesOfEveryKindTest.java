package org.uprtracker.changes;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.uprtracker.boot.TestDatabase;
import org.uprtracker.journal.Act;
import org.uprtracker.journal.By;
import org.uprtracker.journal.Journal;
import org.uprtracker.journal.ThingKind;

/** What one change says, and where its place leads. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ChangesOfEveryKindTest {
    @Inject
    Journal journal;

    private final String id = "kinds-" + System.nanoTime();

    @Test
    void whoWroteAndWhoReleasedAndForWhomAndWhy() {
        // When
        long revision = journal.apply(new By("Releaser", "hrw"), "why at all", List.of(
                new Act.Put(Writing.source(id, "One"), "Author", "why this"), Writing.put(Writing.source(id + "-b", "Two"))))
                .revision();
        // Then
        JsonPath page = get("/v1/changes?after=" + revision + ".0").then().statusCode(200).extract().jsonPath();
        String hash = page.getString("items[0].hash");
        assertEquals(hash, page.getString("hash"));
        assertEquals(revision + ".1-" + hash.substring(0, 12), page.getString("items[0].cursor"));
        get("/v1/changes?after=" + revision + ".0").then()
                .body("items.writer", contains("Releaser", "Releaser"))
                .body("items.author", contains("Author", null))
                .body("items.organisation", contains("hrw", "hrw"))
                .body("items.reason", contains("why this", "why at all"))
                .body("items[0].redacted", nullValue())
                .body("items[0].changed", contains("date", "id", "kind", "language", "publisher", "title"));
    }

    @Test
    void whatWasWithdrawnLeavesItsNameAndALinkToHowItStood() {
        // Given
        journal.apply(new By("kinds-test", null), null, List.of(Writing.put(Writing.source(id, "One"))));
        // When
        long revision = journal.apply(new By("kinds-test", null), "no longer", List.of(
                new Act.Withdraw(ThingKind.SOURCE, id, "Author", "a duplicate"))).revision();
        // Then
        String link = get("/v1/changes?after=" + revision + ".0").then()
                .body("items", hasSize(1))
                .body("items[0].thing", equalTo(id))
                .body("items[0].action", equalTo("withdrawn"))
                .body("items[0].content", nullValue())
                .body("items[0].changed", empty())
                .body("items[0].reason", equalTo("a duplicate"))
                .body("items[0].link", endsWith("/v1/sources/" + id + "?knownAt=" + (revision - 1)))
                .extract().path("items[0].link");
        get(link).then().statusCode(200).body("title", equalTo("One"));
    }

    @Test
    void whatWasMergedSaysIntoWhat() {
        // Given
        String kept = id + "-kept";
        journal.apply(new By("kinds-test", null), null,
                List.of(Writing.put(Writing.source(id, "One")), Writing.put(Writing.source(kept, "Two"))));
        // When
        long revision = journal.apply(new By("kinds-test", null), null, List.of(
                new Act.Merge(ThingKind.SOURCE, id, kept, null, null))).revision();
        // Then
        String link = get("/v1/changes?after=" + revision + ".0").then()
                .body("items.action", contains("merged"))
                .body("items[0].content", equalTo(java.util.Map.of("into", kept)))
                .body("items[0].changed", empty())
                .extract().path("items[0].link");
        RestAssured.given().redirects().follow(false).get(link).then().statusCode(200).body("id", equalTo(id));
    }

    @Test
    void aPlaceWithItsHashIsKnownAgain() {
        // Given
        String cursor = get("/v1/changes?sort=-id&limit=1").path("items[0].cursor");
        long revision = journal.apply(new By("kinds-test", null), null, List.of(Writing.put(Writing.source(id, "One"))))
                .revision();
        // When
        var answer = get("/v1/changes?after=" + cursor).then();
        // Then
        answer.statusCode(200).body("items.id", contains(revision + ".1"));
        get("/v1/changes?after=0.0&limit=1").then().body("items[0].id", equalTo("1.1"));
    }

    @Test
    void aPlaceOfAnotherHistoryIsGone() {
        // Given
        String cursor = get("/v1/changes?sort=-id&limit=1").path("items[0].cursor");
        String other = cursor.substring(0, cursor.length() - 12) + "0123456789ab";
        // When
        var answer = get("/v1/changes?after=" + other).then();
        // Then
        answer.statusCode(410).body("type", equalTo("/problems/another-timeline")).body("detail", startsWith("after: "));
        get("/v1/changes?after=999999.1").then().statusCode(410).body("type", equalTo("/problems/another-timeline"));
        get("/v1/changes.atom?after=999999.1").then().statusCode(410);
        get("/v1/changes?after=1.1-XYZ").then().statusCode(400).body("errors[0].parameter", equalTo("after"));
    }

    @Test
    void everyPageSaysTheJournalsHash() {
        // Given
        long revision = journal.apply(new By("kinds-test", null), null, List.of(Writing.put(Writing.source(id, "One"))))
                .revision();
        // When
        String hash = get("/v1/cycles?knownAt=" + revision).path("hash");
        // Then
        assertEquals(get("/v1/changes?after=" + (revision - 1) + ".999").path("items[0].hash"), hash);
    }
}
