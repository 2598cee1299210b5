package org.uprtracker.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What the tests of this package ask of a database. */
final class DatabaseAssertions {

    private DatabaseAssertions() {
    }

    /** As the owner of the tables. */
    static Connection connect(EmbeddedDatabase database) throws SQLException {
        EmbeddedDatabase.Connection known = database.connection();
        return Databases.connect(known.jdbcUrl(), known.owner(), known.ownerPassword());
    }

    static Connection connectAsSuperuser(EmbeddedDatabase database, Path dataDir) throws SQLException, IOException {
        return Databases.connect(database.jdbcUrl(), Credentials.SUPERUSER,
                Credentials.loadOrCreate(dataDir, true).superuserPassword());
    }

    static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static List<String> query(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database)) {
            return query(connection, sql);
        }
    }

    static List<String> query(Connection connection, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    static void assertMode(String expected, Path path) throws IOException {
        assertEquals(expected, PosixFilePermissions.toString(Files.getPosixFilePermissions(path)), path.toString());
    }

    static int port(EmbeddedDatabase database) {
        return Integer.parseInt(database.jdbcUrl().replaceFirst(".*:(\\d+)/.*", "$1"));
    }
}
