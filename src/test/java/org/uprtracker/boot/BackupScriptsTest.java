package org.uprtracker.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The scripts for a PostgreSQL of one's own, with the server that is installed here, of whatever version. */
@Tag("thorough")
class BackupScriptsTest {
    private static final Path SCRIPTS = Path.of("deploy/backup").toAbsolutePath();

    @Test
    void whatIsBackedUpComesBackToAMoment() throws IOException {
        // When
        Command.Result tried = Command.run(SCRIPTS, List.of(SCRIPTS.resolve("try").toString()));
        // Then
        assumeTrue(tried.exitCode() != 77, "no PostgreSQL server is installed here");
        assertEquals(0, tried.exitCode(), tried.output());
        assertTrue(tried.output().contains("restore to a time, to a name, to the end; refusals"), tried.output());
    }

    @Test
    void wrongArgumentsAreRefused() throws IOException {
        for (String script : List.of("postgres-archive", "postgres-backup", "postgres-restore")) {
            Command.Result refused = Command.run(SCRIPTS, List.of(SCRIPTS.resolve(script).toString(), "one"));
            assertEquals(64, refused.exitCode(), refused.output());
            assertTrue(refused.output().startsWith("usage: " + script + " "), refused.output());
        }
    }
}
