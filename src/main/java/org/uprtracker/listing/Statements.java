package org.uprtracker.listing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.uprtracker.http.Database;
import org.uprtracker.replica.Sides;

/** Every SQL statement that reads the record for an answer runs here, and is counted. */
@ApplicationScoped
public class Statements {
    private static final int FETCHED_AT_ONCE = 500;

    private final Sides sides;
    private final Counter counter;

    private final int seconds;

    /** Hardly ever is anything merged, and what follows no merges is far quicker to ask: so it is, until that fails. */
    private volatile boolean merges;

    /** @param longest how long one statement may take; one that streams a whole set may take longer */
    @Inject
    Statements(Sides sides, MeterRegistry meters,
            @ConfigProperty(name = "upr.read.timeout", defaultValue = "20S") Duration longest) {
        this.sides = sides;
        seconds = Math.toIntExact(longest.toSeconds());
        this.counter = Counter.builder("upr.statements")
                .description("SQL statements that read the record for an answer")
                .register(meters);
    }

    /** Reads one row into a value. */
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Takes one row; may refuse it, which ends the reading. */
    public interface Sink {
        void take(ResultSet row) throws SQLException, IOException;
    }

    public <T> List<T> all(Sql sql, Row<T> row) {
        counter.increment();
        try {
            return asked(sql, text -> connection -> rows(connection, text, sql, row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> List<T> rows(Connection connection, String text, Sql sql, Row<T> row) throws SQLException {
        try (PreparedStatement statement = prepared(connection, text, sql)) {
            statement.setQueryTimeout(seconds);
            List<T> rows = new ArrayList<>();
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    rows.add(row.read(results));
                }
            }
            return rows;
        }
    }

    /**
     * Hands over the rows of one statement, however many there are, as they come from the database: through a cursor, which
     * the driver opens in a transaction alone. One statement is one snapshot; nothing is kept. The connection is free again
     * when all rows are read, or one was refused. Where a replica breaks in the middle, the rest is read from the primary:
     * the statement must be one of a settled revision, and in an order of its own.
     *
     * @throws IOException from who takes the rows
     */
    public void each(Sql sql, Sink sink) throws IOException {
        counter.increment();
        AtomicLong taken = new AtomicLong();
        asked(sql, text -> connection -> stream(connection, text, sql, sink, taken));
    }

    /** @param taken how many rows were handed over, also before: those are passed by */
    private long stream(Connection connection, String text, Sql sql, Sink sink, AtomicLong taken) throws SQLException, IOException {
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        try (PreparedStatement statement = prepared(connection, text, sql)) {
            statement.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet results = statement.executeQuery()) {
                for (long row = 0; results.next(); row++) {
                    if (row >= taken.get()) {
                        taken.set(row + 1);
                        sink.take(results);
                    }
                }
            }
            return taken.get();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
            connection.setReadOnly(false);
        }
    }

    /** A statement that meets what it was not written for fails before its first row, and is written anew. */
    private <T> T asked(Sql sql, Function<String, Sides.Reading<T>> reading) throws IOException {
        boolean merging = merges;
        boolean behind = false;
        while (true) {
            try {
                return sides.read(sql.least(), reading.apply(sql.text(merging, behind)));
            } catch (SQLException e) {
                boolean unforeseen = Database.isNoNumber(e);
                if (unforeseen && !merging && e.getMessage().contains(Wording.MERGED)) {
                    merging = true;
                    merges = true;
                } else if (unforeseen && !behind && e.getMessage().contains(Wording.BEHIND)) {
                    behind = true;
                } else {
                    throw failure(e);
                }
            }
        }
    }

    private static PreparedStatement prepared(Connection connection, String text, Sql sql) throws SQLException {
        Log.debugf("%s with %s", text, sql.values());
        PreparedStatement statement = connection.prepareStatement(text);
        int place = 1;
        for (Object value : sql.values()) {
            statement.setObject(place++, value instanceof String[] texts ? array(connection, texts) : value);
        }
        return statement;
    }

    private RuntimeException failure(SQLException e) {
        if (Database.isTooLong(e) || Database.isAway(e)) {
            RuntimeException told = (Database.isTooLong(e) ? Database.tooLong(seconds) : Database.away()).build();
            told.initCause(e);
            return told;
        }
        return new IllegalStateException("the record could not be read", e);
    }

    private static Array array(Connection connection, String[] texts) throws SQLException {
        return connection.createArrayOf("text", texts);
    }
}
