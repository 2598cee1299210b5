package org.uprtracker.boot;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/** Connections from before Quarkus, and so its connection pool, is there. */
final class Databases {

    private static final int OLDEST_VERSION = 18;

    private Databases() {
    }

    /** Names the driver: DriverManager does not see those that Quarkus's class loader brings. */
    static Connection connect(String url, String user, String password) throws SQLException {
        return connect(url, user, password, new Properties());
    }

    /** One on which nothing is waited for longer than so many seconds. */
    static Connection connect(String url, String user, String password, int seconds) throws SQLException {
        Properties properties = new Properties();
        for (String timeout : new String[] {"loginTimeout", "connectTimeout", "socketTimeout"}) {
            properties.setProperty(timeout, Integer.toString(seconds));
        }
        return connect(url, user, password, properties);
    }

    private static Connection connect(String url, String user, String password, Properties properties) throws SQLException {
        properties.putIfAbsent("loginTimeout", "15");
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        Connection connection = new Driver().connect(url, properties);
        if (connection == null) {
            throw new SQLException("it is not a URL of PostgreSQL");
        }
        return connection;
    }

    /** To a database the service did not start itself: better one line now than a stack trace of a migration. */
    static Connection checked(String url, String user, String password) throws SQLException {
        String server = url.replaceFirst("\\?.*", "");
        Connection connection;
        try {
            connection = connect(url, user, password);
        } catch (SQLException e) {
            throw new StartFailure(StartFailure.UNAVAILABLE, "Cannot connect to the database " + server + ": "
                    + e.getMessage(), e);
        }
        DatabaseMetaData database = connection.getMetaData();
        if (database.getDatabaseMajorVersion() < OLDEST_VERSION) {
            String version = database.getDatabaseProductVersion();
            connection.close();
            throw new StartFailure(StartFailure.CONFIGURATION, "PostgreSQL 18 or newer is needed, but " + server
                    + " is PostgreSQL " + version);
        }
        return connection;
    }
}
