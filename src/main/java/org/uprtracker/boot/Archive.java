package org.uprtracker.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Where the embedded server puts a copy of everything it writes, segment by segment, so that a backup can be brought to any
 * moment since. Off unless a directory is named: it grows until a backup with {@code --keep} clears what is too old.
 */
record Archive(Path directory) {
    static final String SETTING = "upr.database.archive-dir";
    static final String SUFFIX = ".gz";

    /** At most so much is lost with the machine: a segment that is not full is put aside after this time. */
    private static final int SECONDS = 60;
    /** The name of a segment: time line, and place in the log. */
    private static final String SEGMENT = "[0-9A-F]{24}";

    static Optional<Archive> configured() {
        return ConfigProvider.getConfig().getOptionalValue(SETTING, String.class).filter(name -> !name.isBlank())
                .map(name -> new Archive(Path.of(name).toAbsolutePath().normalize()));
    }

    /** The server puts files there as the user it runs as. */
    void prepare(RunAs runAs) throws IOException {
        if (directory.toString().matches("(?s).*[\"'$`\\\\%\\p{Cntrl}].*")) {
            throw new StartFailure(StartFailure.CONFIGURATION,
                    "The name of " + SETTING + " must be without quotes, $, % and backslashes: " + directory);
        }
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory.getParent());
            Files.createDirectory(directory, PrivateFiles.DIRECTORY);
            runAs.own(directory);
        }
    }

    /**
     * A copy that is there already, because the server died before it could note it, must be the same. Else the copy takes its
     * name when all of it is on disk. Most of a segment that was not full is zeros: hence gzip.
     */
    String settings() {
        String copy = directory + "/%f" + SUFFIX;
        String part = directory + "/.%f.part";
        return """

                archive_mode = on
                archive_timeout = %d
                archive_command = '%s'
                """.formatted(SECONDS, ("umask 077; if [ -e \"" + copy + "\" ]; then gzip -dc \"" + copy + "\" | cmp -s - \"%p\";"
                        + " else gzip -1 -c \"%p\" > \"" + part + "\" && sync \"" + part + "\" && mv \"" + part + "\" \"" + copy
                        + "\" && sync \"" + directory + "\"; fi").replace("'", "''"));
    }

    /** Everything a backup needs that begins in a segment, and the histories of all time lines. */
    List<Path> since(String segment) throws IOException {
        return PrivateFiles.list(directory, "*" + SUFFIX).stream()
                .filter(file -> !isSegment(file) || place(name(file)).compareTo(place(segment)) >= 0).sorted().toList();
    }

    /** Clears what no backup needs that begins in this segment or later. @return how many files went */
    int clearBefore(String segment) throws IOException {
        int cleared = 0;
        for (Path file : PrivateFiles.list(directory, "*" + SUFFIX)) {
            if (isSegment(file) && place(name(file)).compareTo(place(segment)) < 0) {
                Files.delete(file);
                cleared++;
            }
        }
        return cleared;
    }

    private static boolean isSegment(Path file) {
        return name(file).matches(SEGMENT);
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - SUFFIX.length());
    }

    /** On whatever time line. */
    private static String place(String segment) {
        return segment.substring(8);
    }
}
