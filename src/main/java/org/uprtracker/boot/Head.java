package org.uprtracker.boot;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * The newest revision of the record in a database.
 *
 * @param committedAt as ISO 8601
 */
record Head(long revision, String hash, String committedAt) {

    /** Empty where there is no record yet. */
    static Optional<Head> of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet table = statement.executeQuery("select to_regclass('revision') is not null")) {
                table.next();
                if (!table.getBoolean(1)) {
                    return Optional.empty();
                }
            }
            try (ResultSet head = statement.executeQuery("select number, encode(hash, 'hex'), to_char(committed_at at time zone"
                    + " 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from revision order by number desc limit 1")) {
                return head.next() ? Optional.of(new Head(head.getLong(1), head.getString(2), head.getString(3)))
                        : Optional.empty();
            }
        }
    }

    /** As {@code journal verify --expect} takes it, and when. */
    @Override
    public String toString() {
        return revision + ":" + hash + " of " + committedAt;
    }
}
