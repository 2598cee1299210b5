package org.uprtracker.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.postgresql.PGConnection;

/**
 * Makes the cluster, its role and its database: aside, and renamed when nothing is left to do. A first start that is
 * killed leaves no half-made cluster, only rubbish the next start clears away.
 */
final class FirstStart {

    private static final List<String> EXTENSIONS = List.of("pg_trgm", "unaccent", "btree_gin");

    private final Server server;
    private final Credentials credentials;

    FirstStart(Server server, Credentials credentials) {
        this.server = server;
        this.credentials = credentials;
    }

    /** Safe only under the lock, which no living first start can hold besides. */
    static void clearUnfinished(Path versionDir) throws IOException {
        for (Path unfinished : PrivateFiles.list(versionDir, "init-*")) {
            ProcessHandle.allProcesses().filter(process -> Server.mentions(process, unfinished))
                    .forEach(ProcessHandle::destroyForcibly);
            try {
                PrivateFiles.deleteTree(unfinished);
            } catch (IOException e) {
                // One of the killed was still writing. The name is not used again: the next start will clear it.
            }
        }
    }

    void run() throws IOException {
        Path cluster = server.cluster();
        Path workshop = Files.createTempDirectory(cluster.getParent(), "init-", PrivateFiles.DIRECTORY);
        server.runAs().own(workshop);
        Path unfinished = workshop.resolve("data");
        initdb(workshop, unfinished);
        Files.writeString(unfinished.resolve("postgresql.conf"), ServerSettings.INCLUDE, StandardOpenOption.APPEND);
        Server aside = new Server(unfinished, server.log(), server.binaries(), server.runAs());
        try {
            provision(aside.start(Port.ANY));
        } finally {
            aside.stop();
        }
        PrivateFiles.move(unfinished, cluster);
        PrivateFiles.deleteTree(workshop);
    }

    private void initdb(Path workshop, Path unfinished) throws IOException {
        Path passwordFile = workshop.resolve("password");
        PrivateFiles.write(passwordFile, credentials.superuserPassword() + "\n");
        server.runAs().own(passwordFile);
        // Order and case do not depend on the machine. Only the kinds of characters (which ones pg_trgm takes for
        // letters) are still asked of the C library, whose locale "C" knows no Cyrillic.
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");
        Command.Result result = Command.run(workshop, server.command("initdb",
                "-D", unfinished.toString(), "--username=" + Credentials.SUPERUSER, "--pwfile=" + passwordFile,
                "--auth-local=scram-sha-256", "--auth-host=scram-sha-256", "--encoding=UTF8",
                "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C",
                "--lc-ctype=" + (mac ? "en_US.UTF-8" : "C.UTF-8"), "--data-checksums", "--no-instructions"));
        if (!result.succeeded()) {
            String error = result.output().lines().filter(line -> line.contains("error:")).findFirst()
                    .orElse(result.output());
            throw new StartFailure(StartFailure.CANNOT_CREATE, "PostgreSQL cannot create its data in "
                    + server.cluster().getParent() + ": " + error);
        }
    }

    private void provision(int port) throws IOException {
        try (Connection connection = connect(port, "postgres"); Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE upr LOGIN");
            // The driver sends the SCRAM verifier, so the password itself is in no statement.
            connection.unwrap(PGConnection.class).alterUserPassword(Credentials.OWNER,
                    credentials.ownerPassword().toCharArray(), "scram-sha-256");
            statement.execute("CREATE DATABASE upr OWNER upr");
            statement.execute("REVOKE ALL ON DATABASE upr FROM PUBLIC");
        } catch (SQLException e) {
            throw new IOException(e);
        }
        try (Connection connection = connect(port, "upr"); Statement statement = connection.createStatement()) {
            for (String extension : EXTENSIONS) {
                statement.execute("CREATE EXTENSION " + extension);
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private Connection connect(int port, String database) throws SQLException {
        return Databases.connect("jdbc:postgresql://127.0.0.1:" + port + "/" + database, Credentials.SUPERUSER,
                credentials.superuserPassword());
    }
}
