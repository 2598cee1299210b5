package org.uprtracker.boot;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.uprtracker.access.AdminKey;

/**
 * The database of the Quarkus tests: the embedded one, with its real settings, in a temporary directory. One for the
 * whole test JVM. Quarkus loads this class anew for each test profile, so system properties, not a static field, tell
 * that it runs.
 */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    /** The operator's key, in tests. */
    public static final String ADMIN_KEY = "an-admin-key-that-only-tests-know";

    private static final String URL = "upr.test-database.url";
    private static final String USER = "upr.test-database.user";
    private static final String PASSWORD = "upr.test-database.password";

    @Override
    public Map<String, String> start() {
        synchronized (System.class) {
            if (System.getProperty(URL) == null) {
                startForThisJvm();
            }
        }
        return Map.of("quarkus.datasource.jdbc.url", System.getProperty(URL),
                "quarkus.datasource.username", System.getProperty(USER),
                "quarkus.datasource.password", System.getProperty(PASSWORD),
                AdminKey.PROPERTY, ADMIN_KEY,
                // All tests come from one address, and many of them try wrong keys.
                "upr.access.failures-per-minute", "100000");
    }

    private static void startForThisJvm() {
        try {
            Path temporary = TemporaryDirectory.create();
            EmbeddedDatabase database = EmbeddedDatabase.start(temporary.resolve("data"));
            System.setProperty(URL, database.jdbcUrl());
            System.setProperty(USER, database.user());
            System.setProperty(PASSWORD, database.password());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                database.close();
                TemporaryDirectory.delete(temporary);
            }));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next profile's tests use the same database; it stops with the JVM. */
    @Override
    public void stop() {
    }
}
