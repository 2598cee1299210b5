package org.uprtracker.boot;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/**
 * The role that may add to the record and close versions, and nothing else. What exactly it may is written in
 * {@code db/migration/afterMigrate.sql}; here is who may act as it.
 */
final class ServiceRole {
    static final String NAME = "upr_service";

    private static final String DUPLICATE_OBJECT = "42710";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private ServiceRole() {
    }

    /** The login of the embedded database, also in one that was made when its service still owned everything. */
    static void makeLogin(Connection connection, EmbeddedDatabase.Connection database) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            make(connection);
            if (!is(connection, "exists (select from pg_roles where rolname = '" + database.user() + "')")) {
                statement.execute("create role " + database.user() + " login");
            }
            statement.execute("grant " + NAME + " to " + database.user());
            statement.execute("grant connect on database upr to " + database.user());
            // The driver sends the SCRAM verifier, so the password itself is in no statement.
            connection.unwrap(PGConnection.class).alterUserPassword(database.user(), database.password().toCharArray(),
                    "scram-sha-256");
            connection.commit();
        }
    }

    /**
     * Makes the role and lets the login act as it, as far as this connection is allowed to.
     *
     * @param login who is to act as it
     * @param how {@code USAGE}, whatever it does, or {@code SET}, by setting it
     * @return whether the login can
     */
    static boolean offer(Connection connection, String login, String how) throws SQLException {
        if (make(connection) && !holds(connection, login, how)) {
            tolerate(connection, "grant " + NAME + " to " + quoted(connection, login) + " with inherit true, set true");
        }
        return exists(connection) && holds(connection, login, how);
    }

    private static boolean make(Connection connection) throws SQLException {
        return exists(connection) || tolerate(connection, "create role " + NAME + " nologin");
    }

    private static boolean tolerate(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return true;
        } catch (SQLException e) {
            if (DUPLICATE_OBJECT.equals(e.getSQLState())) {
                // Another instance that starts now was quicker.
                return true;
            }
            if (INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private static boolean exists(Connection connection) throws SQLException {
        return is(connection, "exists (select from pg_roles where rolname = '" + NAME + "')");
    }

    private static boolean holds(Connection connection, String login, String how) throws SQLException {
        return is(connection, "pg_has_role('" + login.replace("'", "''") + "', '" + NAME + "', '" + how + "')");
    }

    private static String quoted(Connection connection, String name) throws SQLException {
        return connection.unwrap(PGConnection.class).escapeIdentifier(name);
    }

    private static boolean is(Connection connection, String condition) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select " + condition)) {
            result.next();
            return result.getBoolean(1);
        }
    }
}
