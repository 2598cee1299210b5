package org.uprtracker.boot;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Makes a data directory out of a {@link Backup}, and brings it to the end of the log, or to a moment before. What is there
 * already is never touched; only at the end is there a cluster, so that what is broken off leaves none.
 */
final class Restore {
    /** Directories that may be empty, and so in no list of files, and that the server does not start without. */
    private static final List<String> NEEDED = List.of("pg_wal", "pg_wal/archive_status", "pg_wal/summaries", "pg_commit_ts",
            "pg_dynshmem", "pg_logical", "pg_logical/mappings", "pg_logical/snapshots", "pg_notify", "pg_replslot", "pg_serial",
            "pg_snapshots", "pg_stat", "pg_stat_tmp", "pg_subtrans", "pg_tblspc", "pg_twophase");
    /** Bytes of a segment of the log. */
    private static final long SEGMENT = 16L << 20;
    private static final int PATIENCE_MILLISECONDS = 24 * 60 * 60 * 1000;
    private static final int LOOK_EVERY = 100;

    private final Path backup;
    private final Optional<Archive> archive;
    private final Instant to;
    private final PrintStream err;

    /**
     * @param archive where the log since the backup lies; empty: the backup as it is
     * @param to null: as far as the log leads
     */
    Restore(Path backup, Optional<Archive> archive, Instant to, PrintStream err) {
        this.backup = backup;
        this.archive = archive;
        this.to = to;
        this.err = err;
    }

    /** @param dataDir missing, or empty @return where the record stands */
    Optional<Head> into(Path dataDir) throws IOException {
        BackupContents contents = new BackupContents(backup.toRealPath(), err);
        err.println("Verifying the backup …");
        contents.verify();
        Properties description = PrivateFiles.readProperties(backup.resolve(Backup.DESCRIPTION));
        check(description);
        refuseUsed(dataDir);
        DataDirectory directory = DataDirectory.open(dataDir);
        try (DirectoryLock lock = DirectoryLock.take(directory.root())) {
            try {
                String start = description.getProperty("wal.start");
                Backup.requireSpace(directory.root(), Long.parseLong(description.getProperty("bytes"))
                        + (archive.isPresent() ? archive.get().since(start).size() * SEGMENT : 0));
                return restore(contents, directory, start);
            } catch (IOException | RuntimeException e) {
                clear(directory);
                throw e;
            }
        }
    }

    /** A service that is started here all the same must not begin a new record in the place of the lost one. */
    private static void clear(DataDirectory directory) throws IOException {
        PrivateFiles.deleteTree(directory.postgres());
        Files.deleteIfExists(directory.root().resolve("credentials"));
        Files.deleteIfExists(directory.root().resolve("lock"));
        if (directory.created()) {
            Files.deleteIfExists(directory.root());
        }
    }

    private void check(Properties description) {
        String version = description.getProperty("postgresql", "");
        if (!version.equals(DataDirectory.MAJOR_VERSION)) {
            throw new StartFailure(StartFailure.CONFIGURATION, "The backup is of PostgreSQL " + version
                    + ", and this service brings PostgreSQL " + DataDirectory.MAJOR_VERSION + ": restore it with the service that made it");
        }
        Instant earliest = OffsetDateTime.parse(description.getProperty("created")).toInstant();
        if (to != null && to.isBefore(earliest)) {
            throw new StartFailure(StartFailure.DAMAGED, "The backup was made until " + earliest
                    + ", and leads to no earlier time: take an older backup");
        }
    }

    private static void refuseUsed(Path dataDir) throws IOException {
        if (!Files.exists(dataDir)) {
            return;
        }
        try (Stream<Path> entries = Files.list(dataDir)) {
            if (!Files.isDirectory(dataDir) || entries.findAny().isPresent()) {
                throw new StartFailure(StartFailure.CANNOT_CREATE, dataDir + " is there already: nothing is written over");
            }
        }
    }

