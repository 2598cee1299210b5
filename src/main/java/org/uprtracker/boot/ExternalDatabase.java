package org.uprtracker.boot;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.Function;

/**
 * A PostgreSQL that somebody else runs. With two logins, one migrates and the other serves. With one, the service sets
 * aside its rights on every connection; {@link Protection} says how much that is worth.
 */
final class ExternalDatabase {
    static final String ON_CONNECTION = "quarkus.datasource.jdbc.new-connection-sql";
    /** Quarkus asks for one, whether the server does or not. */
    private static final String NO_PASSWORD = "none";

    private ExternalDatabase() {
    }

    /** @param setting the value of a setting, where there is one */
    static void use(String url, Function<String, Optional<String>> setting) {
        String user = setting.apply(Main.USER).orElse(null);
        String password = setting.apply(Main.PASSWORD).orElse(null);
        try (Connection connection = Databases.checked(url, user, password)) {
            String login = login(connection);
            Optional<String> owner = setting.apply(Main.OWNER).filter(name -> !name.equals(login));
            if (owner.isPresent()) {
                serveAsMember(url, login, owner.get(), setting.apply(Main.OWNER_PASSWORD).orElse(null));
            } else {
                serveSetAside(connection, login, password, setting.apply(ON_CONNECTION));
            }
            if (Migrations.areDone(connection)) {
                System.setProperty(Migrations.FLYWAY, "false");
            }
        } catch (SQLException e) {
            throw new StartFailure(StartFailure.UNAVAILABLE, "Cannot set up the database: " + e.getMessage(), e);
        }
    }

    private static void serveAsMember(String url, String login, String owner, String ownerPassword) throws SQLException {
        try (Connection connection = Databases.connect(url, owner, ownerPassword)) {
            if (!ServiceRole.offer(connection, login, "USAGE")) {
                throw new StartFailure(StartFailure.CONFIGURATION, "The login " + login + " has no rights to serve: let an"
                        + " administrator of the database say `create role upr_service; grant upr_service to " + login + "`");
            }
        }
        System.setProperty(Main.OWNER_PASSWORD, ownerPassword == null ? NO_PASSWORD : ownerPassword);
    }

    private static void serveSetAside(Connection connection, String login, String password, Optional<String> onConnection)
            throws SQLException {
        if (ServiceRole.offer(connection, login, "SET")) {
            String setRole = "set role " + ServiceRole.NAME;
            System.setProperty(ON_CONNECTION, onConnection.filter(sql -> !sql.endsWith(setRole))
                    .map(sql -> sql + "; " + setRole).orElse(setRole));
            // Migrations have connections of their own, which keep the login's rights.
            System.setProperty(Main.OWNER, login);
            System.setProperty(Main.OWNER_PASSWORD, password == null ? NO_PASSWORD : password);
        }
    }

    private static String login(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select session_user")) {
            result.next();
            return result.getString(1);
        }
    }
}
