package org.uprtracker.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.uprtracker.boot.TestDatabase;

/** One connection to the record, in a transaction that is rolled back at the end. */
final class Database implements AutoCloseable {
    private final Connection connection;

    Database(DataSource source) throws SQLException {
        this(source.getConnection());
    }

    private Database(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    /** With the rights of the tables' owner: what is refused here is refused to everybody. */
    static Database asOwner() throws SQLException {
        return new Database(TestDatabase.owner());
    }

    int run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** Each row as its cells in text. */
    List<List<String>> rows(String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet results = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            while (results.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= results.getMetaData().getColumnCount(); i++) {
                    row.add(results.getString(i));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    List<String> column(String sql) throws SQLException {
        return rows(sql).stream().map(row -> row.get(0)).toList();
    }

    String value(String sql) throws SQLException {
        return column(sql).get(0);
    }

    /** Takes the next revision, as a writer does. */
    void nextRevision() throws SQLException {
        run("insert into revision (number, committed_at, writer, changes, hash, format) select max(number) + 1,"
                + " max(committed_at), 'test', 1, sha256(''), 2 from revision");
    }

    /** SQL that writes a row once more, with other values in some columns. */
    String copy(String table, String where, Map<String, String> others) throws SQLException {
        List<String> columns = column("select column_name from information_schema.columns where table_name = '" + table
                + "' and is_generated = 'NEVER' order by ordinal_position");
        List<String> values = columns.stream().map(column -> others.getOrDefault(column, column)).toList();
        return "insert into " + table + " (" + String.join(", ", columns) + ") select " + String.join(", ", values)
                + " from " + table + " where " + where;
    }

    /** SQL of the identity of a thing. */
    static String id(String kind, String publicId) {
        return "(select id from thing where kind = '" + kind + "' and public_id = '" + publicId + "')";
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
