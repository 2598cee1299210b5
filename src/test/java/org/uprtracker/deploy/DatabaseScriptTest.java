package org.uprtracker.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that makes the logins of Compose's database; {@code deploy/compose/try} runs it on a real one. */
class DatabaseScriptTest {
    @TempDir
    private Path directory;

    @Test
    void noPasswordStandsOnACommandLine() throws Exception {
        // Given
        Files.writeString(directory.resolve("owner-password"), "owns-the-schema\n");
        Files.writeString(directory.resolve("serving-password"), "serves-and-no-more\n");
        Path psql = Files.writeString(directory.resolve("psql"), """
                #!/bin/sh
                cd "$SECRETS"
                for argument; do echo "$argument"; done > arguments
                echo "$OWNER_PASSWORD $SERVING_PASSWORD" > environment
                cat > statements
                """);
        Files.setPosixFilePermissions(psql, PosixFilePermissions.fromString("rwx------"));
        ProcessBuilder script = new ProcessBuilder("deploy/compose/database.sh").inheritIO();
        script.environment().put("SECRETS", directory.toString());
        script.environment().put("PATH", directory + ":" + System.getenv("PATH"));
        // When
        Process process = script.start();
        // Then
        assertTrue(process.waitFor(20, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue());
        String arguments = Files.readString(directory.resolve("arguments"));
        assertTrue(arguments.contains("ON_ERROR_STOP=1"), arguments);
        assertFalse(arguments.contains("owns-the-schema") || arguments.contains("serves-and-no-more"), arguments);
        assertEquals("owns-the-schema serves-and-no-more\n", Files.readString(directory.resolve("environment")));
        String statements = Files.readString(directory.resolve("statements"));
        assertTrue(statements.contains("\\getenv owner OWNER_PASSWORD\n\\getenv serving SERVING_PASSWORD\n"), statements);
    }
}
