package org.uprtracker.boot;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.uprtracker.access.AdminKey;

/** Sees to a database, then runs the service on it. */
@QuarkusMain
public class Main {

    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String USER = "quarkus.datasource.username";
    private static final String PASSWORD = "quarkus.datasource.password";

    public static void main(String... args) {
        try {
            Config config = ConfigProvider.getConfig();
            config.getOptionalValue(AdminKey.PROPERTY, String.class).flatMap(AdminKey::fault).ifPresent(fault -> {
                throw new StartFailure(StartFailure.CONFIGURATION, fault);
            });
            Optional<String> url = config.getOptionalValue(URL, String.class);
            if (url.isPresent()) {
                Databases.check(url.get(), config.getOptionalValue(USER, String.class).orElse(null),
                        config.getOptionalValue(PASSWORD, String.class).orElse(null));
            } else {
                startDatabase(Path.of(config.getOptionalValue("upr.data-dir", String.class).orElse("data")));
            }
        } catch (StartFailure e) {
            System.err.println(e.getMessage());
            System.exit(e.exitCode());
        }
        Quarkus.run(args);
    }

    private static void startDatabase(Path dataDir) {
        DatabaseOfProcess database = new DatabaseOfProcess();
        EmbeddedDatabase started = database.start(dataDir);
        System.setProperty("upr.database.directory", dataDir.toAbsolutePath().normalize().toString());
        System.setProperty(URL, started.jdbcUrl());
        System.setProperty(USER, started.user());
        System.setProperty(PASSWORD, started.password());
        // Quarkus calls its exit handler when it has stopped, and so closed its connections: also after a failed start.
        var exit = ApplicationLifecycleManager.getDefaultExitCodeHandler();
        ApplicationLifecycleManager.setDefaultExitCodeHandler((code, failure) -> {
            // In development mode this process goes on and comes by here again.
            System.clearProperty(URL);
            System.clearProperty(USER);
            System.clearProperty(PASSWORD);
            ApplicationLifecycleManager.setDefaultExitCodeHandler(exit);
            database.close();
            exit.accept(code, failure);
        });
    }
}
