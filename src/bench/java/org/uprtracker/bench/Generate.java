package org.uprtracker.bench;

import java.nio.file.Path;
import java.sql.SQLException;

/** Writes a made-up world into a data directory in which the service was started once: directory, scale, seed. */
public final class Generate {
    private Generate() {}

    public static void main(String... arguments) throws SQLException {
        Worlds.fill(Path.of(arguments[0]), arguments.length > 1 ? Double.parseDouble(arguments[1]) : 1,
                arguments.length > 2 ? Long.parseLong(arguments[2]) : 1);
    }
}
