package org.uprtracker.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.uprtracker.boot.TestDatabase;
import org.uprtracker.replica.Sides;

/** No question keeps the database busy for as long as it likes. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class LongQuestionTest {
    @Inject
    DataSource database;

    @Test
    void aQuestionThatTakesTooLongIsEndedAndSaysHowToNarrowIt() {
        // Given
        Statements statements = new Statements(new Sides(database, new SimpleMeterRegistry()), new SimpleMeterRegistry(), Duration.ofSeconds(1));
        // When
        HttpProblem problem = assertThrows(HttpProblem.class,
                () -> statements.all(Sql.of("select 1 from pg_sleep(30)"), row -> row.getInt(1)));
        // Then
        assertEquals(503, problem.getStatusCode());
        assertTrue(problem.getDetail().startsWith("This question takes longer than the 1 seconds"), problem.getDetail());
        assertEquals(0L, statements.all(Sql.of("select count(*) from pg_stat_activity where query like '%pg_sleep(30)%'"
                + " and state = 'active' and pid <> pg_backend_pid()"), row -> row.getLong(1)).get(0));
    }
}
