package org.uprtracker.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprtracker.boot.TestDatabase;

/** The database itself refuses to rewrite the record, whoever asks. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PermanenceTest {
    /** What the service does not have for its own use. */
    private static final String TABLES = "select relname from pg_class where relnamespace = current_schema()::regnamespace"
            + " and relkind = 'r' and relname not in ('flyway_schema_history', 'bundled_data')"
            + " and not has_table_privilege('upr_service', oid, 'delete') order by relname";
    private static final String RAISED = "P0001";

    @Test
    void theRecordIsTheseTables() throws SQLException {
        // When
        List<String> tables = ask(TABLES);
        // Then
        TreeSet<String> expected = new TreeSet<>(List.of("revision", "change", "thing", "merged", "review_troika",
                "theme_provision",
                "provision_predecessor", "recommendation_part", "recommendation_position", "recommendation_related",
                "commitment_milestone", "commitment_indicator", "development_disagreement", "assessment_evidence",
                "recommendation_state", "recommendation_theme", "recommendation_provision", "commitment_recommendation",
                "commitment_theme", "commitment_provision", "development_recommendation", "development_commitment",
                "development_theme", "development_provision"));
        Stream.of(ThingKind.values()).forEach(kind -> expected.add(kind + "_version"));
        Stream.of(ThingKind.values()).filter(kind -> kind != ThingKind.SOURCE).forEach(kind -> expected.add(kind
                + "_citation"));
        assertEquals(List.copyOf(expected), tables);
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete from %s", "delete from %s where false", "truncate %s cascade"})
    void nothingIsTakenOutOfAnyTable(String statement) throws SQLException {
        for (String table : ask(TABLES)) {
            // When
            String refusal = refused(RAISED, statement.formatted(table));
            // Then
            assertTrue(refusal.contains("is refused: the record is never rewritten"), table + ": " + refusal);
        }
    }

    @Test
    void nothingButAVersionIsEverUpdated() throws SQLException {
        for (String table : ask(TABLES)) {
            if (!table.endsWith("_version") && !table.equals("merged")) {
                // Given
                String column = Map.of("revision", "reason", "thing", "kind", "change", "content")
                        .getOrDefault(table, "place");
                // When
                String refusal = refused(RAISED, "update %s set %s = null".formatted(table, column));
                // Then
                assertTrue(refusal.contains("is refused: the record is never rewritten"), table + ": " + refusal);
            }
        }
    }

    @Test
    void noVersionIsChangedOrReopened() throws SQLException {
        for (ThingKind kind : ThingKind.values()) {
            for (String change : List.of("since = since", "until = null", "since = since - 1",
                    "until = since + 1, since = since - 1")) {
                // When
                String refusal = refused(RAISED, "update " + kind + "_version set " + change
                        + " where version = (select min(version) from " + kind + "_version)");
                // Then
                assertTrue(refusal.contains("a version is only ever closed, once"), kind + ": " + refusal);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"until + 1", "null"})
    void aVersionIsClosedOnceAndStaysClosed(String later) throws SQLException {
        for (ThingKind kind : ThingKind.values()) {
            try (Database database = Database.asOwner()) {
                // Given
                String close = "update " + kind
                        + "_version set until = (select max(number) + 1 from revision) where version ="
                        + " (select min(version) from " + kind + "_version where until is null)";
                String again = "update " + kind + "_version set until = " + later
                        + " where until = (select max(number) + 1 from revision)";
                int closed = database.run(close);
                // When
                SQLException refusal = assertThrows(SQLException.class, () -> database.run(again));
                // Then
                assertEquals(1, closed);
                assertTrue(refusal.getMessage().contains("a version is only ever closed, once"), refusal.getMessage());
            }
        }
    }

    @Test
    void aMergeOnlyEnds() throws SQLException {
        for (String later : List.of("since = since", "target = target + 16", "until = null")) {
            try (Database database = Database.asOwner()) {
                // Given
                database.run("insert into merged (version, thing, target, since) select -1, a.id, b.id, r.number + 1 from ("
                        + Database.id("source", "a-hrc-14-10") + ") a, (" + Database.id("source", "a-hrc-28-10")
                        + ") b, (select max(number) as number from revision) r");
                // When
                SQLException refusal = assertThrows(SQLException.class,
                        () -> database.run("update merged set " + later + " where version = -1"));
                // Then
                assertTrue(refusal.getMessage().contains("a version is only ever closed, once"), refusal.getMessage());
            }
        }
    }

    @Test
    void aThingIsMergedIntoOneOfItsKind() throws SQLException {
        try (Database database = Database.asOwner()) {
            // When
            SQLException refusal = assertThrows(SQLException.class, () -> database.run("insert into merged (version, thing,"
                    + " target, since) values (-1, " + Database.id("source", "a-hrc-14-10") + ", "
                    + Database.id("theme", "defamation") + ", 999999)"));
            // Then
            assertEquals("23514", refusal.getSQLState(), refusal.getMessage());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "update thing set public_id = 'other' where kind = 'theme' | P0001 | the record is never rewritten",
        "update thing set kind = 'theme' where kind = 'source' | P0001 | the record is never rewritten"})
    void anIdentityIsPermanent(String statement, String state, String words) throws SQLException {
        // When
        String refusal = refused(state, statement);
        // Then
        assertTrue(refusal.contains(words), refusal);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "number + 2 | committed_at | does not follow",
        "number | committed_at | does not follow",
        "number + 1 | committed_at - interval '1 microsecond' | is older than its predecessor"})
    void revisionsFollowEachOtherInNumberAndTime(String number, String at, String words) throws SQLException {
        // When
        String refusal = refused(RAISED, "insert into revision (number, committed_at, writer, changes, hash, format) select " + number + ", " + at
                + ", 'test', 1, sha256(''), 2 from revision order by number desc limit 1");
        // Then
        assertTrue(refusal.contains(words), refusal);
    }

    @Test
    void aRevisionMayBeOfTheSameInstantAsItsPredecessor() throws SQLException {
        try (Database database = Database.asOwner()) {
            // Given
            String head = database.value("select max(number) from revision");
            // When
            database.nextRevision();
            // Then
            assertEquals(String.valueOf(Long.parseLong(head) + 1), database.value("select max(number) from revision"));
        }
    }

    private String refused(String state, String sql) throws SQLException {
        try (Database database = Database.asOwner()) {
            SQLException refusal = assertThrows(SQLException.class, () -> database.run(sql), sql);
            assertEquals(state, refusal.getSQLState(), sql + ": " + refusal.getMessage());
            return refusal.getMessage();
        }
    }

    private List<String> ask(String sql) throws SQLException {
        try (Database database = Database.asOwner()) {
            return database.column(sql);
        }
    }
}
