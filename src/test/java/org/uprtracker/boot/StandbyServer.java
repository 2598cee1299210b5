package org.uprtracker.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A streaming replica of an embedded database, made of the same binaries: these hold no pg_basebackup. */
final class StandbyServer implements AutoCloseable {
    private final Server server;
    private final Credentials credentials;
    private int port;

    private StandbyServer(Server server, Credentials credentials) {
        this.server = server;
        this.credentials = credentials;
    }

    /** Copies the running database as PostgreSQL's manual says ("Making a Base Backup Using the Low Level API"), and follows it. */
    static StandbyServer of(EmbeddedDatabase primary, Path dataDir, Path root) throws Exception {
        DataDirectory directory = new DataDirectory(dataDir.toRealPath(), false);
        Credentials credentials = Credentials.loadOrCreate(dataDir, true);
        Path binaries = Binaries.unpack(directory.postgres());
        Files.createDirectory(root);
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path log = Files.createDirectory(root.resolve("log"), PrivateFiles.DIRECTORY);
        Path cluster = root.resolve("data");
        RunAs runAs = RunAs.choose(directory, binaries);
        try (Connection connection = DatabaseAssertions.connectAsSuperuser(primary, dataDir);
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('replica', true)");
            // Files that come and go meanwhile are no loss: what matters is in the log.
            new ProcessBuilder("cp", "-a", directory.cluster().toString(), cluster.toString())
                    .redirectErrorStream(true).redirectOutput(log.resolve("copy").toFile()).start().waitFor();
            try (ResultSet label = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                label.next();
                Files.writeString(cluster.resolve("backup_label"), label.getString(1));
            }
        }
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        Files.createFile(cluster.resolve("standby.signal"));
        Files.writeString(cluster.resolve("postgresql.auto.conf"), "primary_conninfo = 'host=127.0.0.1 port="
                + DatabaseAssertions.port(primary) + " user=" + Credentials.SUPERUSER + " password="
                + credentials.superuserPassword() + "'\nwal_retrieve_retry_interval = 200ms\n", StandardOpenOption.APPEND);
        for (String written : List.of("backup_label", "standby.signal", "postgresql.auto.conf")) {
            runAs.own(cluster.resolve(written));
        }
        StandbyServer standby = new StandbyServer(new Server(cluster, log, binaries, runAs), credentials);
        standby.port = standby.server.start(Port.ANY);
        return standby;
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/upr";
    }

    /** With the power to let the replay stand still. */
    String query(String sql) throws SQLException {
        try (Connection connection = Databases.connect(jdbcUrl(), Credentials.SUPERUSER, credentials.superuserPassword())) {
            return DatabaseAssertions.query(connection, sql).get(0);
        }
    }

    /** Sends a signal to all its processes. */
    void signal(String signal) throws Exception {
        ProcessHandle postmaster = Server.postmaster(server.cluster()).orElseThrow();
        List<String> command = new ArrayList<>(List.of("kill", signal));
        Stream.concat(Stream.of(postmaster), postmaster.descendants()).forEach(one -> command.add(String.valueOf(one.pid())));
        // A process may be gone by now.
        new ProcessBuilder(command).start().waitFor();
    }

    void kill() throws Exception {
        ProcessHandle postmaster = Server.postmaster(server.cluster()).orElseThrow();
        signal("-KILL");
        while (Server.mentions(postmaster, server.cluster())) {
            Thread.sleep(5);
        }
        Files.deleteIfExists(server.cluster().resolve("postmaster.pid"));
    }

    void startAgain() throws IOException {
        port = server.start(new Port(port, true));
    }

    @Override
    public void close() throws IOException {
        if (Server.postmaster(server.cluster()).isPresent()) {
            server.stop();
        }
    }
}
