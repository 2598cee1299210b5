package org.uprtracker.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.uprtracker.boot.TestDatabase;

/** What the planner is told of tables after much was written. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PlannerStatisticsTest {
    private static final String NEXT = "(select max(number) + 1 from revision)";

    @Test
    void aTableIsLookedAtAgainWhenItHasGrownByHalf() throws SQLException {
        try (Database database = Database.asOwner()) {
            // Given
            database.run("analyze change");
            String before = rows(database);
            // When
            database.run(database.copy("change", "revision = 1 and place <= 5", Map.of("revision", NEXT)));
            String little = refreshed(database);
            for (int times = 1; times <= 9; times++) {
                database.run(database.copy("change", "revision < " + NEXT,
                        Map.of("revision", NEXT, "place", times + " * 10000 + row_number() over ()")));
            }
            String much = refreshed(database);
            // Then
            assertEquals(before, little);
            assertEquals(database.value("select count(*) from change"), much);
        }
    }

    private static String refreshed(Database database) throws SQLException {
        database.value("select cast(refresh_statistics() as text)");
        return rows(database);
    }

    private static String rows(Database database) throws SQLException {
        return database.value("select cast(reltuples as bigint) from pg_class where oid = 'change'::regclass");
    }
}
