package org.uprtracker.listing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.uprtracker.http.Condition;

/**
 * Keeps the record as it is for as long as many ask whether it still is, so that the database need not be asked each time. A
 * transaction that does nothing else holds the table of revisions: whoever writes, here or elsewhere, has to wait for that
 * ({@link org.uprtracker.journal.Journal#lock}), is seen waiting, and is let in within a moment.
 *
 * <p>Nothing here trusts that this program goes on running. What was not confirmed lately counts as not held; and long
 * after that, where the database heard nothing more, it lets writers in by itself.
 */
@ApplicationScoped
public class Hold {
    /** How long a writer waits at most, but for what the processors are busy with. */
    private static final long LOOK_EVERY_MILLISECONDS = 20;
    private static final long TRUSTED_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(500);
    /** Takes the lock that no writer's goes together with; a long writer is not waited for. */
    private static final String TAKE = """
            set local idle_in_transaction_session_timeout = '2s';
            set local lock_timeout = '1s';
            lock table revision in row share mode""";
    private static final String HEAD = "select " + Clock.KnownAt.HEAD + " from revision order by number desc limit 1";
    private static final String WAITING = "select exists (select from pg_locks where relation = 'revision'::regclass"
            + " and database = (select oid from pg_database where datname = current_database()) and not granted)";

    /** After a writer came: others may come soon. */
    private static final long BETWEEN_MILLISECONDS = 200;
    /** So many ask in that time that holding costs the database less than asking. */
    private static final long MANY = 10;
    /** No transaction looks as if it had been forgotten. */
    private static final long LONGEST_NANOSECONDS = TimeUnit.SECONDS.toNanos(5);
    private static final long SECONDS_TO_STOP = 5;

    private final DataSource primary;
    private final Condition condition;
    private final LongAdder asked = new LongAdder();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = new Thread(this::keep, "hold");
    private volatile Held held;

    @Inject
    Hold(DataSource primary, Condition condition, MeterRegistry meters) {
        this.primary = primary;
        this.condition = condition;
        thread.setDaemon(true);
        Gauge.builder("upr.cache.held", this, hold -> hold.trusted() == null ? 0 : 1)
                .description("1 while kept answers are given without asking the database, as the record is held").register(meters);
    }

    /** @param since {@link System#nanoTime}, before the database was asked whether it is still held */
    private record Held(RecordReader.Head head, long since) {}

    void start(@Observes StartupEvent start) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopped.countDown();
        thread.join(TimeUnit.SECONDS.toMillis(SECONDS_TO_STOP));
    }

    /** The newest state of the record, which nobody can have changed before this was called; null where that must be asked. */
    RecordReader.Head head() {
        asked.increment();
        return trusted();
    }

    private RecordReader.Head trusted() {
        Held now = held;
        return now != null && System.nanoTime() - now.since < TRUSTED_NANOSECONDS ? now.head : null;
    }

    private void keep() {
        try {
            while (!stopped.await(BETWEEN_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                boolean wanted = asked.sumThenReset() >= MANY;
                while (wanted && condition.answers()) {
                    wanted = hold();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return whether to go on */
    private boolean hold() throws InterruptedException {
        try (Connection connection = primary.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(TAKE);
                return holding(statement);
            } finally {
                // Before a writer is let in.
                held = null;
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            Log.debugf(e, "The record is not held");
            return false;
        }
    }

    private boolean holding(Statement statement) throws SQLException, InterruptedException {
        long begun = System.nanoTime();
        RecordReader.Head head = head(statement);
        long now = begun;
        while (head != null && now - begun < LONGEST_NANOSECONDS) {
            held = new Held(head, now);
            if (stopped.await(LOOK_EVERY_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                return false;
            }
            now = System.nanoTime();
            if (isWaitedFor(statement)) {
                return false;
            }
        }
        return asked.sumThenReset() >= MANY;
    }

    private static RecordReader.Head head(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(HEAD)) {
            return row.next() ? RecordReader.Head.read(row) : null;
        }
    }

    private static boolean isWaitedFor(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(WAITING)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
