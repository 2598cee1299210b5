package org.uprtracker.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.uprtracker.boot.DatabaseAssertions.connectAsSuperuser;
import static org.uprtracker.boot.DatabaseAssertions.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who works as what: on the embedded database, on one an older version left, on one that somebody else runs. */
class LoginsTest {
    private static final List<String> SETTINGS = List.of(ExternalDatabase.ON_CONNECTION, Main.OWNER, Main.OWNER_PASSWORD);

    private static Path temporary;
    private static Path dataDir;
    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() throws Exception {
        temporary = TemporaryDirectory.create();
        dataDir = temporary.resolve("data");
        database = EmbeddedDatabase.start(dataDir);
        asSuperuser("grant connect on database upr to public", "create role maker login createrole password 'maker'",
                "create role plain login password 'plain'");
    }

    @AfterAll
    static void stop() {
        database.close();
        TemporaryDirectory.delete(temporary);
    }

    /** As on a server that knows nothing of this service. */
    @BeforeEach
    void noRoles() throws Exception {
        asSuperuser("drop role if exists upr_service");
    }

    @AfterEach
    void noSettings() {
        SETTINGS.forEach(System::clearProperty);
    }

    @Test
    void aDataDirectoryOfAServiceThatOwnedItsTablesGetsTheOtherLogin() throws Exception {
        // Given
        EmbeddedDatabase.Connection before = database.connection();
        asSuperuser("revoke connect on database upr from upr_app", "drop role upr_app");
        database.close();
        Path credentials = dataDir.resolve("credentials");
        PrivateFiles.write(credentials, Files.readString(credentials).replaceFirst("service\\.password=.*\n", ""));
        // When
        database = EmbeddedDatabase.start(dataDir);
        // Then
        EmbeddedDatabase.Connection now = database.connection();
        assertEquals(before.ownerPassword(), now.ownerPassword());
        assertFalse(now.password().equals(before.password()));
        assertEquals(now, EmbeddedDatabase.running(dataDir).orElseThrow());
        DatabaseAssertions.assertMode("rw-------", credentials);
        assertEquals(List.of("upr_app t"), asLogin(now.user(), now.password(),
                "select concat_ws(' ', current_user, pg_has_role('upr_service', 'usage'))"));
        assertEquals(List.of("upr f"), asLogin(now.owner(), now.ownerPassword(),
                "select concat_ws(' ', current_user, pg_has_role('upr_service', 'usage'))"));
    }

    @Test
    void aLoginThatMayMakeRolesSetsItsRightsAside() throws Exception {
        // When
        use(Map.of(Main.USER, "maker", Main.PASSWORD, "maker"));
        // Then
        assertEquals(List.of("set role upr_service", "maker", "maker"), settings());
        assertEquals(List.of("upr_service maker"),
                asLogin("maker", "maker", "set role upr_service; select concat_ws(' ', current_user, session_user)"));
    }

    @Test
    void whatAnOperatorSaysOnEachConnectionIsStillSaid() {
        // When
        use(Map.of(Main.USER, "maker", Main.PASSWORD, "maker", ExternalDatabase.ON_CONNECTION, "set work_mem = '8MB'"));
        // Then
        assertEquals("set work_mem = '8MB'; set role upr_service", System.getProperty(ExternalDatabase.ON_CONNECTION));
    }

    @Test
    void aLoginThatMayNotMakeRolesServesAsItIs() {
        // When
        use(Map.of(Main.USER, "plain", Main.PASSWORD, "plain"));
        // Then
        assertEquals(0, settings().size());
    }

    @Test
    void aLoginThatWasMadeAMemberNeedNotMakeTheRole() throws Exception {
        // Given
        asSuperuser("create role upr_service", "grant upr_service to plain");
        // When
        use(Map.of(Main.USER, "plain", Main.PASSWORD, "plain"));
        // Then
        assertEquals(List.of("set role upr_service", "plain", "plain"), settings());
    }

    @Test
    void twoLoginsOneMigratesAndTheOtherServes() throws Exception {
        // When
        use(Map.of(Main.USER, "plain", Main.PASSWORD, "plain", Main.OWNER, "maker", Main.OWNER_PASSWORD, "maker"));
        // Then
        assertNull(System.getProperty(ExternalDatabase.ON_CONNECTION));
        assertEquals(List.of("t"), asLogin("plain", "plain", "select pg_has_role('upr_service', 'usage')"));
    }

    @Test
    void aServingLoginWithoutRightsIsRefusedInOneLineThatSaysWhatToDo() {
        // Given
        Map<String, String> twoLogins =
                Map.of(Main.USER, "maker", Main.PASSWORD, "maker", Main.OWNER, "plain", Main.OWNER_PASSWORD, "plain");
        // When
        StartFailure refused = assertThrows(StartFailure.class, () -> use(twoLogins));
        // Then
        assertEquals(78, refused.exitCode());
        assertEquals("The login maker has no rights to serve: let an administrator of the database say"
                + " `create role upr_service; grant upr_service to maker`", refused.getMessage());
    }

    private static void use(Map<String, String> settings) {
        ExternalDatabase.use(database.jdbcUrl(), name -> Optional.ofNullable(settings.get(name)));
    }

    private static List<String> settings() {
        return SETTINGS.stream().map(System::getProperty).filter(value -> value != null).toList();
    }

    private static List<String> asLogin(String user, String password, String sql) throws SQLException {
        String[] statements = sql.split("; ");
        try (Connection connection = Databases.connect(database.jdbcUrl(), user, password);
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < statements.length - 1; i++) {
                statement.execute(statements[i]);
            }
            return query(connection, statements[statements.length - 1]);
        }
    }

    private static void asSuperuser(String... statements) throws SQLException, IOException {
        try (Connection connection = connectAsSuperuser(database, dataDir);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
