package org.uprtracker.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Optional;

/** What to answer when the database does not. */
public final class Database {
    private static final int RETRY_AFTER_SECONDS = 5;
    private static final int DEEPEST = 16;
    private static final int RETRY_WHEN_FULL_SECONDS = 60;

    private Database() {}

    /** Whether a failure comes from a database that is away or too busy, and may be gone soon. */
    public static boolean isAway(Throwable failure) {
        return error(failure).filter(Database::isAway).isPresent();
    }

    /** Whether the database has no room on its disk for what was to be written (53100). */
    public static boolean isFull(Throwable failure) {
        return error(failure).filter(error -> "53100".equals(error.getSQLState())).isPresent();
    }

    /** Whether the database refuses what was to be written, for a constraint (class 23) or a rule of its own (P0001). */
    static boolean refuses(Throwable failure) {
        return error(failure).map(SQLException::getSQLState)
                .filter(state -> state.startsWith("23") || state.equals("P0001")).isPresent();
    }

    private static Optional<SQLException> error(Throwable failure) {
        return Optional.ofNullable(error(failure, DEEPEST));
    }

    /** What the database said, in one line; empty where it was not the database. Nothing that was to be written is in it. */
    static Optional<String> reason(Throwable failure) {
        return error(failure).map(error -> {
            // What tells of a batch repeats its statement; the error below it does not.
            SQLException first = error;
            while (first.getCause() instanceof SQLException cause) {
                first = cause;
            }
            return (first.getMessage() + " " + first.getSQLState()).replaceAll("\\s+", " ");
        });
    }

    /** Of a commit that fails the cause is not what the transaction manager throws, but what that suppressed. */
    private static SQLException error(Throwable failure, int depth) {
        if (failure == null || depth == 0 || failure instanceof SQLException) {
            return failure instanceof SQLException error ? error : null;
        }
        SQLException found = error(failure.getCause(), depth - 1);
        for (Throwable suppressed : failure.getSuppressed()) {
            found = found == null ? error(suppressed, depth - 1) : found;
        }
        return found;
    }

    /**
     * No connection (08, or none in time), out of resources (53), shutting down or starting (57P), waited too long for
     * another writer (55P03).
     */
    private static boolean isAway(SQLException e) {
        String state = e.getSQLState();
        return e instanceof SQLTimeoutException || state == null || state.equals("55P03")
                || state.startsWith("08") || state.startsWith("53") || state.startsWith("57P");
    }

    /** Whether a statement met a text where it needs a number (22P02). */
    public static boolean isNoNumber(SQLException e) {
        return "22P02".equals(e.getSQLState());
    }

    /** Whether a statement was ended because it took too long (57014). */
    public static boolean isTooLong(SQLException e) {
        return "57014".equals(e.getSQLState());
    }

    public static HttpProblem.Builder tooLong(long seconds) {
        return ProblemType.UNAVAILABLE.problem("This question takes longer than the " + seconds + " seconds that one may take "
                + "here. Narrow it by a State, a review or a cycle, or ask for whole sets at /v1/exports.")
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }

    public static HttpProblem.Builder away() {
        return ProblemType.UNAVAILABLE.problem("The database does not answer now, or others are writing. Please try again.")
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }

    public static HttpProblem.Builder full() {
        return ProblemType.NO_ROOM.problem("There is no room left to write anything down. Nothing of this request was written.")
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_WHEN_FULL_SECONDS);
    }
}
