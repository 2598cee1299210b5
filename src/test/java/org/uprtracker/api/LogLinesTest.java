package org.uprtracker.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lines of the log lead from what a caller tells to what happened. */
@ApiTest
class LogLinesTest {
    private static final Logger AUDIT = Logger.getLogger("audit");

    private final List<String> traces = new CopyOnWriteArrayList<>();
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
    }

    @AfterEach
    void leave() {
        AUDIT.removeHandler(handler);
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
}