    private Optional<Head> restore(BackupContents contents, DataDirectory directory, String start) throws IOException {
        err.println("Copying …");
        PrivateFiles.write(directory.root().resolve("credentials"), Files.readString(backup.resolve("credentials")));
        directory.createInside();
        Path binaries = Binaries.unpack(directory.postgres());
        RunAs runAs = RunAs.choose(directory, binaries);
        Path workshop = Files.createTempDirectory(directory.cluster().getParent(), "init-", PrivateFiles.DIRECTORY);
        try {
            Path cluster = Files.createDirectory(workshop.resolve("data"), PrivateFiles.DIRECTORY);
            contents.copyOut(Backup.CLUSTER, cluster);
            for (String name : NEEDED) {
                contents.directories(cluster.resolve(name));
            }
            PrivateFiles.write(cluster.resolve("recovery.signal"), "");
            Path log = copyLog(workshop, start);
            runAs.ownTree(workshop);
            Optional<Head> head = recover(new Server(cluster, directory.log(), binaries, runAs), log, directory);
            PrivateFiles.move(cluster, directory.cluster());
            return head;
        } finally {
            PrivateFiles.deleteTree(workshop);
        }
    }

    /** The server reads its own copy: whoever runs it may not read the archive, and the archive stays what it is. */
    private Path copyLog(Path workshop, String start) throws IOException {
        Path log = Files.createDirectory(workshop.resolve("log"), PrivateFiles.DIRECTORY);
        if (archive.isPresent()) {
            for (Path file : archive.get().since(start)) {
                Files.copy(file, log.resolve(file.getFileName()));
            }
        }
        return log;
    }

    private Optional<Head> recover(Server server, Path log, DataDirectory directory) throws IOException {
        err.println("Replaying the log …");
        Credentials credentials = Credentials.loadOrCreate(directory.root(), true);
        ServerLog since = new ServerLog(directory.log());
        try {
            int port = server.start(Port.ANY, settings(log));
            return awaitEnd("jdbc:postgresql://127.0.0.1:" + port + "/upr", credentials, server, since);
        } catch (StartFailure e) {
            throw new StartFailure(StartFailure.DAMAGED, "Cannot restore" + (to == null ? "" : " to " + to) + ": " + e.getMessage(), e);
        } finally {
            server.stop();
        }
    }

    /** A copy that is only tried out must not be followed by a later restore: each keeps to the time line of its backup. */
    private String settings(Path log) {
        String file = "\"" + log + "/%f" + Archive.SUFFIX + "\"";
        return """

                restore_command = '%s'
                recovery_target_timeline = 'current'
                recovery_target_action = 'promote'
                """.formatted(("test -e " + file + " && gzip -dc " + file + " > \"%p\"").replace("'", "''"))
                // Abbreviations of time zones, Z among them, are not known to the server yet when it reads this.
                + (to == null ? "" : "recovery_target_time = '" + to.toString().replace("Z", "+00") + "'\n");
    }

    private Optional<Head> awaitEnd(String url, Credentials credentials, Server server, ServerLog since) throws IOException {
        for (int waited = 0; waited < PATIENCE_MILLISECONDS; waited += LOOK_EVERY) {
            try (Connection connection = Databases.connect(url, Credentials.SUPERUSER, credentials.superuserPassword())) {
                if (!isRecovering(connection)) {
                    return Head.of(connection);
                }
            } catch (SQLException e) {
                if (Server.postmaster(server.cluster()).isEmpty()) {
                    throw new StartFailure(StartFailure.UNAVAILABLE, since.complaint());
                }
            }
            pause();
        }
        throw new StartFailure(StartFailure.UNAVAILABLE, "it takes too long");
    }

    private static boolean isRecovering(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select pg_is_in_recovery()")) {
            result.next();
            return result.getBoolean(1);
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(LOOK_EVERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
