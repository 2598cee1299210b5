package org.uprtracker.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.Socket;
import java.net.URI;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uprtracker.boot.TestDatabase;
import org.uprtracker.listing.Sql;
import org.uprtracker.listing.Statements;

/** Lines of the log lead from what a caller tells to what happened. */
@ApiTest
class LogLinesTest {
    private static final Logger AUDIT = Logger.getLogger("audit");
    private static final Logger ALL = Logger.getLogger("");
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4737";

    @TestHTTPResource
    URI service;

    @Inject
    Statements statements;

    private final List<String> traces = new CopyOnWriteArrayList<>();
    private final List<LogRecord> troubles = new CopyOnWriteArrayList<>();
    private final Handler ofTrouble = new Handler() {
        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.WARNING.intValue()
                    && TRACE.equals(ExtLogRecord.wrap(line).getMdc("traceId"))
                    // The pool has a line of its own for a connection that went.
                    && !line.getLoggerName().startsWith("io.agroal")) {
                troubles.add(line);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            traces.add(String.valueOf(ExtLogRecord.wrap(line).getMdc("traceId")));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        AUDIT.addHandler(handler);
        ALL.addHandler(ofTrouble);
    }

    @AfterEach
    void leave() {
        AUDIT.removeHandler(handler);
        ALL.removeHandler(ofTrouble);
    }

    @Test
    void aLineHasTheTraceIdThatWasSent() {
        RestAssured.given().header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .post("/v1/drafts/01a203d4-0000-7000-8000-000000000000/submit").then().statusCode(401);
        assertEquals(List.of("4bf92f3577b34da6a3ce929d0e0e4736"), traces);
    }

    @Test
    void eachRequestHasOneOfItsOwn() {
        for (int i = 0; i < 2; i++) {
            RestAssured.given().header("traceparent", "nonsense").header("Authorization", "Bearer nobody's").get("/v1/states")
                    .then().statusCode(401);
        }
        assertEquals(2, traces.stream().distinct().count());
        assertTrue(traces.stream().allMatch(trace -> trace.matches("[0-9a-f]{32}")), traces::toString);
    }

    @Test
    void aDatabaseThatGoesIsOneLine() throws Exception {
        try (Connection other = TestDatabase.owner(); Statement statement = other.createStatement()) {
            // Given
            other.setAutoCommit(false);
            statement.execute("lock table source_version in access exclusive mode");
            CompletableFuture<Integer> asked = CompletableFuture.supplyAsync(() -> RestAssured.given()
                    .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01").get("/v1/sources?q=whose-database-goes").statusCode());
            // When
            for (int i = 0; i < 500 && !asked.isDone(); i++) {
                statements.all(Sql.of("select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and datname = current_database()"), row -> null);
                Thread.sleep(20);
            }
            other.rollback();
            // Then
            assertEquals(503, asked.get(10, TimeUnit.SECONDS));
        }
        // The library of problems still knows the service that another test started before in this JVM, which says the same.
        List<String> lines = troubles.stream().map(LogRecord::getMessage).distinct().toList();
        assertEquals(1, lines.size(), lines::toString);
        LogRecord line = troubles.get(0);
        assertEquals("WARN", line.getLevel().getName());
        assertEquals(null, line.getThrown());
        assertTrue(line.getMessage().startsWith("/v1/sources was answered 503: The database does not answer now"), line.getMessage());
        assertTrue(line.getMessage().endsWith("57P01)"), line.getMessage());
    }

    @Test
    void whoHangsUpIsNoFault() throws Exception {
        // When
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.getOutputStream().write(("POST /v1/sources HTTP/1.1\r\nHost: a\r\nContent-Length: 500\r\ntraceparent: 00-"
                    + TRACE + "-00f067aa0ba902b7-01\r\n\r\n{").getBytes());
            Thread.sleep(300);
        }
        Thread.sleep(300);
        // Then
        assertEquals(List.of(), troubles);
    }
}
