package org.uprtracker.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Temporary directories that other users can pass through: when root runs the tests, PostgreSQL is another user. */
public final class TemporaryDirectory {

    private TemporaryDirectory() {
    }

    public static Path create() throws IOException {
        Path directory = Files.createTempDirectory("upr-test-");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
        return directory.toRealPath();
    }

    public static void delete(Path directory) {
        try {
            PrivateFiles.deleteTree(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
