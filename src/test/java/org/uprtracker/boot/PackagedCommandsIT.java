package org.uprtracker.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The packaged program as an operator calls it from the command line. */
class PackagedCommandsIT {
    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();

    private Path temporary;
    private Path dataDir;

    private record Result(int code, String out, String err) {}

    @BeforeEach
    void create() throws IOException {
        temporary = TemporaryDirectory.create();
        dataDir = temporary.resolve("data");
    }

    @AfterEach
    void delete() {
        ServiceProcess.postgresOf(dataDir).forEach(ProcessHandle::destroyForcibly);
        TemporaryDirectory.delete(temporary);
    }

    @Test
    void aCommandWorksOnADatabaseItStartsAndBesideOneThatRuns() throws Exception {
        // Given
        Result alone = run("journal", "verify");
        assertEquals(0, alone.code, alone.err);
        assertTrue(alone.out.matches("verified: 1 revision, \\d+ changes, head 1:[0-9a-f]{64}\n"), alone.out);
        assertEquals("", alone.err);
        assertEquals(List.of(), ServiceProcess.postgresOf(dataDir));
        String head = alone.out.replaceFirst("(?s).*head (1:\\S+).*", "$1");
        try (EmbeddedDatabase running = EmbeddedDatabase.start(dataDir)) {
            // When
            Result beside = run("journal", "verify", "--expect", head);
            Result other = run("journal", "verify", "--expect", "1:" + "0".repeat(64));
            // Then
            assertEquals("as expected: " + head + "\n" + alone.out, beside.out, beside.err);
            assertEquals(0, beside.code);
            assertEquals("1: hash is not the one expected\nnot verified: 1 finding\n", other.err);
            assertEquals("", other.out);
            assertEquals(1, other.code);
            assertEquals(List.of("1"), DatabaseAssertions.query(running, "select count(*) from revision"));
            wordsThatAreNoCommandAreAnsweredWithTheList();
        }
    }

    private void wordsThatAreNoCommandAreAnsweredWithTheList() throws Exception {
        Result unknown = run("journal", "rewrite");
        assertEquals(64, unknown.code);
        assertEquals("", unknown.out);
        assertTrue(unknown.err.startsWith("Usage: java -jar quarkus-run.jar [command]."), unknown.err);
        assertTrue(unknown.err.contains("\n  journal verify [--expect <revision>:<hash>]…: "), unknown.err);
        assertFalse(unknown.err.contains("WARN") || unknown.err.contains("Exception"), unknown.err);
    }

    private Result run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-Dsun.stdout.encoding=UTF-8",
                "-Dsun.stderr.encoding=UTF-8", "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        Path out = temporary.resolve("out");
        Path err = temporary.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command).directory(temporary.toFile()).redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("UPR_DATA_DIR", dataDir.toString());
        Process process = builder.start();
        assertTrue(process.waitFor(180, TimeUnit.SECONDS), "it does not end");
        return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
