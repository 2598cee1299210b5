package org.uprtracker.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.uprtracker.api.Bodies.source;
import static org.uprtracker.api.Bodies.unique;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.uprtracker.boot.TestDatabase;

/** Nobody who may write is kept from it by who may not, or for the time that others write. */
@ApiTest
class GateTest {
    private static final String SLOWLY = " HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{";

    @TestHTTPResource
    URI service;

    @Test
    void whoSendsWithoutAKeyTakesNoPlaceFromThoseWhoMayWrite() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            // Given
            for (int i = 0; i < 160; i++) {
                slow.add(send((i % 8 == 0 ? "POST /v1/imports" : "POST /v1/sources") + SLOWLY));
            }
            Socket last = slow.get(slow.size() - 1);
            last.setSoTimeout(20_000);
            assertEquals("HTTP/1.1 503", new String(last.getInputStream().readNBytes(12)));
            // When
            int withAKey = Api.as(TestKeys.admin()).body("{}").post("/v1/sources").statusCode();
            int file = Api.as(TestKeys.admin()).contentType("application/octet-stream").body("no such file".getBytes())
                    .post("/v1/imports?format=upr-info-csv&dryRun=true").statusCode();
            // Then
            assertEquals(422, withAKey);
            assertEquals(202, file);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        await("nothing is left of them", () -> Api.as(null).body("{}").post("/v1/sources").statusCode() == 401);
    }

    @Test
    void whoWritesWaitsForWhoWritesMuchAndWhoRevokesAKeyDoesNot() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(6);
        try (Connection importing = TestDatabase.owner(); Statement statement = importing.createStatement()) {
            // Given
            importing.setAutoCommit(false);
            statement.execute("lock table revision in exclusive mode");
            List<CompletableFuture<Integer>> written = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                written.add(CompletableFuture.supplyAsync(() -> Api.as(TestKeys.admin()).body(source(unique("gate")))
                        .post("/v1/sources").statusCode(), writers));
            }
            await("four are at work, the other two wait for a place", () -> waitingForTheRecord(statement) == 4);
            // When
            String key = Api.post(TestKeys.admin(), "/v1/api-keys", Map.of("name", "leaked", "person", "Lena Leak", "roles",
                    List.of("importer"))).statusCode(201).extract().path("id");
            Api.delete(TestKeys.admin(), "/v1/api-keys/" + key, null).statusCode(204);
            assertEquals(4, waitingForTheRecord(statement));
            // Longer than who reads may wait.
            Thread.sleep(1_000);
            importing.rollback();
            // Then
            for (CompletableFuture<Integer> one : written) {
                one.get(20, TimeUnit.SECONDS);
            }
            assertEquals(Collections.nCopies(6, 201), written.stream().map(CompletableFuture::join).toList());
        } finally {
            writers.shutdown();
        }
    }

    private static int waitingForTheRecord(Statement statement) {
        try (ResultSet waiting = statement.executeQuery("select count(*) from pg_locks where not granted and relation ="
                + " 'revision'::regclass and database = (select oid from pg_database where datname = current_database())")) {
            waiting.next();
            return waiting.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Socket send(String text) throws IOException {
        Socket socket = new Socket(service.getHost(), service.getPort());
        socket.getOutputStream().write(text.getBytes());
        return socket;
    }

    private static void await(String what, BooleanSupplier met) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!met.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, what);
            Thread.sleep(20);
        }
    }
}
