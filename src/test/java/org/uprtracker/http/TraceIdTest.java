package org.uprtracker.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceIdTest {
    private static final String ID = "0af7651916cd43dd8448eb211c80319c";

    @AfterEach
    void forget() {
        MDC.remove(TraceId.KEY);
    }

    /** What a later version adds at the end is no reason to refuse it (W3C Trace Context, 3.2.4). */
    @ParameterizedTest
    @ValueSource(strings = {"00-" + ID + "-b7ad6b7169203331-01", "01-" + ID + "-b7ad6b7169203331-00-what-comes-later"})
    void theOneOfWhoCallsIsTakenOver(String sent) {
        assertEquals(ID, TraceId.sent(sent));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "00-" + ID, "ff-" + ID + "-b7ad6b7169203331-01", "00-" + ID + "-0000000000000000-01",
        "00-00000000000000000000000000000000-b7ad6b7169203331-01", "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
        "00-" + ID + "\n-b7ad6b7169203331-01"})
    void whatIsNoneIsNotTakenOver(String sent) {
        String id = TraceId.sent(sent);
        assertTrue(id.matches("[0-9a-f]{32}"), id);
        assertNotEquals(ID, id);
        assertNotEquals(id, TraceId.sent(sent));
    }

    /** Whoever sends this id to the operator has sent what finds the line. */
    @Test
    void aFaultNamesTheRequestItHappenedIn() {
        // Given
        MDC.put(TraceId.KEY, ID);
        HttpProblem raised = HttpProblem.builder().withStatus(500).withDetail("a class and a line").build();
        // When
        HttpProblem told = new ProblemCatalogue(new Condition(new SimpleMeterRegistry())).apply(raised,
                ProblemContext.of(new IllegalStateException(), "/v1/states"));
        // Then
        assertEquals(ID, told.getParameters().get("id"));
        assertEquals(ProblemType.INTERNAL_ERROR.description(), told.getDetail());
    }
}
