package org.uprtracker.upgrade;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Writes a {@link Fixture} with a service that runs on a fresh data directory: with this version, before the next migration
 * is added to it. README.md beside the fixtures says how.
 */
public final class Recorder {
    private Recorder() {}

    /** @param arguments the address of the service, and its data directory */
    public static void main(String... arguments) throws Exception {
        Asker asker = new Asker(arguments[0]);
        Path dataDir = Path.of(arguments[1]);
        Map<String, List<String>> workspace = Story.tell(asker);
        List<Answer> answers = Questions.all(asker, workspace);
        String url = properties(dataDir.resolve("connection")).getProperty("url");
        String password = properties(dataDir.resolve("credentials")).getProperty("superuser.password");
        try (Connection connection = DriverManager.getConnection(url, "postgres", password);
                ResultSet version = connection.createStatement().executeQuery(
                        "select max(version::int) from flyway_schema_history where success")) {
            version.next();
            Fixture fixture = Fixture.of(version.getInt(1), connection, answers);
            fixture.write();
            System.out.println("V" + fixture.version() + ": " + answers.size() + " answers");
        }
    }

    private static Properties properties(Path file) throws Exception {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return properties;
    }
}
