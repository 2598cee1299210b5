package org.uprtracker.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.uprtracker.access.Role;
import org.uprtracker.changes.Writing;
import org.uprtracker.journal.By;
import org.uprtracker.journal.Journal;

/** What was answered is answered again from memory, and never once the record says something else. */
@ApiTest
class KeptAnswersTest {
    private static final String PAGE = "/v1/recommendations?state=KAZ&cycle=2&facets=status&count=true&limit=7";

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Inject
    MeterRegistry meters;

    @Inject
    Journal journal;

    @Inject
    DataSource database;

    @Test
    void theSameQuestionCostsOneLookAtTheRecordAndGetsTheSameBytes() {
        // Given
        Response first = RestAssured.get(PAGE);
        double statements = statements();
        double hits = hits();
        // When
        Response again = RestAssured.get(PAGE);
        // Then
        assertTrue(statements() - statements <= 1);
        assertEquals(1, hits() - hits);
        assertEquals(200, again.statusCode());
        assertArrayEquals(first.asByteArray(), again.asByteArray());
        for (String header : List.of("Content-Type", "ETag", "Cache-Control", "Vary", "Link")) {
            assertEquals(first.headers().getValues(header), again.headers().getValues(header), header);
        }
    }

    @Test
    void whoHasItAlreadyIsToldSo() {
        // Given
        String tag = RestAssured.get(PAGE).header("ETag");
        double hits = hits();
        // When
        Response again = RestAssured.given().header("If-None-Match", "\"other\", W/" + tag).get(PAGE);
        // Then
        assertEquals(304, again.statusCode());
        assertEquals(tag, again.header("ETag"));
        assertEquals(0, again.asByteArray().length);
        assertEquals(1, hits() - hits);
    }

    @Test
    void languagesAndFormatsAreAnswersOfTheirOwn() {
        // Given
        Response english = RestAssured.given().header("Accept", "text/html").header("Accept-Language", "en").get("/v1/states/KAZ");
        // When
        Response french = RestAssured.given().header("Accept", "text/html").header("Accept-Language", "fr").get("/v1/states/KAZ");
        Response json = RestAssured.given().header("Accept", "application/json").header("Accept-Language", "en").get("/v1/states/KAZ");
        // Then
        assertTrue(english.asString().contains("<html lang=\"en\""));
        assertTrue(french.asString().contains("<html lang=\"fr\""));
        assertEquals("KAZ", json.path("id"));
    }

    @Test
    void whoShowsAKeyIsAnsweredFromTheRecord() {
        // Given
        RestAssured.get(PAGE);
        double hits = hits();
        // When
        RestAssured.given().header("Authorization", TestKeys.bearer(TestKeys.key("Reader of pages", "osce-rfom", Role.CONTRIBUTOR)))
                .get(PAGE).then().statusCode(200);
        RestAssured.given().header("Authorization", "Bearer wrong").get(PAGE).then().statusCode(401);
        // Then
        assertEquals(0, hits() - hits);
    }

    /** Readers ask without end while a writer writes; whoever asks after a write was acknowledged sees it. */
    @Test
    void nobodyIsToldOfAnOlderStateThanWasAcknowledged() throws Exception {
        // Given
        String theme = "kept-" + System.nanoTime();
        AtomicLong acknowledged = new AtomicLong(write(theme, 0));
        AtomicBoolean over = new AtomicBoolean();
        double hits = hits();
        ExecutorService readers = Executors.newFixedThreadPool(4);
        List<Future<Integer>> read = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            read.add(readers.submit(() -> {
                int asked = 0;
                for (; !over.get(); asked++) {
                    long before = acknowledged.get();
                    long told = RestAssured.get("/v1/themes?q=" + theme).jsonPath().getLong("revision");
                    assertTrue(told >= before, "told of " + told + " after " + before + " was acknowledged");
                }
                return asked;
            }));
        }
        // When
        for (int i = 1; i <= 30; i++) {
            acknowledged.set(write(theme, i));
            Thread.sleep(20);
        }
        over.set(true);
        // Then
        int asked = 0;
        for (Future<Integer> one : read) {
            asked += one.get(30, TimeUnit.SECONDS);
        }
        readers.shutdown();
        assertTrue(hits() - hits > 0, asked + " times asked, nothing was kept");
        assertEquals(acknowledged.get(), RestAssured.get("/v1/themes?q=" + theme).jsonPath().getLong("revision"));
    }

    @Test
    void whileManyAskTheDatabaseIsNotAskedAndAWriterOfAnotherProgramIsLetInAtOnce() throws Exception {
        // Given
        double hits = hits();
        untilHeld();
        assertTrue(hits() - hits >= 50);
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            // When
            long begun = System.nanoTime();
            other.createStatement().execute("lock table revision in exclusive mode");
            // Then
            long waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            assertTrue(waited < 1_000, "waited for " + waited + " ms");
            assertEquals(5, statementsFor(5));
            other.rollback();
        }
        untilHeld();
    }

    /** Asks without a pause until that hardly costs statements any more: the record is let go and held again now and then. */
    private void untilHeld() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (statementsFor(50) > 5) {
            assertTrue(System.nanoTime() < end, "not within 20 s");
        }
    }

    private double statementsFor(int requests) throws Exception {
        HttpRequest page = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + PAGE)).build();
        double before = statements();
        for (int i = 0; i < requests; i++) {
            assertEquals(200, CLIENT.send(page, HttpResponse.BodyHandlers.discarding()).statusCode());
        }
        return statements() - before;
    }

    @Test
    void theTagChangesWithTheRecord() {
        // Given
        String theme = "kept-" + System.nanoTime();
        write(theme, 0);
        String before = RestAssured.get("/v1/themes/" + theme).header("ETag");
        // When
        write(theme, 1);
        Response after = RestAssured.given().header("If-None-Match", before).get("/v1/themes/" + theme);
        // Then
        assertEquals(200, after.statusCode());
        assertNotEquals(before, after.header("ETag"));
    }

    private long write(String theme, int turn) {
        return journal.apply(new By("kept-test", null), "turn " + turn,
                List.of(Writing.put(Writing.theme(theme, turn % 2 == 0 ? null : "defamation")))).revision();
    }

    private double statements() {
        return meters.get("upr.statements").counter().count();
    }

    private double hits() {
        return meters.get("upr.cache.requests").tag("result", "hit").counter().count();
    }
}
