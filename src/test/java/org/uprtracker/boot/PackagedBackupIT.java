package org.uprtracker.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A backup is made while the service serves, and brings back everything up to a moment, in another directory. */
class PackagedBackupIT {
    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    private static final String KEY = "an-admin-key-that-only-this-test-knows";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Path temporary;
    private Path backups;
    private Path archive;
    private int port;
    private Process service;

    private record Result(int code, String out, String err) {}

    @BeforeEach
    void create() throws IOException {
        temporary = TemporaryDirectory.create();
        backups = temporary.resolve("backups");
        archive = temporary.resolve("archive");
    }

    @AfterEach
    void delete() throws Exception {
        if (service != null) {
            stop();
        }
        ServiceProcess.postgresOf(temporary).forEach(ProcessHandle::destroyForcibly);
        TemporaryDirectory.delete(temporary);
    }

    @Test
    void whatWasWrittenUpToAMomentComesBack() throws Exception {
        // Given
        serve("data");
        write("before-the-backup");
        Result made = run("data", "backup", "create", backups.toString(), "--keep", "2");
        assertEquals(0, made.code, made.err);
        write("after-the-backup");
        Instant moment = Instant.now();
        write("too-much");
        String lost = cursor();
        archiveNow();
        Path backup = Path.of(made.out.lines().findFirst().orElseThrow().substring("backup: ".length()));
        assertPrivate(backup);
        // When
        Result restored = run("data", "backup", "restore", backup.toString(), at("restored"), "--to", moment.toString());
        // Then
        assertEquals(0, restored.code, restored.err);
        assertTrue(restored.out.matches("restored: .*/restored\nrecord: 3:[0-9a-f]{64} of 20.*Z\n"), restored.out);
        stop();
        String head = restored.out.replaceFirst("(?s).*record: (\\S+) of .*", "$1");
        Result verified = run("restored", "journal", "verify", "--expect", head);
        assertTrue(verified.out.startsWith("as expected: " + head + "\nverified: 3 revisions, "), verified.out + verified.err);
        serve("restored");
        assertEquals(List.of(200, 200, 404), List.of(status("before-the-backup"), status("after-the-backup"), status("too-much")));
        write("another-history");
        assertEquals(410, get("/v1/changes?after=" + lost).statusCode());
        nothingIsWrittenOver(backup);
        aDamagedBackupIsRefused(backup);
    }

    @Test
    void aBackupIsMadeAndRestoredWithoutAnArchiveAndWithoutAService() throws Exception {
        // Given
        assertEquals(0, run("data", "journal", "verify").code);
        archive = null;
        // When
        Result made = run("data", "backup", "create", backups.toString());
        run("data", "backup", "create", backups.toString(), "--keep", "1");
        // Then
        assertEquals(0, made.code, made.err);
        List<Path> kept = PrivateFiles.list(backups, "*");
        assertEquals(1, kept.size(), kept.toString());
        assertEquals(0, run("data", "backup", "verify", kept.get(0).toString()).code);
        Result restored = run("data", "backup", "restore", kept.get(0).toString(), at("restored"));
        assertEquals(made.out.replaceFirst("(?s).*record", "record"), restored.out.replaceFirst("(?s).*record", "record"));
        Result moment = run("data", "backup", "restore", kept.get(0).toString(), at("other"), "--to", "2026-11-28T16:00:00Z");
        assertEquals(64, moment.code);
        assertTrue(moment.err.startsWith("backup: --to needs the log since the backup"), moment.err);
        assertEquals(64, run("data", "backup", "destroy").code);
    }

    private void nothingIsWrittenOver(Path backup) throws Exception {
        Result refused = run("data", "backup", "restore", backup.toString(), at("restored"));
        assertEquals(73, refused.code);
        assertTrue(refused.err.endsWith("restored is there already: nothing is written over\n"), refused.err);
        Result late = run("data", "backup", "restore", backup.toString(), at("late"), "--to", "2199-01-01T00:00:00Z");
        assertEquals(65, late.code);
        assertTrue(late.err.contains("recovery ended before configured recovery target was reached"), late.err);
        assertFalse(Files.exists(temporary.resolve("late")));
        Result early = run("data", "backup", "restore", backup.toString(), at("early"), "--to", "2001-01-01T00:00:00Z");
        assertEquals(65, early.code);
        assertTrue(early.err.contains("leads to no earlier time"), early.err);
    }

