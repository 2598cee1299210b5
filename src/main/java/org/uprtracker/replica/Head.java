package org.uprtracker.replica;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The newest revision that one side has.
 *
 * @param hash the journal's hash at it, by which it is the same one on both sides; null where there is none
 */
record Head(long revision, byte[] hash) {
    static final Head NONE = new Head(0, null);

    private static final String NEWEST = "select number, hash from revision order by number desc limit 1";

    static Head of(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEWEST); ResultSet head = statement.executeQuery()) {
            return head.next() ? new Head(head.getLong(1), head.getBytes(2)) : NONE;
        }
    }
}
