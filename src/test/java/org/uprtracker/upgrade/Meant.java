package org.uprtracker.upgrade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * Answers that a later version gives otherwise on purpose, each by its address and place, with the reason in a line before:
 * {@code src/test/resources/upgrade/meant.txt}.
 */
final class Meant {
    private Meant() {}

    /** One a line. */
    static String differences(int version) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/upgrade/meant.txt")).stream()
                .filter(line -> line.startsWith("V" + version + " ")).sorted().collect(Collectors.joining("\n"));
    }
}
