package org.uprtracker.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.uprtracker.boot.PackagedProgram.Result;

/** The packaged program as an operator calls it from the command line. */
@Tag("thorough")
class PackagedCommandsIT {
    private PackagedProgram program;

    @BeforeEach
    void create() throws IOException {
        // A command is over before it pays to compile much.
        program = new PackagedProgram().java("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8", "-Dsun.stdout.encoding=UTF-8", "-Dsun.stderr.encoding=UTF-8");
    }

    @AfterEach
    void delete() {
        program.close();
    }

    @Test
    void aCommandWorksOnADatabaseItStartsAndBesideOneThatRuns() throws Exception {
        // Given
        Result alone = program.command("journal", "verify");
        assertEquals(0, alone.code(), alone.err());
        assertTrue(alone.out().matches("verified: 1 revision, \\d+ changes, head 1:[0-9a-f]{64}\n"), alone.out());
        assertEquals("", alone.err());
        assertEquals(List.of(), ServiceProcess.postgresOf(program.directory()));
        String head = alone.out().replaceFirst("(?s).*head (1:\\S+).*", "$1");
        try (EmbeddedDatabase running = EmbeddedDatabase.start(program.directory())) {
            // When
            Result beside = program.command("journal", "verify", "--expect", head);
            Result other = program.command("journal", "verify", "--expect", "1:" + "0".repeat(64));
            // Then
            assertEquals(new Result(0, "as expected: " + head + "\n" + alone.out(), ""), beside);
            assertEquals("1: hash is not the one expected\nnot verified: 1 finding\n", other.err());
            assertEquals("", other.out());
            assertEquals(1, other.code());
            assertEquals(List.of("1"), DatabaseAssertions.query(running, "select count(*) from revision"));
            wordsThatAreNoCommandAreAnsweredWithTheList();
            filesComeInBesideARunningService(running);
            ofAnImportThatIsKilledNothingIsLeft(running);
        }
    }

    private void filesComeInBesideARunningService(EmbeddedDatabase running) throws Exception {
        // When
        Result bad = program.command("import", csv("bad.csv", 2, "Atlantis").toString());
        Result good = program.command("import", csv("good.csv", 3, "France").toString(), "--organisation", "hrw");
        // Then
        assertEquals(1, bad.code(), bad.out() + bad.err());
        assertTrue((bad.out() + bad.err()).contains("Atlantis"), bad.out() + bad.err());
        assertEquals(0, good.code(), good.out() + good.err());
        assertTrue(good.out().contains("good.csv: done: 3 rows; recommendations: 3 new"), good.out());
        assertEquals(List.of("2"), DatabaseAssertions.query(running, "select count(*) from revision"));
        assertEquals(List.of("3"), DatabaseAssertions.query(running,
                "select count(*) from recommendation_version where since = 2 and text like 'Rebuild%'"));
    }

    private void ofAnImportThatIsKilledNothingIsLeft(EmbeddedDatabase running) throws Exception {
        // Given
        Path file = csv("many.csv", 4_000, "Spain");
        Process killed = program.begin("import", file.toString());
        String began = "select count(*) from import_job where file_name = 'many.csv' and state in ('matching', 'writing')";
        while (killed.isAlive() && DatabaseAssertions.query(running, began).equals(List.of("0"))) {
            Thread.sleep(10);
        }
        // When
        killed.destroyForcibly().waitFor();
        // Then
        assertEquals(List.of("2"), DatabaseAssertions.query(running, "select count(*) from revision"));
        assertEquals(List.of("0"), DatabaseAssertions.query(running,
                "select count(*) from recommendation_version where since > 2"));
        Result again = program.command("import", file.toString());
        assertEquals(0, again.code(), again.out() + again.err());
        assertTrue(again.out().contains("4000 rows; recommendations: 4000 new"), again.out());
        assertEquals(0, program.command("journal", "verify").code());
    }

    /** An export of UPR Info, made up. */
    private Path csv(String name, int rows, String from) throws IOException {
        StringBuilder text = new StringBuilder("To,To-Rgrp,To-Org,Text,From,From-Rgrp,From-Org,Response,Action,Issue,Session\n");
        for (int i = 0; i < rows; i++) {
            text.append("Kazakhstan,Asia,,Rebuild house number ").append(i).append(" of ").append(from).append(',').append(from)
                    .append(",WEOG,,Supported,4,Detention,34\n");
        }
        return Files.writeString(program.directory().resolveSibling(name), text);
    }

    private void wordsThatAreNoCommandAreAnsweredWithTheList() throws Exception {
        Result unknown = program.command("journal", "rewrite");
        assertEquals(64, unknown.code());
        assertEquals("", unknown.out());
        assertTrue(unknown.err().startsWith("Usage: java -jar quarkus-run.jar [command]."), unknown.err());
        assertTrue(unknown.err().contains("\n  journal verify [--expect <revision>:<hash>]…: "), unknown.err());
        assertFalse(unknown.err().contains("WARN") || unknown.err().contains("Exception"), unknown.err());
    }
}
