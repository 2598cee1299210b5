package org.uprtracker.changes;

import static io.restassured.RestAssured.get;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.uprtracker.boot.TestDatabase;
import org.uprtracker.journal.Act;
import org.uprtracker.journal.By;
import org.uprtracker.journal.Journal;

/** Whoever reads on from the last change misses none, however many write meanwhile. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class FollowingTest {
    private static final int WRITERS = 6;
    private static final int WRITES = 12;

    @Inject
    Journal journal;

    @Test
    void aReaderAmongManyWritersMissesNothing() throws Exception {
        // Given
        String run = "following-" + System.nanoTime();
        String cursor = get("/v1/changes?sort=-id&limit=1").path("items[0].cursor");
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
        List<Future<List<String>>> writers = IntStream.range(0, WRITERS)
                .mapToObj(writer -> pool.submit(() -> write(run + "-" + writer))).toList();
        List<String> read = new ArrayList<>();
        // When
        boolean done = false;
        while (!done) {
            boolean noneWrites = writers.stream().allMatch(Future::isDone);
            JsonPath page = get("/v1/changes?limit=3&after=" + cursor).then().statusCode(200).extract().jsonPath();
            List<String> places = page.getList("items.id");
            read.addAll(places);
            cursor = places.isEmpty() ? cursor : page.getString("items[-1].cursor");
            done = noneWrites && places.isEmpty();
        }
        pool.shutdown();
        // Then
        List<String> written = new ArrayList<>();
        for (Future<List<String>> writer : writers) {
            written.addAll(writer.get(60, TimeUnit.SECONDS));
        }
        assertEquals(WRITERS * WRITES * 2, written.size());
        assertEquals(written.stream().sorted((a, b) -> Double.compare(order(a), order(b))).toList(), read);
    }

    private List<String> write(String id) {
        List<String> places = new ArrayList<>();
        for (int i = 0; i < WRITES; i++) {
            journal.apply(new By(id, null), null, List.<Act>of(Writing.put(Writing.source(id, "Title " + i)),
                    Writing.put(Writing.source(id + "-" + i, "Title")))).done().forEach(done -> places.add(done.change()));
        }
        return places;
    }

    private static double order(String place) {
        return Double.parseDouble(place);
    }
}
