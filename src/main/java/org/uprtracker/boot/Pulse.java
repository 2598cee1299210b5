package org.uprtracker.boot;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.uprtracker.http.Condition;

/**
 * Asks the database every second, on a connection of its own, whether it answers, and looks whether its disk has room. When
 * it does not answer, connections are given up, and whoever waits on one is told so: a database that stands still sends no
 * error, ever.
 */
@ApplicationScoped
public class Pulse {
    private static final long EVERY_MILLISECONDS = 1000;

    private final AgroalDataSource pool;
    private final Condition condition;
    private final String url;
    private final Optional<String> user;
    private final Optional<String> password;
    private final int patience;
    private final Optional<Path> directory;
    private final long leastRoom;
    private final boolean serves;
    private final Thread thread = new Thread(this::watch, "database-pulse");
    private Connection own;
    private volatile boolean stopped;

    /**
     * @param patience how long the simplest question may take
     * @param directory where the data lie, if it is here
     * @param leastRoom bytes that stay free on its disk: a PostgreSQL whose disk is full stops altogether, so writing ends
     *     while it can still be read
     */
    @Inject
    Pulse(AgroalDataSource pool, Condition condition, @ConfigProperty(name = Main.URL) String url,
            @ConfigProperty(name = Main.USER) Optional<String> user,
            @ConfigProperty(name = Main.PASSWORD) Optional<String> password,
            @ConfigProperty(name = "upr.database.patience", defaultValue = "3S") Duration patience,
            @ConfigProperty(name = "upr.database.directory") Optional<Path> directory,
            @ConfigProperty(name = "upr.database.least-room", defaultValue = "128M") MemorySize leastRoom,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serves) {
        this.pool = pool;
        this.condition = condition;
        this.url = url;
        this.user = user;
        this.password = password;
        this.patience = Math.max(1, Math.toIntExact(patience.toSeconds()));
        this.directory = directory;
        this.leastRoom = leastRoom.asLongValue();
        this.serves = serves;
        thread.setDaemon(true);
    }

    void start(@Observes StartupEvent start) {
        if (serves) {
            thread.start();
        }
    }

    /** Its connection is closed by then: the database stops next. */
    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopped = true;
        thread.interrupt();
        thread.join(TimeUnit.SECONDS.toMillis(patience));
    }

    private void watch() {
        try {
            while (!stopped) {
                long start = System.nanoTime();
                // A connection may have been ended, by the server or on the way; the second time it is a new one. Who was
                // silent until patience ended is not asked again: meanwhile others wait.
                tell(beats() || System.nanoTime() - start < TimeUnit.SECONDS.toNanos(patience) && beats());
                condition.hasRoom(hasRoom());
                TimeUnit.MILLISECONDS.sleep(EVERY_MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            drop();
        }
    }

    private boolean beats() {
        try {
            if (own == null) {
                own = Databases.connect(url, user.orElse(null), password.orElse(null), patience);
            }
            try (Statement statement = own.createStatement()) {
                return statement.execute("select 1");
            }
        } catch (SQLException e) {
            Log.debugf("The database does not answer: %s", e.getMessage());
            drop();
            return false;
        }
    }

    private void tell(boolean answers) {
        if (stopped || answers == condition.answers()) {
            return;
        }
        condition.answers(answers);
        if (answers) {
            Log.info("The database answers again");
        } else {
            Log.error("The database does not answer: what is asked is refused until it does");
            pool.flush(AgroalDataSource.FlushMode.ALL);
        }
    }

    private boolean hasRoom() {
        try {
            boolean room = directory.isEmpty() || Files.getFileStore(directory.get()).getUsableSpace() >= leastRoom;
            if (room != condition.hasRoom()) {
                Log.warnf(room ? "There is room on the disk of the database again: it is written again"
                        : "Less than %d MB are free on the disk of the database: nothing is written until there are",
                        leastRoom >> 20);
            }
            return room;
        } catch (IOException e) {
            Log.debugf("How much room there is cannot be told: %s", e.getMessage());
            return true;
        }
    }

    private void drop() {
        try {
            if (own != null) {
                own.close();
            }
        } catch (SQLException e) {
            Log.debugf("%s", e.getMessage());
        }
        own = null;
    }
}
