package org.uprtracker.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * What lies where under the service's data directory.
 *
 * @param root a real path, so that two names of one directory are one directory
 * @param created whether this start made it
 */
record DataDirectory(Path root, boolean created) {

    static final String MAJOR_VERSION = "18";

    static DataDirectory open(Path path) throws IOException {
        boolean missing = !Files.isDirectory(path);
        if (missing) {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.createDirectory(path, PrivateFiles.DIRECTORY);
        }
        DataDirectory directory = new DataDirectory(path.toRealPath(), missing);
        directory.refuseSpecialCharacters();
        return directory;
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path cluster() {
        return postgres().resolve(MAJOR_VERSION).resolve("data");
    }

    Path log() {
        return postgres().resolve("log");
    }

    Path connectionFile() {
        return root.resolve("connection");
    }

    void createInside() throws IOException {
        createForAllToPass(postgres());
        createForAllToPass(cluster().getParent());
        if (!Files.isDirectory(log())) {
            Files.createDirectory(log(), PrivateFiles.DIRECTORY);
        }
    }

    /** The server passes through these as another user, and writes nothing there. */
    private static void createForAllToPass(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectory(directory);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** pg_ctl passes paths through a shell. */
    private void refuseSpecialCharacters() {
        if (root.toString().matches("(?s).*[\"'$`\\\\\\p{Cntrl}].*")) {
            throw new StartFailure(StartFailure.CONFIGURATION,
                    "The name of the data directory must be without quotes, $ and backslashes: " + root);
        }
    }

    /** An older cluster beside one of this version is what an upgrade leaves, and no harm. */
    void refuseOtherVersions() throws IOException {
        for (Path version : PrivateFiles.list(postgres(), "[0-9]*")) {
            Path marker = version.resolve("data/PG_VERSION");
            boolean other = Files.exists(marker) && !Files.readString(marker).strip().equals(MAJOR_VERSION);
            boolean used = version.equals(cluster().getParent()) || !Files.exists(cluster());
            if (other && used) {
                throw new StartFailure(StartFailure.CONFIGURATION, version + " holds data of PostgreSQL "
                        + Files.readString(marker).strip() + ", and this service brings PostgreSQL " + MAJOR_VERSION
                        + ": dump it with the service that wrote it, and load it into a new data directory");
            }
        }
    }
}
