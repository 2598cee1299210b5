package org.uprtracker.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uprtracker.boot.TestDatabase;

/** What the database takes in its columns: known words, dates, things of the right kind. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ColumnsTest {
    private static final String CHECK = "23514";
    /** A rule that compares two dates may meet one that is none before the rule that names it. */
    private static final String CHECK_OR_IMPOSSIBLE_VALUE = CHECK + "|22...";

    @ParameterizedTest
    @CsvSource({
        "assessment_version, status, done", "assessment_version, confidence, total",
                "assessment_version, basis, guessed",
        "assessment_version, date_basis, guessed", "assessment_evidence, bearing, proves",
        "recommendation_position, position, accepted", "recommendation_position, claim, done",
        "recommendation_position, date_basis, guessed", "recommendation_version, origin, treaty_body",
        "recommendation_version, text_kind, copy", "recommendation_version, date_basis, guessed",
        "recommendation_related, relation, same", "commitment_version, kind, promise",
        "commitment_version, date_basis, guessed",
        "development_version, kind, event", "development_version, direction, better",
        "development_version, date_basis, guessed", "source_version, kind, book", "source_version, url, ftp://x",
        "source_version, sha256, ABC", "organisation_version, kind, ngo", "organisation_version, kind, state",
        "state_version, regional_group, asia", "theme_version, subject, media", "change, action, corrected",
        "source_version, title, ''", "assessment_version, reasons, ''", "assessment_version, author, ''",
        "recommendation_position, locus, ''", "development_disagreement, locus, ''",
        "recommendation_citation, locus, ''",
        "commitment_version, text, ''", "recommendation_version, text, ''"})
    void anUnknownWordIsRefused(String table, String column, String word) throws SQLException {
        // When
        SQLException refusal = refusal(table, column, "'" + word + "'");
        // Then
        assertEquals(CHECK, refusal.getSQLState(), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("\"" + table + "_" + column + "_check\"")
                || refusal.getMessage().contains("\"" + table + "_check\""), refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "13, nonsense, x", "16, nonsense, x", "1, nonsense, x", "16, state, XYZ", "13, state, XYZ", "-15, state, XYZ",
        "2, state, XYZ", "9, theme, ../x", "9, theme, ''", "9, theme, 'a b'", "1, state, Kazakhstan", "1, state, kaz",
        "2, cycle, first", "3, session, 07", "4, review, KAZ", "6, commitment, KAZ-d-x", "7, development, KAZ-c-x",
        "8, assessment, 0192b3c4-0000-4000-8000-000000000000"})
    void anIdentityOfNoKindOrOfAnotherIsRefused(long place, String kind, String publicId) throws SQLException {
        try (Database database = Database.asOwner()) {
            // When
            SQLException refusal = assertThrows(SQLException.class, () -> database.run("insert into thing (id, kind,"
                    + " public_id) values (" + (16L * 1_000_000_000 * (place < 0 ? -1 : 1) + place) + ", '" + kind
                    + "', '"
                    + publicId + "')"));
            // Then
            assertEquals(CHECK, refusal.getSQLState(), refusal.getMessage());
        }
    }

    @Test
    void everyColumnThatRefersToAThingRefusesOneOfAnotherKind() throws SQLException {
        List<List<String>> columns = rows("""
                select c.conrelid::regclass::text, a.attname from pg_constraint c
                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                where c.contype = 'f' and c.confrelid = 'thing'::regclass and cardinality(c.conkey) = 1
                    and c.conrelid not in ('change'::regclass, 'merged'::regclass, 'standing'::regclass)
                order by 1, 2""");
        assertTrue(columns.size() > 50, columns.size() + " columns");
        for (List<String> column : columns) {
            // Given
            boolean cycle = column.get(1).equals("cycle") || column.equals(List.of("cycle_version", "thing"));
            String other = cycle ? Database.id("session", "20") : Database.id("cycle", "2");
            // When
            SQLException refusal = refusal(column.get(0), column.get(1), other);
            // Then
            assertEquals(CHECK, refusal.getSQLState(), column + ": " + refusal.getMessage());
        }
    }

    @Test
    void onlyARecommendationStandsSomewhere() throws SQLException {
        try (Database database = Database.asOwner()) {
            // When
            SQLException refusal = assertThrows(SQLException.class, () -> database.run("insert into standing (recommendation, from_day,"
                    + " to_day, claim, headline, contested, version, since, id_order, state, origin, made, made_on, themes, themes_up)"
                    + " values (" + Database.id("cycle", "2") + ", '-infinity', 'infinity', 'none', 'not_assessed', false, 1, 1, 'x', "
                    + Database.id("state", "KAZ") + ", 'state', '2010', '2010-12-31', '{}', '{}')"));
            // Then
            assertEquals(CHECK, refusal.getSQLState(), refusal.getMessage());
        }
    }

    @ParameterizedTest
    @CsvSource({"session_version, date", "review_version, date", "review_version, report_adopted",
            "review_version, adopted",
        "provision_version, in_force_from", "provision_version, in_force_to", "source_version, date",
        "recommendation_version, date", "recommendation_position, date", "commitment_version, date",
        "commitment_version, due", "commitment_milestone, due", "commitment_milestone, reached",
        "commitment_indicator, date", "development_version, date", "assessment_version, date"})
    void everyDateIsOne(String table, String column) throws SQLException {
        for (String date : List.of("2016-13", "2015-02-29", "2016/2012", "1944", "30.10.2014", "")) {
            // When
            SQLException refusal = refusal(table, column, "'" + date + "'");
            // Then
            assertTrue(refusal.getSQLState().matches(CHECK_OR_IMPOSSIBLE_VALUE), date + ": " + refusal.getMessage());
        }
    }

    @Test
    void noOtherColumnHoldsADate() throws SQLException {
        // When
        List<List<String>> columns =
                rows("select table_name, column_name from information_schema.columns where table_schema ="
                + " current_schema and data_type = 'text' and column_name ~"
                + " '^(date|due|reached|.*adopted|in_force_.*)$'");
        // Then
        assertEquals(16, columns.size(), columns.toString());
    }

    /** What the database says to a row of this table with another value in one column. */
    private SQLException refusal(String table, String column, String value) throws SQLException {
        try (Database database = Database.asOwner()) {
            String key = table.equals("change") ? "revision" : "version";
            String number = table.endsWith("_version") ? "version" : "place";
            String first = "ctid = (select min(ctid) from " + table + ")";
            if (database.column("select " + key + " from " + table + " where " + first).isEmpty()) {
                return assertThrows(SQLException.class, () -> database.run(firstRow(table, column, value)), table);
            }
            String copy = database.copy(table, first, Map.of(number, "-" + number + " - 1", column, value));
            return assertThrows(SQLException.class, () -> database.run(copy), table + "." + column);
        }
    }

    private List<List<String>> rows(String sql) throws SQLException {
        try (Database database = Database.asOwner()) {
            return database.rows(sql);
        }
    }

    /** For a table that the curated data leave empty. */
    private static String firstRow(String table, String column, String value) {
        return "insert into " + table + " (version, place, " + column + ") select min(version), 0, " + value + " from "
                + table.replaceFirst("_.*", "_version");
    }
}
