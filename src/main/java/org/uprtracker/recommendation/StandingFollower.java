package org.uprtracker.recommendation;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger.Level;
import org.uprtracker.http.Condition;
import org.uprtracker.journal.Journal;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.metrics.Levels;
import org.uprtracker.metrics.Sample;

/**
 * Keeps the table {@code standing} at the newest revision: reads in the journal what changed, and works it out anew. It follows
 * what was written here at once, and looks now and then for what others wrote. Of several instances one does it at a time.
 */
@ApplicationScoped
class StandingFollower implements Sample {
    /** Any number that means nothing else among the advisory locks of the database. */
    private static final long LOCK = 0x7570725f7374L;
    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String STATE = """
            select f.revision, f.definition, coalesce((select max(r.number) from revision r), 0) as newest from standing_followed f""";
    private static final String CHANGED =
            "select c.thing, t.kind from change c join thing t on t.id = c.thing where c.revision > %d";

    private final DataSource database;
    private final Condition condition;
    private final Duration every;
    private final boolean serves;
    private final Semaphore news = new Semaphore(0);
    private final Thread thread = new Thread(this::watch, "standing");
    private volatile boolean stopped;

    /** @param every how often it is looked for what others wrote */
    @Inject
    StandingFollower(DataSource database, Condition condition,
            @ConfigProperty(name = "upr.standing.every", defaultValue = "5S") Duration every,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serves) {
        this.database = database;
        this.condition = condition;
        this.every = every;
        this.serves = serves;
        thread.setDaemon(true);
    }

    private record State(long followed, String definition, long newest) {
        boolean isDone() {
            return followed == newest;
        }
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent start) {
        if (serves) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopped = true;
        thread.interrupt();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Journal.Committed revision) {
        news.release();
    }

    private void watch() {
        // What another program worked out is taken as it is, but for one time: two that run side by side shall not take turns.
        boolean first = true;
        while (!stopped) {
            try {
                if (condition.answers() && condition.hasRoom()) {
                    follow(first);
                    first = false;
                }
            } catch (SQLException e) {
                Log.warnf("Where recommendations stand could not be worked out, and is asked of the record meanwhile: %s",
                        e.getMessage());
            }
            try {
                news.tryAcquire(every.toMillis(), TimeUnit.MILLISECONDS);
                news.drainPermits();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /**
     * Goes to the newest revision, unless another instance is about it.
     *
     * @param anew whether it begins anew where another program had worked it out
     */
    void follow(boolean anew) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                // All statements see the record as it was at one revision. Who was overtaken fails, and has nothing to do.
                statement.execute("set transaction isolation level repeatable read");
                if (taken(statement)) {
                    goOn(statement, anew);
                    connection.commit();
                }
            } catch (SQLException e) {
                if (!SERIALIZATION_FAILURE.equals(e.getSQLState())) {
                    throw e;
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static boolean taken(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select pg_try_advisory_xact_lock(" + LOCK + ")")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private void goOn(Statement statement, boolean anew) throws SQLException {
        State state = state(statement);
        boolean same = StandingSeries.DEFINITION.equals(state.definition);
        if (same ? state.isDone() : !anew) {
            return;
        }
        long start = System.nanoTime();
        boolean merges = isThere(statement, "select from merged");
        boolean all = !same || state.followed == 0
                || isThere(statement, "select from merged m where greatest(m.since, m.until) > " + state.followed);
        String moved = all ? "" : moved(statement, state);
        int rows = all || !moved.isEmpty() ? workOut(statement, moved, merges) : 0;
        statement.executeUpdate("update standing_followed set revision = " + state.newest + ", definition = '"
                + StandingSeries.DEFINITION + "'");
        Log.logf(all ? Level.INFO : Level.DEBUG, "Where recommendations stand was worked out for revision %d: %d rows in %d ms",
                state.newest, rows, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    private static int workOut(Statement statement, String some, boolean merges) throws SQLException {
        statement.executeUpdate("delete from standing" + (some.isEmpty() ? "" : " where recommendation in (" + some + ")"));
        return statement.executeUpdate(StandingSeries.insert(some).text(merges, true));
    }

    private static String moved(Statement statement, State state) throws SQLException {
        String changed = CHANGED.formatted(state.followed);
        Set<ThingKind> kinds = EnumSet.noneOf(ThingKind.class);
        try (ResultSet row = statement.executeQuery("select distinct c.kind from (" + changed + ") c")) {
            while (row.next()) {
                kinds.add(ThingKind.of(row.getString(1)));
            }
        }
        return StandingSeries.moved(changed, kinds);
    }

    private static boolean isThere(Statement statement, String what) throws SQLException {
        try (ResultSet row = statement.executeQuery("select exists (" + what + ")")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static State state(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(STATE)) {
            row.next();
            return new State(row.getLong(1), row.getString(2), row.getLong(3));
        }
    }

    @Override
    public void take(Levels levels) {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            State state = state(statement);
            levels.set("upr.standing.behind", "Revisions for which it is not yet worked out where recommendations stand: tables and"
                    + " filters by it take longer meanwhile", null, (double) state.newest - state.followed);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
