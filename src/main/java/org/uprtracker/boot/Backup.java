package org.uprtracker.boot;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A copy of the embedded database, made while it serves: all files of the cluster between {@code pg_backup_start} and
 * {@code pg_backup_stop}, and the log that was written meanwhile (PostgreSQL, chapter "Making a Base Backup Using the Low
 * Level API"). It takes the name of a backup when all of it is on disk.
 */
final class Backup {
    static final String DESCRIPTION = "backup.properties";
    static final String CLUSTER = "cluster";
    /** As long as it is made; never taken for one. */
    static final String UNFINISHED = ".unfinished-";

    private static final String CONTROL = "global/pg_control";
    /** What the server makes anew at every start, and the log, of which a part is needed. */
    private static final String LEFT_OUT = "postmaster\\.(pid|opts)|(.*/)?pgsql_tmp.*|(.*/)?pg_internal\\.init.*|backup_label|"
            + "tablespace_map|" + CONTROL + "|(pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|"
            + "pg_subtrans)/.*";

    private final DataDirectory directory;
    private final Connection connection;
    private final BackupContents contents;
    private final Map<String, String> description = new TreeMap<>();

    private Backup(DataDirectory directory, Connection connection, BackupContents contents) {
        this.directory = directory;
        this.connection = connection;
        this.contents = contents;
    }

    /**
     * @param database that runs in the directory
     * @param into where backups lie, each in a directory named after its time
     * @return what was made
     */
    static Path create(DataDirectory directory, EmbeddedDatabase.Connection database, Path into, PrintStream err)
            throws IOException {
        Files.createDirectories(into.toAbsolutePath().getParent());
        if (!Files.isDirectory(into)) {
            Files.createDirectory(into, PrivateFiles.DIRECTORY);
        }
        Path root = into.toRealPath();
        if (root.startsWith(directory.root())) {
            throw new StartFailure(StartFailure.CANNOT_CREATE, root + " lies in the data directory, and would be lost with it");
        }
        requireSpace(root, size(directory.cluster()));
        for (Path unfinished : PrivateFiles.list(root, UNFINISHED + "*")) {
            PrivateFiles.deleteTree(unfinished);
        }
        String name = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
        Path unfinished = Files.createDirectory(root.resolve(UNFINISHED + name), PrivateFiles.DIRECTORY);
        Credentials credentials = Credentials.loadOrCreate(directory.root(), true);
        try (Connection connection = Databases.connect(database.jdbcUrl(), Credentials.SUPERUSER,
                credentials.superuserPassword())) {
            new Backup(directory, connection, new BackupContents(unfinished, err)).run();
            PrivateFiles.move(unfinished, root.resolve(name));
            return root.resolve(name);
        } catch (SQLException e) {
            throw new StartFailure(StartFailure.UNAVAILABLE, "The backup was broken off: " + e.getMessage(), e);
        } finally {
            PrivateFiles.deleteTree(unfinished);
        }
    }

    static void requireSpace(Path directory, long bytes) throws IOException {
        long free = Files.getFileStore(directory).getUsableSpace();
        // Whoever writes meanwhile needs some as well.
        if (free < bytes + bytes / 10) {
            throw new StartFailure(StartFailure.CANNOT_CREATE, "Too little space in " + directory + ": " + free / 1_000_000
                    + " MB are free, " + (bytes + bytes / 10) / 1_000_000 + " MB are needed");
        }
    }

    static long size(Path root) throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            return tree.mapToLong(file -> Files.isRegularFile(file) ? file.toFile().length() : 0).sum();
        }
    }

    private void run() throws SQLException, IOException {
        // The slot keeps the log that the backup needs, and goes with the connection.
        value("select pg_create_physical_replication_slot('upr_backup_' || pg_backend_pid(), true, true)");
        description.put("wal.start", value("select pg_walfile_name(pg_backup_start('upr backup', true))"));
        copyCluster();
        describeHead();
        String stopped = stop();
        copyLog(description.get("wal.start"), stopped);
        contents.add(directory.root().resolve("credentials"), "credentials");
        description.put("postgresql", DataDirectory.MAJOR_VERSION);
        description.put("bytes", Long.toString(contents.bytes()));
        Archive.configured().ifPresent(archive -> description.put("archive", archive.directory().toString()));
        contents.add(DESCRIPTION, description.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue() + "\n")
                .collect(Collectors.joining()));
        contents.writeSums();
    }

    private void copyCluster() throws IOException {
        Path cluster = directory.cluster();
        Files.walkFileTree(cluster, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = cluster.relativize(file).toString();
                if (attributes.isRegularFile() && !name.matches(LEFT_OUT)) {
                    contents.add(file, CLUSTER + "/" + name);
                }
                return FileVisitResult.CONTINUE;
            }

            /** The server deletes files meanwhile. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
        // Last, as PostgreSQL's own tool does: it says of the rest how old it may be.
        contents.add(cluster.resolve(CONTROL), CLUSTER + "/" + CONTROL);
    }

    /** Also says what ends a backup; only with the label is it one. */
    private String stop() throws SQLException, IOException {
        try (Statement statement = connection.createStatement(); ResultSet stopped = statement.executeQuery(
                "select pg_walfile_name(lsn), labelfile, spcmapfile, lsn,"
                        + " to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from pg_backup_stop(false)")) {
            stopped.next();
            if (!stopped.getString(3).isEmpty()) {
                throw new StartFailure(StartFailure.CONFIGURATION, "The cluster has tablespaces, which a backup does not follow");
            }
            contents.add(CLUSTER + "/backup_label", stopped.getString(2));
            description.put("lsn.stop", stopped.getString(4));
            description.put("created", stopped.getString(5));
            return stopped.getString(1);
        }
    }

    private void copyLog(String first, String last) throws IOException {
        for (Path file : PrivateFiles.list(directory.cluster().resolve("pg_wal"), "0*")) {
            String name = file.getFileName().toString();
            boolean needed = name.compareTo(first) >= 0 && name.compareTo(last) <= 0 && name.matches("[0-9A-F]{24}");
            if (needed || name.endsWith(".history")) {
                contents.add(file, CLUSTER + "/pg_wal/" + name);
            }
        }
        if (!Files.exists(directory.cluster().resolve("pg_wal").resolve(last))) {
            throw new IOException("the log " + last + " is gone");
        }
    }

    /** Where the record stood, for people: a restored one stands there or later. */
    private void describeHead() throws SQLException {
        Head.of(connection).ifPresent(head -> description.put("record", head.toString()));
    }

    private String value(String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
