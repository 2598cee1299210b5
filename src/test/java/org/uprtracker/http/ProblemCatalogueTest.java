package org.uprtracker.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ProblemCatalogueTest {
    private static final HttpProblem RAISED = HttpProblem.builder().withStatus(500).withDetail("a class and a line").build();

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ProblemCatalogue catalogue = new ProblemCatalogue(new Condition(meters));

    private HttpProblem told(Exception cause) {
        return catalogue.apply(RAISED, ProblemContext.of(cause, "/v1/sources"));
    }

    @Test
    void whatADatabaseHadNoRoomForIsToldAndCounted() {
        assertEquals(0, meters.get("upr.database.full").counter().count());
        // When
        HttpProblem full = told(new IllegalStateException(new SQLException("could not extend file", "53100")));
        HttpProblem away = told(new SQLException("too many connections", "53300"));
        // Then
        assertEquals(ProblemType.NO_ROOM.uri(), full.getType());
        assertEquals(ProblemType.UNAVAILABLE.uri(), away.getType());
        assertEquals(1, meters.get("upr.database.full").counter().count());
    }
}
