package org.uprtracker.boot;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** A database for tests that spoil theirs: on the server of {@link TestDatabase}, with the curated data and no more. */
public class OwnDatabase implements QuarkusTestResourceLifecycleManager {
    private static final String URL = "upr.own-database.url";

    private String name;

    /** @param arguments {@code name}: of the database, where it is not to be shared with every other such test */
    @Override
    public void init(Map<String, String> arguments) {
        name = arguments.getOrDefault("name", "own");
    }

    @Override
    public Map<String, String> start() {
        System.setProperty(URL, TestDatabase.create(name));
        return TestDatabase.settings(System.getProperty(URL));
    }

    /** A connection that nothing stops, triggers and foreign keys neither. */
    public static Connection unstoppable() throws SQLException {
        Connection connection = TestDatabase.superuser(System.getProperty(URL));
        connection.createStatement().execute("set session_replication_role = replica");
        return connection;
    }

    @Override
    public void stop() {
    }
}
