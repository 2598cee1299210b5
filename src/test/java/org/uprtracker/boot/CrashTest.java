package org.uprtracker.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.uprtracker.boot.DatabaseAssertions.execute;
import static org.uprtracker.boot.DatabaseAssertions.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("thorough")
class CrashTest {

    private Path temporary;
    private Path dataDir;
    private Path cluster;

    @BeforeEach
    void create() throws IOException {
        temporary = TemporaryDirectory.create();
        dataDir = temporary.resolve("data");
        cluster = dataDir.resolve("postgres/18/data");
    }

    @AfterEach
    void delete() {
        ServiceProcess.postgresOf(dataDir).forEach(ProcessHandle::destroyForcibly);
        TemporaryDirectory.delete(temporary);
    }

    @Test
    void serverThatAKilledServiceLeftIsStoppedAndItsDataIsThere() throws Exception {
        Process service = ServiceProcess.start(dataDir);
        assertTrue(ServiceProcess.firstLine(service).startsWith("started"));
        EmbeddedDatabase.Connection connection = EmbeddedDatabase.running(dataDir).orElseThrow();
        ProcessHandle orphan = Server.postmaster(cluster).orElseThrow();
        try (var open = Databases.connect(connection.jdbcUrl(), connection.owner(), connection.ownerPassword());
                var statement = open.createStatement()) {
            statement.execute("CREATE TABLE kept AS SELECT 42 AS value");
            ServiceProcess.kill(service);
            assertTrue(Server.mentions(orphan, cluster));
            // The connection stays open: a fast shutdown does not wait for it.
            try (EmbeddedDatabase database = EmbeddedDatabase.start(dataDir)) {
                assertFalse(Server.mentions(orphan, cluster));
                assertNotEquals(orphan.pid(), Server.postmaster(cluster).orElseThrow().pid());
                assertEquals(List.of("42"), query(database, "SELECT value FROM kept"));
                assertEquals(1, ServiceProcess.postgresOf(dataDir).size());
                killedServerLosesNothingCommitted(database);
            }
        }
        assertEquals(List.of(), ServiceProcess.postgresOf(dataDir));
    }

    private void killedServerLosesNothingCommitted(EmbeddedDatabase database) throws Exception {
        execute(database, "CREATE TABLE kept_too AS SELECT generate_series(1, 10000) AS value");
        ProcessHandle server = Server.postmaster(cluster).orElseThrow();
        server.destroyForcibly();
        while (Server.mentions(server, cluster)) {
            Thread.sleep(5);
        }
        assertTrue(Files.exists(cluster.resolve("postmaster.pid")), "it had no time to clean up");
        database.close();
        try (EmbeddedDatabase again = EmbeddedDatabase.start(dataDir)) {
            assertEquals(List.of("10000"), query(again, "SELECT count(*) FROM kept_too"));
        }
        afterACrashTheNumberOfTheServerMayBeAnyProcess();
    }

    private void afterACrashTheNumberOfTheServerMayBeAnyProcess() throws Exception {
        Process innocent = new ProcessBuilder("sleep", "60").start();
        Files.writeString(cluster.resolve("postmaster.pid"), innocent.pid() + "\n" + cluster + "\n0\n1\n\n127.0.0.1\n");
        try (EmbeddedDatabase again = EmbeddedDatabase.start(dataDir)) {
            assertEquals(List.of("42"), query(again, "SELECT value FROM kept"));
            assertTrue(innocent.isAlive());
        } finally {
            innocent.destroy();
        }
        serverThatCannotStartTellsWhy();
    }

    private void serverThatCannotStartTellsWhy() throws IOException {
        Files.move(cluster.resolve("pg_wal"), cluster.resolve("pg_wal_mislaid"));
        StartFailure failure = assertThrows(StartFailure.class, () -> EmbeddedDatabase.start(dataDir));
        assertEquals(69, failure.exitCode());
        assertEquals("PostgreSQL does not start: required WAL directory \"pg_wal\" does not exist (see "
                + dataDir.resolve("postgres/log") + ")", failure.getMessage());
    }

    @Test
    void firstStartThatIsKilledAtAnyPointIsRepeated() throws Exception {
        List<BooleanSupplier> points = List.of(
                () -> exists("bin-unfinished-*", dataDir.resolve("postgres")),
                () -> exists("base", unfinishedCluster()),
                () -> exists("postmaster.pid", unfinishedCluster()));
        for (BooleanSupplier point : points) {
            Process service = ServiceProcess.start(dataDir);
            while (service.isAlive() && !point.getAsBoolean()) {
                Thread.sleep(5);
            }
            assertTrue(service.isAlive(), () -> "it did not get there");
            ServiceProcess.kill(service);
            assertFalse(Files.exists(cluster));
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(dataDir)) {
            assertEquals(List.of("3"), query(database, "SELECT count(*) FROM pg_extension WHERE extname <> 'plpgsql'"));
            assertEquals(1, ServiceProcess.postgresOf(dataDir).size());
        }
        EmbeddedDatabase.start(dataDir).close();
        assertFalse(exists("init-*", cluster.getParent()), "the rubbish is cleared away");
        assertFalse(exists("bin-unfinished-*", dataDir.resolve("postgres")));
    }

    private Path unfinishedCluster() {
        try {
            return PrivateFiles.list(cluster.getParent(), "init-*").stream().map(path -> path.resolve("data"))
                    .filter(Files::exists).max((a, b) -> a.toFile().lastModified() < b.toFile().lastModified() ? -1 : 1)
                    .orElse(cluster);
        } catch (IOException e) {
            return cluster;
        }
    }

    private static boolean exists(String glob, Path directory) {
        try {
            return !PrivateFiles.list(directory, glob).isEmpty();
        } catch (IOException e) {
            return false;
        }
    }
}
