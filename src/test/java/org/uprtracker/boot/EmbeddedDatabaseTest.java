package org.uprtracker.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.uprtracker.boot.DatabaseAssertions.assertMode;
import static org.uprtracker.boot.DatabaseAssertions.connectAsSuperuser;
import static org.uprtracker.boot.DatabaseAssertions.execute;
import static org.uprtracker.boot.DatabaseAssertions.port;
import static org.uprtracker.boot.DatabaseAssertions.query;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbeddedDatabaseTest {

    private static Path temporary;
    private static Path dataDir;
    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() throws IOException {
        temporary = TemporaryDirectory.create();
        dataDir = temporary.resolve("data");
        long begin = System.nanoTime();
        database = EmbeddedDatabase.start(dataDir);
        System.out.println("first start: " + Duration.ofNanos(System.nanoTime() - begin).toMillis() + " ms");
    }

    @AfterAll
    static void stop() {
        database.close();
        TemporaryDirectory.delete(temporary);
    }

    @Test
    void isPostgresql18WithDurableCautiousSettings() throws Exception {
        Map<String, String> expected = Map.ofEntries(Map.entry("server_version", "18.6"), Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"), Map.entry("full_page_writes", "on"),
                Map.entry("wal_compression", "pglz"), Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("unix_socket_directories", ""), Map.entry("password_encryption", "scram-sha-256"),
                Map.entry("shared_buffers", "32768"), Map.entry("max_connections", "100"), Map.entry("jit", "off"),
                Map.entry("data_checksums", "on"), Map.entry("lc_messages", "C"), Map.entry("log_timezone", "UTC"),
                Map.entry("logging_collector", "on"), Map.entry("log_error_verbosity", "terse"));
        Map<String, String> actual = new TreeMap<>();
        try (Connection connection = connectAsSuperuser(database, dataDir)) {
            for (String name : expected.keySet()) {
                actual.put(name, query(connection, "SELECT setting FROM pg_settings WHERE name='" + name + "'").get(0));
            }
            // The client may ask for its own zone; what counts is the server's.
            assertEquals(List.of("UTC"), query(connection, "SELECT reset_val FROM pg_settings WHERE name = 'TimeZone' "
                    + "AND source = 'configuration file' UNION SELECT setting FROM pg_file_settings "
                    + "WHERE name = 'timezone' AND applied"));
            assertEquals(List.of(), query(connection, "SELECT error FROM pg_file_settings WHERE error IS NOT NULL"));
        }
        assertEquals(new TreeMap<>(expected), actual);
    }

    @Test
    void everyWayInAsksForScram() throws Exception {
        try (Connection connection = connectAsSuperuser(database, dataDir)) {
            assertEquals(List.of("scram-sha-256"),
                    query(connection, "SELECT DISTINCT auth_method FROM pg_hba_file_rules"));
            assertEquals(List.of("host", "local"),
                    query(connection, "SELECT DISTINCT type FROM pg_hba_file_rules ORDER BY type"));
            assertEquals(List.of(), query(connection, "SELECT error FROM pg_hba_file_rules WHERE error IS NOT NULL"));
            assertEquals(List.of(), query(connection, "SELECT rolname FROM pg_authid WHERE rolcanlogin "
                    + "AND rolpassword NOT LIKE 'SCRAM-SHA-256$%'"));
        }
        for (String password : new String[] {null, "", "postgres"}) {
            SQLException refused = assertThrows(SQLException.class,
                    () -> Databases.connect(database.jdbcUrl(), "postgres", password));
            assertTrue(refused.getMessage().contains("password"), refused::getMessage);
        }
    }

    @Test
    void roleOwnsItsDatabaseAndIsNoSuperuser() throws Exception {
        assertEquals(List.of("upr|f|f|f|upr|UTF8|b|C.UTF-8|C"), query(database, "SELECT concat_ws('|', current_user, "
                + "rolsuper, rolcreaterole, rolcreatedb, pg_get_userbyid(datdba), pg_encoding_to_char(encoding), "
                + "datlocprovider, datlocale, datcollate) FROM pg_database, pg_roles "
                + "WHERE datname = current_database() AND rolname = current_user"));
        assertEquals(List.of("btree_gin", "pg_trgm", "unaccent"), query(database, "SELECT extname FROM pg_extension "
                + "WHERE extname <> 'plpgsql' AND extowner = 'postgres'::regrole ORDER BY extname"));
        assertEquals(List.of("қазақстан"), query(database, "SELECT lower('ҚАЗАҚСТАН')"));
        // pg_trgm must take Cyrillic for letters, or a search in Kazakh or Russian finds nothing.
        assertEquals(List.of("t"), query(database, "SELECT similarity('Қазақстан', 'қазақстан') = 1"));
    }

    @Test
    void nobodyElseReadsWhatIsUnderTheDataDirectory() throws Exception {
        assertMode("rwx------", dataDir);
        assertMode("rw-------", dataDir.resolve("credentials"));
        assertMode("rw-------", dataDir.resolve("connection"));
        assertMode("rw-------", dataDir.resolve("lock"));
        assertMode("rwx------", dataDir.resolve("postgres/18/data"));
        assertMode("rwx------", dataDir.resolve("postgres/log"));
    }

    @Test
    void noPasswordInProcessArgumentsOrInAnyOtherFile() throws Exception {
        Credentials credentials = Credentials.loadOrCreate(dataDir, true);
        List<String> passwords = List.of(credentials.ownerPassword(), credentials.superuserPassword(),
                credentials.servicePassword());
        for (String password : passwords) {
            assertEquals(43, password.length(), "256 bits in base64");
            assertFalse(ProcessHandle.allProcesses().anyMatch(
                    process -> process.info().commandLine().orElse("").contains(password)));
        }
        try (Stream<Path> files = Files.walk(dataDir)) {
            for (Path file : files.filter(Files::isRegularFile).filter(path -> !path.toString().contains("/bin-"))
                    .filter(path -> !List.of("credentials", "connection").contains(path.getFileName().toString()))
                    .toList()) {
                String content = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
                assertTrue(passwords.stream().noneMatch(content::contains), file.toString());
            }
        }
        passwords.forEach(password -> assertFalse(credentials.toString().contains(password)));
    }

    @Test
    void tellsOthersHowToReachIt() throws Exception {
        EmbeddedDatabase.Connection connection = EmbeddedDatabase.running(dataDir).orElseThrow();
        assertEquals(database.jdbcUrl(), connection.jdbcUrl());
        Databases.connect(connection.jdbcUrl(), connection.user(), connection.password()).close();
        assertFalse(connection.toString().contains(connection.password()));
        assertFalse(connection.toString().contains(connection.ownerPassword()));
        assertTrue(EmbeddedDatabase.running(temporary).isEmpty());
    }

    @Test
    void secondServiceIsRefusedAndTouchesNothing() throws Exception {
        Map<Path, Object> before = state();
        StartFailure refused = assertThrows(StartFailure.class, () -> EmbeddedDatabase.start(dataDir));
        assertEquals(75, refused.exitCode());
        for (int i = 0; i < 2; i++) {
            // Twice: the first refusal must not have lost the lock.
            Process other = ServiceProcess.start(dataDir);
            assertEquals("Another service (process " + ProcessHandle.current().pid() + ") uses the data directory "
                    + dataDir, ServiceProcess.firstLine(other));
            assertEquals(75, other.waitFor());
        }
        assertEquals(before, state());
        assertEquals(List.of("1"), query(database, "SELECT 1"));
    }

    private static Map<Path, Object> state() throws IOException {
        Map<Path, Object> state = new TreeMap<>();
        try (Stream<Path> files = Files.list(dataDir)) {
            for (Path file : files.toList()) {
                state.put(file, Files.getLastModifiedTime(file));
            }
        }
        state.put(Path.of("pid"), Files.readString(dataDir.resolve("postgres/18/data/postmaster.pid")).split("\n")[0]);
        return state;
    }

    @Test
    void stopsItsServerAndFindsItsDataAgain() throws Exception {
        execute(database, "CREATE TABLE kept AS SELECT 42 AS value");
        int port = port(database);
        ProcessHandle server = Server.postmaster(dataDir.resolve("postgres/18/data")).orElseThrow();
        assertTrue(Server.mentions(server, dataDir));
        database.close();
        assertFalse(Server.mentions(server, dataDir));
        assertEquals(List.of(), ServiceProcess.postgresOf(dataDir));
        assertTrue(EmbeddedDatabase.running(dataDir).isEmpty());
        long begin = System.nanoTime();
        database = EmbeddedDatabase.start(dataDir);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        System.out.println("second start: " + took.toMillis() + " ms");
        assertEquals(List.of("42"), query(database, "SELECT value FROM kept"));
        assertEquals(port, port(database));
        assertTrue(took.compareTo(Duration.ofSeconds(5)) < 0, "took " + took);
    }

    @Test
    void takesAnotherPortOnlyWhenItIsFreeTo() throws Exception {
        int port = port(database);
        database.close();
        try (ServerSocket squatter = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            System.setProperty("upr.database-port", Integer.toString(squatter.getLocalPort()));
            StartFailure refused = assertThrows(StartFailure.class, () -> EmbeddedDatabase.start(dataDir));
            assertEquals(69, refused.exitCode());
            System.clearProperty("upr.database-port");
            database = EmbeddedDatabase.start(dataDir);
            assertNotEquals(port, port(database));
        } finally {
            System.clearProperty("upr.database-port");
        }
        database.close();
        System.setProperty("upr.database-port", Integer.toString(port));
        try {
            database = EmbeddedDatabase.start(dataDir);
            assertEquals(port, port(database));
        } finally {
            System.clearProperty("upr.database-port");
        }
    }
}
