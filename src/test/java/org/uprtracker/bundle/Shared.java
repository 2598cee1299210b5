package org.uprtracker.bundle;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Documents and reference lists that stand beside the project and are no part of it. */
final class Shared {
    private static final Path FOLDER = Path.of("../shared");

    private Shared() {}

    /** A file or folder of it; where it is absent, the test is skipped and says so. */
    static Path path(String name) {
        Path path = FOLDER.resolve(name);
        assumeTrue(Files.exists(path), "not compared: " + path + " is not here");
        return path;
    }

    static JsonNode json(String name) throws IOException {
        return new ObjectMapper().readTree(path(name).toFile());
    }
}
