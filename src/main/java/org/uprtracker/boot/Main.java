package org.uprtracker.boot;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.uprtracker.access.AdminKey;
import org.uprtracker.command.CommandLine;

/** Sees to a database, then runs the service on it; or, when arguments are given, the subcommand they name. */
@QuarkusMain
public class Main {

    static final String URL = "quarkus.datasource.jdbc.url";
    static final String USER = "quarkus.datasource.username";
    static final String PASSWORD = "quarkus.datasource.password";
    static final String REPLICA = "upr.read-replica.jdbc-url";
    static final String OWNER = "quarkus.flyway.username";
    static final String OWNER_PASSWORD = "quarkus.flyway.password";

    /** A subcommand does not serve, and its output is for whoever called it: the log has errors alone, beside it. */
    private static final Map<String, String> QUIET = Map.of("quarkus.http.host-enabled", "false",
            "quarkus.banner.enabled", "false", "quarkus.log.level", "WARN", "quarkus.log.console.stderr", "true",
            // Says at every start that a gauge is there already.
            "quarkus.log.category.\"io.micrometer\".level", "ERROR");
    /** A service runs on this database and has seen to it; it may be of another version. */
    private static final Map<String, String> BESIDE_A_SERVICE = Map.of("quarkus.flyway.migrate-at-start", "false",
            "upr.bundle.load", "false");

    public static void main(String... args) {
        boolean command = args.length > 0;
        if (command && args[0].equals(BackupCommand.NAME)) {
            System.exit(new BackupCommand().run(List.of(args).subList(1, args.length), System.out, System.err));
        }
        boolean training = command && args[0].equals(Training.NAME);
        if (!command) {
            // Not even what is set is looked at before; a command says first how quiet it is to be.
            startPreparingQuarkus();
        }
        try {
            Config config = ConfigProvider.getConfig();
            config.getOptionalValue(AdminKey.PROPERTY, String.class).flatMap(AdminKey::fault).ifPresent(fault -> {
                throw new StartFailure(StartFailure.CONFIGURATION, fault);
            });
            Tracing.settings(name -> config.getOptionalValue(name, String.class)).forEach(System::setProperty);
            Optional<String> url = config.getOptionalValue(URL, String.class);
            config.getOptionalValue(REPLICA, String.class).filter(replica -> !replica.startsWith("jdbc:postgresql:"))
                    .ifPresent(replica -> {
                        throw new StartFailure(StartFailure.CONFIGURATION, "UPR_READ_REPLICA_JDBC_URL (" + REPLICA
                                + ") must begin with jdbc:postgresql:");
                    });
            if (command) {
                QUIET.forEach(System::setProperty);
            }
            if (training) {
                serveToOneselfAlone();
            }
            if (command) {
                startPreparingQuarkus();
            }
            if (training) {
                startToThrowAway();
            } else if (url.isPresent()) {
                ExternalDatabase.use(url.get(), name -> config.getOptionalValue(name, String.class));
            } else {
                useEmbedded(Path.of(config.getOptionalValue("upr.data-dir", String.class).orElse("data")), command);
            }
        } catch (StartFailure e) {
            System.err.println(e.getMessage());
            System.exit(e.exitCode());
        } catch (IOException e) {
            System.err.println("No place to train in: " + e);
            System.exit(StartFailure.CANNOT_CREATE);
        }
        if (command) {
            Quarkus.run(CommandLine.class, args);
        } else {
            Quarkus.run(args);
        }
    }

    private static void startPreparingQuarkus() {
        Thread quarkus = new Thread(Main::prepareQuarkus, "prepares Quarkus");
        quarkus.setDaemon(true);
        quarkus.start();
    }

    /**
     * Quarkus sets up what needs no settings of the running program, about a third of its start, when its application
     * class is loaded: time enough for a database to start beside it.
     */
    private static void prepareQuarkus() {
        try {
            Class.forName(Application.APP_CLASS_NAME, true, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            // Whoever loads it next is told that it failed, but not why.
            e.printStackTrace();
        }
    }

    private static void useEmbedded(Path dataDir, boolean command) {
        Optional<EmbeddedDatabase.Connection> running = command ? EmbeddedDatabase.running(dataDir) : Optional.empty();
        if (running.isPresent()) {
            BESIDE_A_SERVICE.forEach(System::setProperty);
            settings(running.get()).forEach(System::setProperty);
        } else {
            start(dataDir, () -> { });
        }
    }

    private static void serveToOneselfAlone() throws IOException {
        System.setProperty("quarkus.http.host-enabled", "true");
        System.setProperty("quarkus.http.host", "127.0.0.1");
        System.setProperty("quarkus.http.port", Integer.toString(Port.ANY.free()));
    }

    private static void startToThrowAway() throws IOException {
        // What is thrown away is not put aside.
        System.setProperty(Archive.SETTING, "");
        Path place = Files.createTempDirectory("upr-train-");
        // The server passes through it as another user, if root trains.
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwx--x--x"));
        start(place.resolve("data"), () -> PrivateFiles.deleteTree(place));
    }

    private static void start(Path dataDir, Closeable rest) {
        DatabaseOfProcess database = new DatabaseOfProcess();
        EmbeddedDatabase started = database.start(dataDir);
        Map<String, String> settings = new HashMap<>(settings(started.connection()));
        if (started.isMigrated()) {
            settings.put(Migrations.FLYWAY, "false");
        }
        System.setProperty("upr.database.directory", dataDir.toAbsolutePath().normalize().toString());
        settings.forEach(System::setProperty);
        // Quarkus calls its exit handler when it has stopped, and so closed its connections: also after a failed start.
        var exit = ApplicationLifecycleManager.getDefaultExitCodeHandler();
        ApplicationLifecycleManager.setDefaultExitCodeHandler((code, failure) -> {
            // In development mode this process goes on and comes by here again.
            settings.keySet().forEach(System::clearProperty);
            ApplicationLifecycleManager.setDefaultExitCodeHandler(exit);
            database.close();
            try {
                rest.close();
            } catch (IOException e) {
                System.err.println("Not all could be deleted: " + e.getMessage());
            }
            exit.accept(code, failure);
        });
    }

    private static Map<String, String> settings(EmbeddedDatabase.Connection database) {
        return Map.of(URL, database.jdbcUrl(), USER, database.user(), PASSWORD, database.password(),
                OWNER, database.owner(), OWNER_PASSWORD, database.ownerPassword());
    }
}
