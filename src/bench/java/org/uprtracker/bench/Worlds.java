package org.uprtracker.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.uprtracker.boot.EmbeddedDatabase;

/** Data directories, made where they are missing and kept for the next run. */
final class Worlds {
    private final Options options;

    Worlds(Options options) {
        this.options = options;
    }

    /** @param scale 0: the curated data alone */
    Path of(double scale) throws IOException, SQLException {
        String name = "world-" + (scale == Math.rint(scale) ? String.valueOf((long) scale) : String.valueOf(scale));
        Path directory = options.directory().resolve(name);
        Path made = options.directory().resolve(name + ".made");
        if (!Files.exists(made)) {
            Files.createDirectories(options.directory());
            System.out.println(directory + " is made");
            start(directory, Map.of()).close();
            if (scale > 0) {
                fill(directory, scale, options.seed());
            }
            try (Service service = start(directory, Map.of())) {
                service.awaitStanding();
            }
            Files.createFile(made);
        }
        return directory;
    }

    static void fill(Path directory, double scale, long seed) throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory);
                Connection connection = Superuser.of(directory).connect(database.jdbcUrl())) {
            new World(connection, seed).write(0, scale);
        }
    }

    /** @throws IOException if the journal of a world does not verify */
    void verify(Path directory) throws IOException {
        ProcessBuilder verify = new ProcessBuilder(Service.thisJava().resolve("bin/java").toString(), "-jar",
                options.service().toString(), "journal", "verify").inheritIO();
        verify.environment().put("UPR_DATA_DIR", directory.toString());
        try {
            if (verify.start().waitFor() != 0) {
                throw new IOException("the journal of " + directory + " does not verify");
            }
        } catch (InterruptedException e) {
            throw new IOException("interrupted", e);
        }
    }

    /** A service on a database that is there already. */
    Service beside(EmbeddedDatabase database) throws IOException {
        return new Service(options, Service.thisJava(), List.of(), external(database));
    }

    static Map<String, String> external(EmbeddedDatabase database) {
        EmbeddedDatabase.Connection connection = database.connection();
        return Map.of("QUARKUS_DATASOURCE_JDBC_URL", connection.jdbcUrl(), "QUARKUS_DATASOURCE_USERNAME", connection.user(),
                "QUARKUS_DATASOURCE_PASSWORD", connection.password(), "QUARKUS_FLYWAY_USERNAME", connection.owner(),
                "QUARKUS_FLYWAY_PASSWORD", connection.ownerPassword());
    }

    /** The service on such a directory. */
    Service start(Path directory, Map<String, String> settings) throws IOException {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("UPR_DATA_DIR", directory.toString());
        // What is too slow is to be seen by how slow it is.
        environment.put("UPR_READ_TIMEOUT", "300S");
        return new Service(options, Service.thisJava(), List.of(), environment);
    }
}
