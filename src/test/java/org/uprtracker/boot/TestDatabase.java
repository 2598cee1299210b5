package org.uprtracker.boot;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.uprtracker.access.AdminKey;

/**
 * The database of the Quarkus tests: the embedded one, with its real settings, in a temporary directory, used with the
 * service's own rights. One for the whole test JVM. Quarkus loads this class anew for each test profile, so system
 * properties, not a static field, tell that it runs.
 */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    /** The operator's key, in tests. */
    public static final String ADMIN_KEY = "an-admin-key-that-only-tests-know";

    private static final String PROPERTY = "upr.test-database.";
    private static final String URL = PROPERTY + "url";

    @Override
    public Map<String, String> start() {
        return settings(running());
    }

    private static String running() {
        synchronized (System.class) {
            if (System.getProperty(URL) == null) {
                startForThisJvm();
            }
        }
        return System.getProperty(URL);
    }

    static Map<String, String> settings(String url) {
        return Map.of("quarkus.datasource.jdbc.url", url,
                "quarkus.datasource.username", Credentials.SERVICE,
                "quarkus.datasource.password", System.getProperty(PROPERTY + Credentials.SERVICE),
                "quarkus.flyway.username", Credentials.OWNER,
                "quarkus.flyway.password", System.getProperty(PROPERTY + Credentials.OWNER),
                AdminKey.PROPERTY, ADMIN_KEY);
    }

    /** A connection with the rights of the tables' owner, to try what only triggers and constraints refuse. */
    public static Connection owner() throws SQLException {
        return Databases.connect(running(), Credentials.OWNER, System.getProperty(PROPERTY + Credentials.OWNER));
    }

    /** A connection that nothing stops. */
    static Connection superuser(String url) throws SQLException {
        return Databases.connect(url, Credentials.SUPERUSER, System.getProperty(PROPERTY + Credentials.SUPERUSER));
    }

    /** Another database on the same server, empty. */
    static String create(String name) {
        try (Connection connection = superuser(running()); Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("create database " + name + " owner " + Credentials.OWNER);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        String url = running().replaceFirst("/upr$", "/" + name);
        try (Connection connection = superuser(url); Statement statement = connection.createStatement()) {
            statement.execute("create extension pg_trgm; create extension unaccent; create extension btree_gin");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return url;
    }

    private static void startForThisJvm() {
        try {
            Path temporary = TemporaryDirectory.create();
            EmbeddedDatabase database = EmbeddedDatabase.start(temporary.resolve("data"));
            Credentials credentials = Credentials.loadOrCreate(temporary.resolve("data"), true);
            System.setProperty(PROPERTY + Credentials.SERVICE, credentials.servicePassword());
            System.setProperty(PROPERTY + Credentials.OWNER, credentials.ownerPassword());
            System.setProperty(PROPERTY + Credentials.SUPERUSER, credentials.superuserPassword());
            System.setProperty(URL, database.jdbcUrl());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                database.close();
                TemporaryDirectory.delete(temporary);
            }));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next profile's tests use the same database; it stops with the JVM. */
    @Override
    public void stop() {
    }
}
