package org.uprtracker.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The packaged service, as its operator starts and stops it. */
class PackagedServiceIT {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();

    private Path temporary;
    private Path dataDir;
    private Path output;
    private int port;
    private Process service;

    @BeforeEach
    void create() throws IOException {
        temporary = TemporaryDirectory.create();
        dataDir = temporary.resolve("data");
        output = temporary.resolve("output");
        port = Port.ANY.free();
    }

    @AfterEach
    void delete() throws Exception {
        ServiceProcess.kill(service);
        ServiceProcess.postgresOf(dataDir).forEach(ProcessHandle::destroyForcibly);
        TemporaryDirectory.delete(temporary);
    }

    @Test
    void stopsItsDatabaseAfterItselfWhenTerminated() throws Exception {
        start(Map.of());
        await(this::answers);
        signal("-TERM", Long.toString(service.pid()));
        assertEquals(143, exitCode());
        assertStoppedInOrder();

        // The same directory, a second time, and now a Ctrl-C, which the terminal sends to the whole process group.
        start(Map.of());
        await(this::answers);
        signal("-INT", "--", "-" + service.pid());
        assertEquals(130, exitCode());
        assertStoppedInOrder();
    }

    @Test
    void stopsItsDatabaseWhenQuarkusDoesNotStart() throws Exception {
        try (ServerSocket squatter = new ServerSocket(port, 1, InetAddress.getByName("0.0.0.0"))) {
            start(Map.of("QUARKUS_HTTP_PORT", Integer.toString(squatter.getLocalPort())));
            assertEquals(1, exitCode());
        }
        assertTrue(Files.readString(output).contains(Integer.toString(port)), Files.readString(output));
        assertEquals(List.of(), ServiceProcess.postgresOf(dataDir));
        assertTrue(databaseLog().contains("database system is shut down"));
    }

    @Test
    void terminatedDuringItsFirstStartLeavesNoServer() throws Exception {
        start(Map.of());
        await(() -> Files.isDirectory(dataDir.resolve("postgres/18")));
        signal("-TERM", Long.toString(service.pid()));
        assertEquals(143, exitCode());
        assertEquals("", Files.readString(output));
        assertEquals(List.of(), ServiceProcess.postgresOf(dataDir));
    }

    @Test
    void secondServiceSaysWhoUsesTheDirectory() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(dataDir)) {
            start(Map.of());
            assertEquals(75, exitCode());
            assertEquals("Another service (process " + ProcessHandle.current().pid() + ") uses the data directory "
                    + dataDir + "\n", Files.readString(output));
            usesADatabaseItIsGivenInstead(database);
        }
    }

    private void usesADatabaseItIsGivenInstead(EmbeddedDatabase database) throws Exception {
        Path unused = temporary.resolve("unused");
        start(Map.of("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(), "QUARKUS_DATASOURCE_USERNAME", Credentials.OWNER,
                "QUARKUS_DATASOURCE_PASSWORD", database.connection().ownerPassword(), "UPR_DATA_DIR", unused.toString()));
        await(this::answers);
        signal("-TERM", Long.toString(service.pid()));
        assertEquals(143, exitCode());
        assertFalse(Files.exists(unused.resolve("postgres")));
        assertEquals(List.of("1"), DatabaseAssertions.query(database, "SELECT 1"));
    }

    @Test
    void refusesAnAdminKeyThatIsTooShort() throws Exception {
        start(Map.of("UPR_ADMIN_KEY", "not-long-enough"));
        assertEquals(78, exitCode());
        assertEquals("UPR_ADMIN_KEY (upr.admin-key) is too short: it needs at least 32 characters\n", Files.readString(output));
    }

    @Test
    void refusesAPostgresqlOlderThan18() throws Exception {
        try (OldServer old = new OldServer()) {
            String url = "jdbc:postgresql://127.0.0.1:" + old.port() + "/upr";
            start(Map.of("QUARKUS_DATASOURCE_JDBC_URL", url + "?password=not-to-be-shown"));
            assertEquals(78, exitCode());
            assertEquals("PostgreSQL 18 or newer is needed, but " + url + " is PostgreSQL 17.4\n",
                    Files.readString(output));
        }
    }

    @Test
    void saysInOneLineThatADatabaseCannotBeReached() throws Exception {
        Path configuration = Files.createDirectory(temporary.resolve("config")).resolve("application.properties");
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/upr";
        Files.writeString(configuration, "quarkus.datasource.jdbc.url=" + url + "\n");
        start(Map.of());
        assertEquals(69, exitCode());
        String said = Files.readString(output);
        assertTrue(said.startsWith("Cannot connect to the database " + url + ": "), said);
        assertEquals(1, said.lines().count(), said);
        assertFalse(Files.exists(dataDir));
    }

    private void start(Map<String, String> environment) throws IOException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("os.name").equals("Linux")) {
            // A process group of its own, and Ctrl-C not ignored, which a script's background job would hand down.
            command.addAll(List.of("setsid", "env", "--default-signal=INT"));
        }
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-jar",
                JAR.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).directory(temporary.toFile())
                .redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("UPR_DATA_DIR", dataDir.toString());
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().putAll(environment);
        service = builder.start();
    }

    private boolean answers() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) new URL("http://127.0.0.1:" + port + "/q/health").openConnection();
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private void await(BooleanSupplier condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (!condition.getAsBoolean()) {
            assertTrue(service.isAlive() && System.nanoTime() < end, Files.readString(output));
            Thread.sleep(20);
        }
    }

    private int exitCode() throws Exception {
        assertTrue(service.waitFor(90, TimeUnit.SECONDS), "it does not stop");
        return service.exitValue();
    }

    private static void signal(String... arguments) throws Exception {
        List<String> command = Stream.concat(Stream.of("kill"), Stream.of(arguments)).toList();
        assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
    }

    private void assertStoppedInOrder() throws IOException {
        assertEquals(List.of(), ServiceProcess.postgresOf(dataDir));
        String said = Files.readString(output);
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
