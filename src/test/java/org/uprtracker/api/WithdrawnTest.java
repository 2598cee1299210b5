package org.uprtracker.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uprtracker.journal.Act;
import org.uprtracker.journal.By;
import org.uprtracker.journal.Journal;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.source.Source;
import org.uprtracker.source.SourceKind;

/** What was taken back says so, and is still read as it was. */
@ApiTest
class WithdrawnTest {
    private static final String WRITER = "Aigerim of withdrawn-test";

    @Inject
    Journal journal;

    private final String source = "withdrawn-" + System.nanoTime();
    private long before;

    @BeforeEach
    void aSource() {
        before = journal.write(WRITER, null, List.of(
                new Source(source, "A source", "A publisher", SourceKind.PRESS, null, "2020", "en", null, null, null)))
                .revision();
    }

    @Test
    void aWithdrawnThingSaysWhenByWhomAndWhy() {
        // When
        long revision = withdraw("the change's reason", "the revision's reason");
        // Then
        RestAssured.get("/v1/sources/" + source).then().statusCode(410)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/withdrawn"))
                .body("detail", containsString("revision " + revision))
                .body("detail", containsString(WRITER))
                .body("detail", containsString("the change's reason"))
                .body("revision", equalTo((int) revision));
    }

    @Test
    void theReasonOfTheRevisionStandsWhereTheChangeHasNone() {
        // When
        withdraw(null, "the revision's reason");
        // Then
        RestAssured.get("/v1/sources/" + source).then().statusCode(410)
                .body("detail", containsString("the revision's reason"));
    }

    @Test
    void beforeItWasWithdrawnItIsAsItWas() {
        // Given
        String then = Api.get("/v1/sources/" + source).extract().asString();
        // When
        long revision = withdraw(null, null);
        // Then
        assertEquals(then, Api.get("/v1/sources/" + source + "?knownAt=" + before).statusCode(200).extract().asString());
        RestAssured.get("/v1/sources/" + source + "?knownAt=" + revision).then().statusCode(410);
        RestAssured.get("/v1/sources/" + source + "?knownAt=" + (before - 1)).then().statusCode(404);
    }

    @Test
    void listsLeaveItOut() {
        // When
        withdraw(null, null);
        // Then
        Api.get("/v1/sources?limit=500").body("items.id", not(hasItem(source)));
        Api.get("/v1/sources?limit=500&knownAt=" + before).body("items.id", hasItem(source));
    }

    @Test
    void whatWasNeverThereIsNotFound() {
        RestAssured.get("/v1/sources/never-" + source).then().statusCode(404);
    }

    private long withdraw(String reason, String ofTheRevision) {
        return journal.apply(new By(WRITER, null), ofTheRevision,
                List.of(new Act.Withdraw(ThingKind.SOURCE, source, null, reason))).revision();
    }
}
