package org.uprtracker.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefusalTest {

    private Path temporary;

    @BeforeEach
    void create() throws IOException {
        temporary = TemporaryDirectory.create();
    }

    @AfterEach
    void delete() {
        TemporaryDirectory.delete(temporary);
    }

    @Test
    void anotherMajorVersionIsLeftAlone() throws Exception {
        Path old = Files.createDirectories(temporary.resolve("postgres/17/data"));
        Files.writeString(old.resolve("PG_VERSION"), "17\n");
        StartFailure refused = refused(temporary, 78);
        assertTrue(refused.getMessage().contains("data of PostgreSQL 17"), refused.getMessage());
        assertFalse(Files.exists(temporary.resolve("postgres/18")));
    }

    @Test
    void clusterWithoutItsPasswordsIsLeftAlone() throws Exception {
        Files.createDirectories(temporary.resolve("postgres/18/data"));
        StartFailure refused = refused(temporary, 78);
        assertTrue(refused.getMessage().contains("credentials is missing"), refused.getMessage());
        assertFalse(Files.exists(temporary.resolve("credentials")));
    }

    @Test
    void dataDirectoryThatIsAFileCannotBeUsed() throws Exception {
        Path file = Files.createFile(temporary.resolve("data"));
        refused(file, 73);
        refused(file.resolve("below"), 73);
    }

    @Test
    void namesTheShellWouldReadAreRefused() {
        refused(temporary.resolve("$(touch x)"), 78);
    }

    @Test
    void portMustBeOne() {
        System.setProperty("upr.database-port", "70000");
        try {
            assertEquals(78, assertThrows(StartFailure.class,
                    () -> Port.choose(temporary.resolve("connection"))).exitCode());
        } finally {
            System.clearProperty("upr.database-port");
        }
    }

    private static StartFailure refused(Path dataDir, int exitCode) {
        StartFailure refused = assertThrows(StartFailure.class, () -> EmbeddedDatabase.start(dataDir));
        assertEquals(exitCode, refused.exitCode(), refused.getMessage());
        assertEquals(1, refused.getMessage().lines().count());
        return refused;
    }
}
