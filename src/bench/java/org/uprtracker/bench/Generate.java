package org.uprtracker.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.uprtracker.boot.EmbeddedDatabase;

/** Writes a made-up world into a data directory in which the service was started once: directory, scale, seed. */
public final class Generate {
    private Generate() {}

    public static void main(String... arguments) throws SQLException {
        Path directory = Path.of(arguments[0]);
        double scale = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 1;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory);
                Connection connection = Superuser.of(directory).connect(database.jdbcUrl())) {
            new World(connection, seed).write(scale);
        }
    }
}
