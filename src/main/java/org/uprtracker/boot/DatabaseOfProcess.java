package org.uprtracker.boot;

import io.quarkus.runtime.ApplicationLifecycleManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the end of the process waiting until the embedded database has stopped. On a signal the JVM runs all its
 * shutdown hooks at once, this one beside Quarkus's, and ends when the last is done: so this one lets Quarkus stop
 * first.
 */
final class DatabaseOfProcess {

    private static final long PATIENCE_SECONDS = 60;
    private static final long LOOK_EVERY_MILLISECONDS = 500;
    /** Each time twice as long is waited: half a minute in all. */
    private static final int MOST_FAILURES = 6;

    private final CompletableFuture<EmbeddedDatabase> database = new CompletableFuture<>();
    private final Thread hook = new Thread(this::closeAfterQuarkus, "embedded database shutdown");

    EmbeddedDatabase start(Path dataDir) {
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            database.complete(EmbeddedDatabase.start(dataDir));
            if (hook.isAlive()) {
                // A signal came meanwhile. An exit amid an exit never returns, and so Quarkus is not started in vain.
                System.exit(0);
            }
            watch(database.join());
            return database.join();
        } finally {
            database.cancel(false);
        }
    }

    /** A server that dies is started again. When that fails for long, the service ends, for its own keeper to see. */
    private static void watch(EmbeddedDatabase database) {
        Thread thread = new Thread(() -> {
            int failures = 0;
            while (failures < MOST_FAILURES) {
                try {
                    TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLISECONDS << failures);
                    if (database.revive()) {
                        System.err.println("PostgreSQL had died, and was started again");
                    }
                    failures = 0;
                } catch (InterruptedException e) {
                    return;
                } catch (StartFailure | IOException e) {
                    System.err.println(e.getMessage());
                    failures++;
                }
            }
            System.exit(StartFailure.UNAVAILABLE);
        }, "embedded database watch");
        thread.setDaemon(true);
        thread.start();
    }

    void close() {
        try {
            database.join().close();
        } catch (StartFailure e) {
            System.err.println(e.getMessage());
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // It is running: a signal is what ends the process.
        }
    }

    private void closeAfterQuarkus() {
        try {
            EmbeddedDatabase started = database.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (ApplicationLifecycleManager.getCurrentApplication() != null && System.nanoTime() < end) {
                Thread.sleep(20);
            }
            started.close();
        } catch (StartFailure e) {
            System.err.println(e.getMessage());
        } catch (Exception e) {
            // The database did not start: there is nothing to stop.
        }
    }
}
