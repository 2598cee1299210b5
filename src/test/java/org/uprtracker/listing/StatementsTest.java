package org.uprtracker.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.uprtracker.replica.Sides;

class StatementsTest {
    @Test
    void aDatabaseThatIsAwayIsAProblemThatSaysWhenToTryAgain() throws IOException {
        // Given
        PGSimpleDataSource nobody = new PGSimpleDataSource();
        nobody.setPortNumbers(new int[] {unusedPort()});
        Statements statements = new Statements(new Sides(nobody, new SimpleMeterRegistry()), new SimpleMeterRegistry(), Duration.ofSeconds(20));
        // When
        HttpProblem problem = assertThrows(HttpProblem.class,
                () -> statements.all(Sql.of("select 1"), row -> row.getInt(1)));
        // Then
        assertEquals(503, problem.getStatusCode());
        assertEquals("/problems/unavailable", problem.getType().toString());
        assertEquals(5, problem.getHeaders().get("Retry-After"));
        assertFalse(problem.getDetail().contains("127.0.0.1"), problem.getDetail());
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
