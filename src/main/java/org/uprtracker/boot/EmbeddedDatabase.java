package org.uprtracker.boot;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/**
 * The PostgreSQL the service brings along, for whoever has none: it runs while this object is open, and everything it
 * keeps is under the data directory.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /**
     * How a program beside the running service reaches the same database.
     *
     * @param user the service's own login, which may add to the record and nothing else
     * @param owner the login that owns the tables, for migrations; empty if a service of an older version runs
     */
    public record Connection(String jdbcUrl, String user, String password, String owner, String ownerPassword) {

        /** A record would print its password. */
        @Override
        public String toString() {
            return jdbcUrl + " as " + user;
        }
    }

    private final DirectoryLock lock;
    private final Server server;
    private final int port;
    private final Connection connection;
    private final boolean migrated;
    private boolean closed;

    private EmbeddedDatabase(DirectoryLock lock, Server server, int port, Connection connection, boolean migrated) {
        this.lock = lock;
        this.server = server;
        this.port = port;
        this.connection = connection;
        this.migrated = migrated;
    }

    /**
     * @param dataDir is created when it does not exist
     * @throws StartFailure with a message for the operator
     */
    public static EmbeddedDatabase start(Path dataDir) {
        try {
            DataDirectory directory = DataDirectory.open(dataDir);
            DirectoryLock lock = DirectoryLock.take(directory.root());
            try {
                return start(directory, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (AccessDeniedException e) {
            throw new StartFailure(StartFailure.CANNOT_CREATE, "No permission to use " + e.getFile(), e);
        } catch (IOException e) {
            throw new StartFailure(StartFailure.CANNOT_CREATE,
                    "Cannot set up the database in " + dataDir.toAbsolutePath() + ": " + e, e);
        }
    }

    private static EmbeddedDatabase start(DataDirectory directory, DirectoryLock lock) throws IOException {
        directory.refuseOtherVersions();
        boolean first = !Files.exists(directory.cluster());
        Credentials credentials = Credentials.loadOrCreate(directory.root(), !first);
        directory.createInside();
        Path binaries = Binaries.unpack(directory.postgres());
        RunAs runAs = RunAs.choose(directory, binaries);
        Server server = new Server(directory.cluster(), directory.log(), binaries, runAs);
        FirstStart.clearUnfinished(directory.cluster().getParent());
        if (first) {
            new FirstStart(server, credentials).run();
        }
        server.stop();
        try {
            Optional<Archive> archive = Archive.configured();
            if (archive.isPresent()) {
                archive.get().prepare(runAs);
            }
            int port = server.start(Port.choose(directory.connectionFile()), archive.map(Archive::settings).orElse(""));
            Connection connection = new Connection("jdbc:postgresql://127.0.0.1:" + port + "/upr",
                    Credentials.SERVICE, credentials.servicePassword(), Credentials.OWNER, credentials.ownerPassword());
            boolean migrated = login(connection, credentials);
            PrivateFiles.write(directory.connectionFile(),
                    "url=%s\nuser=%s\npassword=%s\nowner.user=%s\nowner.password=%s\nport=%d\n".formatted(
                            connection.jdbcUrl(), connection.user(), connection.password(), connection.owner(),
                            connection.ownerPassword(), port));
            return new EmbeddedDatabase(lock, server, port, connection, migrated);
        } catch (IOException | RuntimeException e) {
            server.stop();
            throw e;
        }
    }

    /** @return whether the migrations are done */
    private static boolean login(Connection connection, Credentials credentials) throws IOException {
        try (java.sql.Connection administrator = Databases.connect(connection.jdbcUrl(), Credentials.SUPERUSER,
                credentials.superuserPassword())) {
            ServiceRole.makeLogin(administrator, connection);
            return Migrations.areDone(administrator);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** The database of a service that is running now. */
    public static Optional<Connection> running(Path dataDir) {
        try {
            DataDirectory directory = new DataDirectory(dataDir.toRealPath(), false);
            if (Server.postmaster(directory.cluster()).isEmpty()) {
                return Optional.empty();
            }
            Properties known = PrivateFiles.readProperties(directory.connectionFile());
            return Optional.of(new Connection(known.getProperty("url"), known.getProperty("user"),
                    known.getProperty("password"), known.getProperty("owner.user", ""),
                    known.getProperty("owner.password", "")));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public String jdbcUrl() {
        return connection.jdbcUrl();
    }

    public Connection connection() {
        return connection;
    }

    /** Whether it was found where this program's migrations take it. */
    boolean isMigrated() {
        return migrated;
    }

    /**
     * Starts the server anew if it has died, on the same port.
     *
     * @return whether it had died
     * @throws StartFailure if it does not start
     */
    synchronized boolean revive() throws IOException {
        if (closed || server.runs()) {
            return false;
        }
        server.clearAfterCrash();
        server.start(new Port(port, true));
        return true;
    }

    /** Stops the server and gives the directory free. A second call waits for the first, and does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            server.stop();
        } catch (IOException e) {
            throw new StartFailure(StartFailure.UNAVAILABLE, "Cannot stop PostgreSQL: " + e.getMessage(), e);
        } finally {
            lock.close();
        }
    }
}
