package org.uprtracker.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.uprtracker.journal.Journal;
import org.uprtracker.source.Source;
import org.uprtracker.source.SourceKind;

/** What changed since somebody last asked: the journal, in its order, nothing missed. */
@ApiTest
class ChangesTest {
    @Inject
    Journal journal;

    @Test
    void whoReadsOnFromAChangeMissesNothing() {
        // Given
        long first = write("changes-a", "One").revision();
        String last = Api.get("/v1/changes?sort=-id&limit=1").body("items[0].revision", equalTo((int) first)).extract()
                .path("items[0].id");
        // When
        long second = write("changes-a", "Two").revision();
        long third = write("changes-b", "Other").revision();
        // Then
        Api.get("/v1/changes?after=" + last)
                .body("items.id", contains(second + ".1", third + ".1"))
                .body("items.thing", contains(id("changes-a"), id("changes-b")))
                .body("items.action", contains("changed", "created"))
                .body("items[0].changed", contains("title"))
                .body("items[0].content.title", equalTo("Two"))
                .body("items[0].link", endsWith("/v1/sources/" + id("changes-a") + "?knownAt=" + second))
                .body("items.writer", contains("changes-test", "changes-test"))
                .body("items[1].hash", matchesPattern("[0-9a-f]{64}"));
        Api.get("/v1/changes?after=" + third + ".1").body("items", hasSize(0)).body("next", nullValue());
    }

    @Test
    void theCuratedDataAreOneRevision() {
        int loaded = Api.get("/v1/changes?knownAt=1&count=true&limit=1").body("items[0].id", equalTo("1.1"))
                .body("items[0].writer", equalTo("bundle")).extract().path("total");
        List<String> read = new ArrayList<>();
        String next = "/v1/changes?knownAt=1&limit=500";
        while (next != null) {
            JsonPath page = Api.get(next).extract().jsonPath();
            read.addAll(page.getList("items.id"));
            next = page.getString("next") == null ? null : page.getString("next").replaceFirst("^https?://[^/]+", "");
        }
        assertEquals(loaded, read.size());
        assertEquals("1." + loaded, read.get(loaded - 1));
        Api.get("/v1/changes?knownAt=1&kind=review").body("items.thing", contains("KAZ-1", "KAZ-2", "KAZ-3", "KAZ-4"));
    }

    private Journal.Written write(String name, String title) {
        return journal.write("changes-test", "a reason", List.of(new Source(id(name), title, "A publisher",
                SourceKind.PRESS, null, "2020", "en", null, null, null)));
    }

    private final long run = System.nanoTime();

    private String id(String name) {
        return name + "-" + run;
    }
}
