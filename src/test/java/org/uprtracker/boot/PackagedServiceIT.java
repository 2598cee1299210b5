package org.uprtracker.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The packaged service, as its operator starts and stops it. */
class PackagedServiceIT {

    private PackagedProgram service;
    private Path dataDir;

    @BeforeEach
    void create() throws IOException {
        service = new PackagedProgram();
        dataDir = service.directory();
        if (System.getProperty("os.name").equals("Linux")) {
            // A process group of its own, and Ctrl-C not ignored, which a script's background job would hand down.
            service.by("setsid", "env", "--default-signal=INT");
        }
    }

    @AfterEach
    void delete() {
        service.close();
    }

    @Test
    void stopsItsDatabaseAfterItselfWhenTerminated() throws Exception {
        service.prepared().launch().await("it answers", service::isReady);
        assertEquals(143, service.stop());
        assertStoppedInOrder();

        // The same directory, a second time, and now a Ctrl-C, which the terminal sends to the whole process group.
        service.launch().await("it answers", service::isReady);
        assertEquals(0, new ProcessBuilder("kill", "-INT", "--", "-" + service.process().pid()).inheritIO().start().waitFor());
        assertEquals(130, service.exitCode());
        assertStoppedInOrder();
        assertFalse(service.output().contains("FlywayExecutor"), "nothing was to be migrated");
    }

    @Test
    void stopsItsDatabaseWhenQuarkusDoesNotStart() throws Exception {
        try (ServerSocket squatter = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            String port = Integer.toString(squatter.getLocalPort());
            assertEquals(1, service.with("QUARKUS_HTTP_PORT", port).prepared().launch().exitCode());
            assertTrue(service.output().contains(port), service.output());
        }
        assertEquals(List.of(), ServiceProcess.postgresOf(dataDir));
        assertTrue(databaseLog().contains("database system is shut down"));
    }

    @Test
    void terminatedDuringItsFirstStartLeavesNoServer() throws Exception {
        service.launch().await("it is at work", () -> Files.isDirectory(dataDir.resolve("postgres/18")));
        assertEquals(143, service.stop());
        assertEquals("", service.output());
        assertEquals(List.of(), ServiceProcess.postgresOf(dataDir));
    }

    @Tag("thorough")
    @Test
    void secondServiceSaysWhoUsesTheDirectory() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(dataDir)) {
            assertEquals(75, service.launch().exitCode());
            assertEquals("Another service (process " + ProcessHandle.current().pid() + ") uses the data directory "
                    + dataDir + "\n", service.output());
            usesADatabaseItIsGivenInstead(database);
        }
    }

    private void usesADatabaseItIsGivenInstead(EmbeddedDatabase database) throws Exception {
        service.in("unused").with("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl()).with("QUARKUS_DATASOURCE_USERNAME", Credentials.OWNER)
                .with("QUARKUS_DATASOURCE_PASSWORD", database.connection().ownerPassword()).start();
        assertEquals(143, service.stop());
        assertFalse(Files.exists(service.directory().resolve("postgres")));
        assertEquals(List.of("1"), DatabaseAssertions.query(database, "SELECT 1"));
    }

    @Test
    void refusesAnAdminKeyThatIsTooShort() throws Exception {
        assertEquals(78, service.with("UPR_ADMIN_KEY", "not-long-enough").launch().exitCode());
        assertEquals("UPR_ADMIN_KEY (upr.admin-key) is too short: it needs at least 32 characters\n", service.output());
    }

    @Test
    void refusesAPostgresqlOlderThan18() throws Exception {
        try (OldServer old = new OldServer()) {
            String url = "jdbc:postgresql://127.0.0.1:" + old.port() + "/upr";
            assertEquals(78, service.with("QUARKUS_DATASOURCE_JDBC_URL", url + "?password=not-to-be-shown").launch().exitCode());
            assertEquals("PostgreSQL 18 or newer is needed, but " + url + " is PostgreSQL 17.4\n", service.output());
        }
    }

    @Test
    void saysInOneLineThatADatabaseCannotBeReached() throws Exception {
        Path configuration = Files.createDirectory(dataDir.resolveSibling("config")).resolve("application.properties");
        String url = "jdbc:postgresql://127.0.0.1:" + Port.ANY.free() + "/upr";
        Files.writeString(configuration, "quarkus.datasource.jdbc.url=" + url + "\n");
        assertEquals(69, service.launch().exitCode());
        String said = service.output();
        assertTrue(said.startsWith("Cannot connect to the database " + url + ": "), said);
        assertEquals(1, said.lines().count(), said);
        assertFalse(Files.exists(dataDir));
    }

    private void assertStoppedInOrder() throws IOException {
        assertEquals(List.of(), ServiceProcess.postgresOf(dataDir));
        String said = service.output();
        assertFalse(said.contains("ERROR") || said.contains("Exception"), said);
        String log = databaseLog();
        assertTrue(log.stripTrailing().endsWith("database system is shut down"), log);
        assertFalse(log.contains("terminating connection"), log);
    }

    private String databaseLog() throws IOException {
        StringBuilder log = new StringBuilder();
        for (Path file : PrivateFiles.list(dataDir.resolve("postgres/log"), "postgres-*.log")) {
            log.append(Files.readString(file));
        }
        return log.toString();
    }
}
