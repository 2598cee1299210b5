package org.uprtracker.boot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the server writes to its log from now on. */
final class ServerLog {

    private static final Duration KEPT = Duration.ofDays(6);
    private static final long SIZE_KEPT = 50_000_000;

    private final Path directory;
    private final Map<Path, Long> sizesBefore = new HashMap<>();

    ServerLog(Path directory) throws IOException {
        this.directory = directory;
        for (Path file : files()) {
            sizesBefore.put(file, Files.size(file));
        }
    }

    /** The server empties last week's file only when midnight finds it running; a start must see to the rest. */
    static void prune(Path directory) throws IOException {
        FileTime oldest = FileTime.from(Instant.now().minus(KEPT));
        for (Path file : PrivateFiles.list(directory, "*.log")) {
            if (Files.getLastModifiedTime(file).compareTo(oldest) < 0 || Files.size(file) > SIZE_KEPT) {
                Files.delete(file);
            }
        }
    }

    /** Why the server did not start, as far as it told. */
    String complaint() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file : files()) {
            byte[] content = Files.readAllBytes(file);
            int before = Math.min(content.length, sizesBefore.getOrDefault(file, 0L).intValue());
            new String(content, before, content.length - before, StandardCharsets.UTF_8).lines()
                    .filter(line -> line.contains("FATAL:") || line.contains("PANIC:")).forEach(lines::add);
        }
        return lines.isEmpty() ? "it left no message" : lines.get(0).replaceFirst(".*?(FATAL|PANIC): *", "");
    }

    private List<Path> files() throws IOException {
        return PrivateFiles.list(directory, "*.log");
    }
}
