package org.uprtracker.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uprtracker.journal.Journal;
import org.uprtracker.source.Citation;
import org.uprtracker.source.Source;
import org.uprtracker.source.SourceKind;
import org.uprtracker.taxonomy.Theme;

/** Asking the record as it was known: the same answer as then, whatever was written since. */
@ApiTest
class KnownAtTest {
    private static final String WRITER = "known-at-test";

    @Inject
    Journal journal;

    private String theme;

    @BeforeEach
    void aThemeOfItsOwn() {
        theme = "known-at-" + System.nanoTime();
    }

    @Test
    void aChangedThingIsStillReadAsItWas() {
        // Given
        long first = write("Before");
        String then = Api.get("/v1/themes/" + theme + "?knownAt=" + first).extract().asString();
        // When
        long second = write("After");
        // Then
        Api.get("/v1/themes/" + theme).body("name", equalTo("After"));
        Api.get("/v1/themes/" + theme + "?knownAt=" + second).body("name", equalTo("After"));
        assertEquals(then, Api.get("/v1/themes/" + theme + "?knownAt=" + first).extract().asString());
        Api.get("/v1/themes/" + theme + "?knownAt=" + (first - 1)).statusCode(404);
        Api.get("/v1/themes?limit=500&knownAt=" + (first - 1)).body("items.id", not(hasItem(theme)));
        Api.get("/v1/themes?limit=500&knownAt=" + first).body("items.id", hasItem(theme));
    }

    /** Nothing in the statement that counts themes depends on a day: that it is asked of the newest state is checked all the same. */
    @Test
    void theTotalOfALaterPageIsThatOfTheFirst() {
        // Given
        long before = write("Before");
        JsonPath first = Api.get("/v1/themes?limit=1&count=true&fields=id").extract().jsonPath();
        theme = theme + "-meanwhile";
        // When
        write("Meanwhile");
        // Then
        int total = first.getInt("total");
        Api.get(first.getString("next")).body("total", equalTo(total));
        Api.get("/v1/themes?limit=1&count=true&knownAt=" + before).body("total", equalTo(total));
        Api.get("/v1/themes?limit=1&count=true").body("total", equalTo(total + 1));
    }

    @Test
    void anInstantMeansTheNewestRevisionThen() {
        // Given
        write("Before");
        String between = Instant.now().toString();
        // When
        write("After");
        // Then
        Api.get("/v1/themes/" + theme + "?knownAt=" + between).body("name", equalTo("Before"));
    }

    @Test
    void aListingThatWasBegunStaysOneStateOfTheRecord() {
        // Given
        write("Before");
        String next = Api.get("/v1/themes?limit=5").extract().<String>path("next").replaceFirst("^https?://[^/]+", "");
        List<String> rest = Api.get(next + "&count=true").extract().path("items.name");
        // When
        write("After");
        journal.write(WRITER, "one more", List.of(theme("a" + theme, "In between")));
        // Then
        assertEquals(rest, Api.get(next + "&count=true").extract().path("items.name"));
    }

    @Test
    void everyAnswerHasAnotherTagAfterAWrite() {
        String before = Api.get("/v1/cycles").extract().header("ETag");
        write("Before");
        assertNotEquals(before, Api.get("/v1/cycles").extract().header("ETag"));
        Api.get("/v1/cycles", "If-None-Match", before).statusCode(200);
        String pinned = Api.get("/v1/cycles?knownAt=1").extract().header("ETag");
        write("After");
        Api.get("/v1/cycles?knownAt=1", "If-None-Match", pinned).statusCode(304);
    }

    @Test
    void theHistoryOfARecommendationSaysWhatWasWrittenWhenAndByWhom() {
        Api.get("/v1/recommendations/KAZ-2-126.29/history").statusCode(200)
                .body("items", hasSize(1))
                .body("items.action", contains("created"))
                .body("items.writer", contains("bundle"))
                .body("items[0].revision", equalTo(1))
                .body("items[0].content.paragraph", equalTo("126.29"))
                .body("items[0].changed", hasItem("positions"));
    }

    @Test
    void whatSomebodyElseChangedIsLeftByTheCuratedData() {
        // Given
        Source source = source("Title that was given here");
        journal.write("bundle", "release 1", List.of(source("Title of the release")));
        // When
        Journal.Written written = journal.write(WRITER, "not its own", List.of(source));
        // Then
        assertEquals(List.of(source.id()), written.left());
        Api.get("/v1/sources/" + source.id()).body("title", equalTo("Title of the release"));
    }

    private long write(String name) {
        return journal.write(WRITER, "test", List.of(theme(theme, name))).revision();
    }

    private static Theme theme(String id, String name) {
        return new Theme(id, null, Map.of("en", name), null, null, null, null,
                List.of(new Citation("upr-info-issues", "Other", null)));
    }

    private Source source(String title) {
        return new Source("s-" + theme, title, "A publisher", SourceKind.PRESS, null, "2020", "en", null, null, null);
    }
}
