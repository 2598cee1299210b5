package org.uprtracker.upgrade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.uprtracker.boot.OwnDatabase;
import org.uprtracker.boot.TestDatabase;
import org.uprtracker.verify.Verification;

/**
 * An upgrade changes no answer: a record that a service of an earlier schema version wrote is migrated by this one, and
 * whatever that service answered is answered again, field by field. What this one says besides is new.
 */
@QuarkusTest
@TestProfile(Quietly.class)
@WithTestResource(value = OwnDatabase.class, initArgs = @ResourceArg(name = "name", value = "upgrade"))
class UpgradeTest {
    @Inject
    Flyway flyway;

    @Inject
    AgroalDataSource pool;

    @Inject
    Verification verification;

    @TestHTTPResource("/")
    URI address;

    /** Every version but the newest, after the migrations there are. */
    static IntStream earlierVersions() {
        List<Integer> versions = Migrations.versions();
        return versions.stream().mapToInt(Integer::intValue).limit(versions.size() - 1);
    }

    /** The newest as well, once somebody is about to add to it. */
    static IntStream versions() {
        return Migrations.versions().stream().mapToInt(Integer::intValue).filter(Fixture::exists);
    }

    @Test
    void everyEarlierVersionHasItsRecord() {
        assertEquals(List.of(), earlierVersions().filter(version -> !Fixture.exists(version)).boxed().toList(),
                "no record of these versions: see src/test/resources/upgrade/README.md");
    }

    @ParameterizedTest(name = "from V{0}")
    @MethodSource("versions")
    void anUpgradeChangesNoAnswer(int version) throws Exception {
        // Given
        Fixture before = Fixture.read(version);
        restore(before);
        List<String> head = row("select number, encode(hash, 'hex') from revision order by number desc limit 1");
        // When
        flyway.migrate();
        // Then
        assertEquals(head, row("select number, encode(hash, 'hex') from revision order by number desc limit 1"));
        assertEquals(head.get(0) + ":" + head.get(1), verified().replaceFirst(".*head ", ""));
        assertEquals(Meant.differences(version), differences(before).stream().sorted().collect(Collectors.joining("\n")));
        assertTheServiceMayDoWhatItMust();
        aWriteFollows(Long.parseLong(head.get(0)));
    }

    private void restore(Fixture before) throws Exception {
        try (Connection connection = OwnDatabase.unstoppable(); Statement statement = connection.createStatement()) {
            statement.execute("drop schema public cascade; create schema public authorization pg_database_owner;"
                    + "grant usage on schema public to public; create extension pg_trgm; create extension unaccent;"
                    + "create extension btree_gin");
            Flyway.configure().configuration(flyway.getConfiguration()).target(Integer.toString(before.version())).load().migrate();
            before.restore(connection);
        }
        // No connection shall know tables that are gone.
        pool.flush(AgroalDataSource.FlushMode.ALL);
    }

    private List<String> differences(Fixture before) {
        Asker asker = new Asker(address.toString().replaceFirst("/$", ""));
        List<String> differences = new ArrayList<>();
        for (Answer answer : before.answers()) {
            Asker.Reply now = asker.get(answer.key(), answer.address());
            Compared.differences(before.version(), answer, now, differences);
        }
        return differences;
    }

    private String verified() {
        ByteArrayOutputStream findings = new ByteArrayOutputStream();
        String summary = verification.run(Map.of(), new PrintStream(findings, true, StandardCharsets.UTF_8));
        assertTrue(summary != null, findings.toString(StandardCharsets.UTF_8));
        return summary;
    }

    /** The rights of its role are the same as in a database that was made new. */
    private static void assertTheServiceMayDoWhatItMust() throws SQLException {
        assertEquals(List.of("t", "f", "f", "t", "t"), row("""
                select has_table_privilege('upr_service', 'revision', 'insert'),
                    has_table_privilege('upr_service', 'revision', 'update'),
                    has_table_privilege('upr_service', 'recommendation_version', 'delete'),
                    has_column_privilege('upr_service', 'recommendation_version', 'until', 'update'),
                    has_table_privilege('upr_service', 'draft', 'delete')"""));
        assertEquals(row("select null::text"), row("""
                select string_agg(relname, ', ') from pg_class where relnamespace = 'public'::regnamespace
                    and relkind in ('r', 'v') and relname <> 'flyway_schema_history'
                    and not has_table_privilege('upr_service', oid, 'select')"""));
    }

    private void aWriteFollows(long head) throws SQLException {
        Asker.Reply written = new Asker(address.toString().replaceFirst("/$", "")).send("POST", TestDatabase.ADMIN_KEY, "/v1/themes",
                ("{\"id\": \"after-the-upgrade\", \"names\": {\"en\": \"A theme\"}, \"citations\":"
                        + " [{\"source\": \"a-hrc-28-10\", \"place\": \"para. 1\"}]}").getBytes(StandardCharsets.UTF_8),
                Map.of("Content-Type", "application/json"));
        assertEquals(201, written.status(), written.body());
        assertEquals(List.of(Long.toString(head + 1)), row("select max(number) from revision"));
        verified();
    }

    private static List<String> row(String sql) throws SQLException {
        try (Connection connection = OwnDatabase.unstoppable(); Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            List<String> row = new ArrayList<>();
            for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                row.add(result.getString(i));
            }
            return row;
        }
    }
}
