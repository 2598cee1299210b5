package org.uprtracker.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprtracker.boot.TestDatabase;

/** Nothing is added to a revision that was committed: the past cannot be given a citation, a position or a version. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class InTimeTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "insert into recommendation_citation (version, place, source, locus) select version, 99, source, 'late' from recommendation_citation limit 1",
        "insert into recommendation_theme (version, place, theme) select version, 99, (select id from thing where public_id = 'corruption') from recommendation_theme limit 1",
        "insert into recommendation_position (version, place, position, date_basis, claim, source, locus) select version, 99, 'supported', 'inferred', 'none', source, 'late' from recommendation_position limit 1",
        "insert into assessment_evidence (version, place, source, locus, bearing) select version, 99, source, 'late', 'supports' from assessment_citation limit 1",
        "insert into cycle_version (version, thing, since, until, from_year, to_year, first_session, last_session) select 999999999, thing, 0, 1, 1950, 1951, 1, 2 from cycle_version limit 1",
        "insert into change (revision, place, thing, action, salt, digest) select 1, 999999, thing, 'withdrawn', salt, digest from change limit 1",
        "update cycle_version set until = 1 + since where until is null and since = (select min(since) from cycle_version)"
    })
    void whatComesLateIsRefused(String statement) throws SQLException {
        // Given
        try (Connection connection = TestDatabase.owner(); Statement sql = connection.createStatement()) {
            sql.execute("begin");
            sql.execute("insert into revision (number, committed_at, writer, changes, hash, format)"
                    + " select max(number) + 1, max(committed_at), 'test', 1, sha256(''), 2 from revision");
            // When
            SQLException refusal = assertThrows(SQLException.class, () -> sql.execute(statement));
            sql.execute("rollback");
            // Then
            assertEquals("P0001", refusal.getSQLState());
            assertTrue(refusal.getMessage().contains("is refused"), refusal.getMessage());
        }
    }

    /** The counterpart: in its own transaction, before the revision's row, a version and its children are taken. */
    @Test
    void whatComesInTimeIsTaken() throws SQLException {
        try (Connection connection = TestDatabase.owner(); Statement sql = connection.createStatement()) {
            sql.execute("begin");
            sql.execute("insert into thing (id, kind, public_id) values (16000002, 'cycle', '99')");
            sql.execute("insert into cycle_version (version, thing, since, from_year, to_year, first_session, last_session)"
                    + " select 999999999, 16000002, max(number) + 1, 2090, 2094, 900, 910 from revision");
            int citations = sql.executeUpdate("insert into cycle_citation (version, place, source, locus)"
                    + " select 999999999, 0, thing, 'p. 1' from source_version limit 1");
            sql.execute("rollback");
            assertEquals(1, citations);
        }
    }
}
