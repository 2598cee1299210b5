package org.uprtracker.boot;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Clears old backups, and the log that only these needed. */
final class Retention {
    private static final String BACKUP = "\\d{4}-\\d{2}-\\d{2}T\\d{6}Z";

    private Retention() {
    }

    /** @param number how many of the newest stay */
    static void keep(Path directory, int number, PrintStream err) throws IOException {
        List<Path> backups = PrivateFiles.list(directory, "*").stream()
                .filter(backup -> backup.getFileName().toString().matches(BACKUP) && Files.isDirectory(backup))
                .sorted(Comparator.comparing((Path backup) -> backup.getFileName().toString()).reversed()).toList();
        for (Path old : backups.subList(Math.min(number, backups.size()), backups.size())) {
            // First its sums, so that half a backup is none.
            Files.deleteIfExists(old.resolve(BackupContents.SUMS));
            PrivateFiles.deleteTree(old);
            err.println("cleared: " + old);
        }
        Optional<Archive> archive = Archive.configured();
        if (archive.isPresent() && Files.isDirectory(archive.get().directory())) {
            Path oldest = backups.get(Math.min(number, backups.size()) - 1);
            String start = PrivateFiles.readProperties(oldest.resolve(Backup.DESCRIPTION)).getProperty("wal.start");
            int cleared = archive.get().clearBefore(start);
            if (cleared > 0) {
                err.println("cleared: " + cleared + " files of " + archive.get().directory());
            }
        }
    }
}
