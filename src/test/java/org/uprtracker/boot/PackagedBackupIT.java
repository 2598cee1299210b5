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
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.uprtracker.boot.PackagedProgram.Result;

/** A backup is made while the service serves, and brings back everything up to a moment, in another directory. */
@Tag("thorough")
class PackagedBackupIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private PackagedProgram program;
    private Path backups;
    private Path archive;

    @BeforeEach
    void create() throws IOException {
        program = new PackagedProgram();
        backups = program.directory().resolveSibling("backups");
        archive = program.directory().resolveSibling("archive");
    }

    @AfterEach
    void delete() {
        program.close();
    }

    @Test
    void whatWasWrittenUpToAMomentComesBack() throws Exception {
        // Given
        program.with("UPR_DATABASE_ARCHIVE_DIR", archive.toString()).start();
        write("before-the-backup");
        Result made = program.command("backup", "create", backups.toString(), "--keep", "2");
        assertEquals(0, made.code(), made.err());
        write("after-the-backup");
        Instant moment = Instant.now();
        write("too-much");
        String lost = cursor();
        archiveNow();
        Path backup = Path.of(made.out().lines().findFirst().orElseThrow().substring("backup: ".length()));
        assertPrivate(backup);
        // When
        Result restored = program.command("backup", "restore", backup.toString(), at("restored"), "--to", moment.toString());
        // Then
        assertEquals(0, restored.code(), restored.err());
        assertTrue(restored.out().matches("restored: .*/restored\nrecord: 3:[0-9a-f]{64} of 20.*Z\n"), restored.out());
        program.stop();
        String head = restored.out().replaceFirst("(?s).*record: (\\S+) of .*", "$1");
        Result verified = program.in("restored").command("journal", "verify", "--expect", head);
        assertTrue(verified.out().startsWith("as expected: " + head + "\nverified: 3 revisions, "), verified.out() + verified.err());
        program.start();
        assertEquals(List.of(200, 200, 404), List.of(status("before-the-backup"), status("after-the-backup"), status("too-much")));
        write("another-history");
        assertEquals(410, get("/v1/changes?after=" + lost).statusCode());
        nothingIsWrittenOver(backup);
        aDamagedBackupIsRefused(backup);
    }

    @Test
    void aBackupIsMadeAndRestoredWithoutAnArchiveAndWithoutAService() throws Exception {
        // Given
        assertEquals(0, program.prepared().command("journal", "verify").code());
        // When
        Result made = program.command("backup", "create", backups.toString());
        program.command("backup", "create", backups.toString(), "--keep", "1");
        // Then
        assertEquals(0, made.code(), made.err());
        List<Path> kept = PrivateFiles.list(backups, "*");
        assertEquals(1, kept.size(), kept.toString());
        assertEquals(0, program.command("backup", "verify", kept.get(0).toString()).code());
        Result restored = program.command("backup", "restore", kept.get(0).toString(), at("restored"));
        assertEquals(made.out().replaceFirst("(?s).*record", "record"), restored.out().replaceFirst("(?s).*record", "record"));
        Result moment = program.command("backup", "restore", kept.get(0).toString(), at("other"), "--to", "2026-11-28T16:00:00Z");
        assertEquals(64, moment.code());
        assertTrue(moment.err().startsWith("backup: --to needs the log since the backup"), moment.err());
        assertEquals(64, program.command("backup", "destroy").code());
    }

    private void nothingIsWrittenOver(Path backup) throws Exception {
        Result refused = program.in("data").command("backup", "restore", backup.toString(), at("restored"));
        assertEquals(73, refused.code());
        assertTrue(refused.err().endsWith("restored is there already: nothing is written over\n"), refused.err());
        Result late = program.in("data").command("backup", "restore", backup.toString(), at("late"), "--to", "2199-01-01T00:00:00Z");
        assertEquals(65, late.code());
        assertTrue(late.err().contains("recovery ended before configured recovery target was reached"), late.err());
        assertFalse(Files.exists(Path.of(at("late"))));
        Result early = program.in("data").command("backup", "restore", backup.toString(), at("early"), "--to", "2001-01-01T00:00:00Z");
        assertEquals(65, early.code());
        assertTrue(early.err().contains("leads to no earlier time"), early.err());
    }

    private void aDamagedBackupIsRefused(Path backup) throws Exception {
        Path file = backup.resolve("cluster/global/pg_control");
        byte[] bytes = Files.readAllBytes(file);
        bytes[100] ^= 1;
        Files.write(file, bytes);
        Result refused = program.in("data").command("backup", "restore", backup.toString(), at("damaged"));
        assertEquals(65, refused.code());
        assertTrue(refused.err().endsWith("is damaged: cluster/global/pg_control is not what was backed up\n"), refused.err());
        Files.delete(file);
        Result missing = program.in("data").command("backup", "verify", backup.toString());
        assertEquals(65, missing.code());
        assertTrue(missing.err().endsWith("is damaged: cluster/global/pg_control is missing\n"), missing.err());
        assertFalse(Files.exists(Path.of(at("damaged"))));
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
        Path data = program.directory();
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

    private void write(String theme) throws Exception {
        HttpResponse<String> answer = CLIENT.send(HttpRequest.newBuilder(URI.create(program.address("/v1/themes")))
                .header("Authorization", "Bearer " + PackagedProgram.ADMIN_KEY).header("Content-Type", "application/json")
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
        return CLIENT.send(HttpRequest.newBuilder(URI.create(program.address(address))).build(), HttpResponse.BodyHandlers.ofString());
    }

    private String at(String name) {
        return program.directory().resolveSibling(name).toString();
    }
}
