package org.uprtracker.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service's own connections may do to the database, and what they may not. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class ServiceRoleTest {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String TABLES = "select relname from pg_class where relnamespace = current_schema()::regnamespace"
            + " and relkind = 'r' and relname <> 'flyway_schema_history'";

    @Inject
    DataSource source;

    @ParameterizedTest
    @ValueSource(strings = {
        "update change set content = content", "update change set redacted = '{}'", "delete from change",
        "truncate change cascade", "update revision set writer = writer", "update revision set hash = hash",
        "delete from revision", "truncate revision cascade", "update thing set public_id = public_id", "delete from thing",
        "update source_version set title = title", "update source_version set since = since",
        "update source_version set redacted = null", "delete from source_version", "update merged set target = target",
        "delete from merged", "update recommendation_position set wording = wording", "delete from recommendation_citation",
        "truncate recommendation_version cascade", "update bundled_data set hash = hash", "delete from bundled_data",
        "delete from flyway_schema_history", "insert into flyway_schema_history select * from flyway_schema_history",
        "alter table change disable trigger user", "alter table change disable trigger kept",
        "alter table revision drop column hash", "drop trigger kept on change", "drop table change",
        "drop table thing cascade", "create table public.other (id bigint)", "create schema other",
        "create or replace function refuse() returns trigger language plpgsql as $$ begin return new; end $$",
        "drop function refuse() cascade", "set role upr", "set session authorization upr", "create role other",
        "alter role upr_app superuser", "set session_replication_role = replica",
        "alter sequence thing_number restart", "select pg_read_file('PG_VERSION')"})
    void whatWouldRewriteTheRecordIsRefused(String statement) throws SQLException {
        try (Connection connection = source.getConnection(); Statement sql = connection.createStatement()) {
            sql.execute("begin");
            // When
            SQLException refused = assertThrows(SQLException.class, () -> sql.execute(statement));
            sql.execute("rollback");
            // Then
            assertEquals(INSUFFICIENT_PRIVILEGE, refused.getSQLState(), refused.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lock table revision in exclusive mode", "select nextval('thing_number')",
        "select nextval('version_number')", "select count(*) from flyway_schema_history",
        "update cycle_version set until = (select max(number) + 1 from revision) where until is null",
        "insert into thing (id, kind, public_id) values (16000000002, 'cycle', '999')",
        "insert into bundled_data (hash) values ('test')", "select * from referrers(1)"})
    void whatWritersNeedIsAllowed(String statement) throws SQLException {
        try (Connection connection = source.getConnection(); Statement sql = connection.createStatement()) {
            // When
            sql.execute("begin");
            sql.execute(statement);
            sql.execute("rollback");
        }
    }

    @Test
    void everyTableIsInAListOfWhatTheServiceMay() throws SQLException {
        try (Connection connection = source.getConnection()) {
            // When
            List<String> forgotten = DatabaseAssertions.query(connection, TABLES
                    + " and not has_table_privilege('upr_service', oid, 'insert')");
            // Then
            assertEquals(List.of(), forgotten, "name them in afterMigrate.sql");
        }
    }

    /** Whatever is kept for good is one of these; a workspace table never looks like them. */
    @Test
    void theServiceHasNoRightButThoseOnAnyTableOfTheRecord() throws SQLException {
        try (Connection connection = source.getConnection()) {
            // Given
            String ofTheRecord = TABLES + " and (relname in ('revision', 'change', 'thing', 'merged', 'bundled_data') or exists"
                    + " (select from pg_class v where v.relname = split_part(pg_class.relname, '_', 1) || '_version'))";
            // When
            List<String> tables = DatabaseAssertions.query(connection, ofTheRecord);
            List<String> open = DatabaseAssertions.query(connection, ofTheRecord
                    + " and (has_table_privilege('upr_service', oid, 'update, delete, truncate, references, trigger')"
                    + " or has_table_privilege('upr_service', oid, 'maintain') <> (relname = 'revision'))");
            List<String> columns = DatabaseAssertions.query(connection, "select distinct a.attname from pg_attribute a"
                    + " where a.attnum > 0 and a.attrelid in (select oid from (" + TABLES.replace("select relname",
                            "select oid, relname") + ") t where relname ~ '_version$' or relname in ('merged', 'change'))"
                    + " and has_column_privilege('upr_service', a.attrelid, a.attnum, 'update')");
            // Then
            assertTrue(tables.size() > 45, tables.toString());
            assertEquals(List.of(), open);
            assertEquals(List.of("until"), columns);
        }
    }

    @Test
    void theServiceWorksAsItsOwnLogin() throws SQLException {
        try (Connection connection = source.getConnection()) {
            // When
            List<String> who = DatabaseAssertions.query(connection, "select concat_ws(' ', session_user, current_user,"
                    + " rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, pg_has_role(current_user, 'upr', 'member'))"
                    + " from pg_roles where rolname = current_user");
            // Then
            assertEquals(List.of("upr_app upr_app f f f f f"), who);
        }
    }
}