    private void aDamagedBackupIsRefused(Path backup) throws Exception {
        Path file = backup.resolve("cluster/global/pg_control");
        byte[] bytes = Files.readAllBytes(file);
        bytes[100] ^= 1;
        Files.write(file, bytes);
        Result refused = run("data", "backup", "restore", backup.toString(), at("damaged"));
        assertEquals(65, refused.code);
        assertTrue(refused.err.endsWith("is damaged: cluster/global/pg_control is not what was backed up\n"), refused.err);
        Files.delete(file);
        Result missing = run("data", "backup", "verify", backup.toString());
        assertEquals(65, missing.code);
        assertTrue(missing.err.endsWith("is damaged: cluster/global/pg_control is missing\n"), missing.err);
        assertFalse(Files.exists(temporary.resolve("damaged")));
    }

    /** They hold passwords. */
    private static void assertPrivate(Path backup) throws IOException {
        try (Stream<Path> tree = Files.walk(backup)) {
            for (Path file : tree.toList()) {
                assertEquals(Files.isDirectory(file) ? "rwx------" : "rw-------",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)), file.toString());
            }
        }
    }

    /** A segment is put aside when it is full, or a minute old, or, as here, when somebody says so. */
    private void archiveNow() throws Exception {
        Path data = temporary.resolve("data");
        int before = PrivateFiles.list(archive, "*.gz").size();
        try (Connection connection = Databases.connect(EmbeddedDatabase.running(data).orElseThrow().jdbcUrl(),
                Credentials.SUPERUSER, Credentials.loadOrCreate(data, true).superuserPassword())) {
            connection.createStatement().execute("select pg_switch_wal()");
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (PrivateFiles.list(archive, "*.gz").size() == before) {
            assertTrue(System.nanoTime() < end, "nothing is archived");
            Thread.sleep(100);
        }
    }

    private void serve(String dataDir) throws Exception {
        port = Port.ANY.free();
        service = start(dataDir, List.of());
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(300);
        while (!answers()) {
            assertTrue(service.isAlive() && System.nanoTime() < end, Files.readString(temporary.resolve("out-of-service")));
            Thread.sleep(100);
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            return get("/q/health/ready").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private void stop() throws InterruptedException {
        service.destroy();
        if (!service.waitFor(60, TimeUnit.SECONDS)) {
            ServiceProcess.kill(service);
        }
    }

    private void write(String theme) throws Exception {
        HttpResponse<String> answer = CLIENT.send(HttpRequest.newBuilder(address("/v1/themes"))
                .header("Authorization", "Bearer " + KEY).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"id\": \"" + theme + "\", \"names\": {\"en\": \"A theme\"},"
                        + " \"citations\": [{\"source\": \"a-hrc-28-10\", \"place\": \"para. 1\"}]}")).build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(201, answer.statusCode(), answer.body());
    }

    private int status(String theme) throws Exception {
        return get("/v1/themes/" + theme).statusCode();
    }

    private String cursor() throws Exception {
        return get("/v1/changes?sort=-id&limit=1").body().replaceFirst("(?s).*?\"cursor\":\"(\\d+\\.\\d+-[0-9a-f]+)\".*", "$1");
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(address(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private String at(String name) {
        return temporary.resolve(name).toString();
    }

    private Result run(String dataDir, String... arguments) throws Exception {
        Process process = start(dataDir, List.of(arguments));
        assertTrue(process.waitFor(180, TimeUnit.SECONDS), "it does not end");
        return new Result(process.exitValue(), Files.readString(temporary.resolve("out")), Files.readString(temporary.resolve("err")));
    }

    private Process start(String dataDir, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-jar",
                JAR.toString()));
        command.addAll(arguments);
        String suffix = arguments.isEmpty() ? "-of-service" : "";
        ProcessBuilder builder = new ProcessBuilder(command).directory(temporary.toFile())
                .redirectOutput(temporary.resolve("out" + suffix).toFile())
                .redirectError(temporary.resolve("err" + suffix).toFile());
        builder.environment().put("UPR_DATA_DIR", at(dataDir));
        builder.environment().put("UPR_ADMIN_KEY", KEY);
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        if (archive != null) {
            builder.environment().put("UPR_DATABASE_ARCHIVE_DIR", archive.toString());
        }
        return builder.start();
    }
}
