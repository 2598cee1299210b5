package org.uprtracker.verify;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.uprtracker.boot.OwnDatabase;
import org.uprtracker.journal.Change;
import org.uprtracker.journal.HashChain;
import org.uprtracker.journal.Revision;

/** Somebody who may do anything to the database, behind the program's back. What was done is undone at the end. */
final class Tampering implements AutoCloseable {
    private final Connection connection;
    private final Statement statement;
    private final List<String> tables;

    /** @param tables the tables that are put back */
    Tampering(List<String> tables) throws SQLException {
        this.tables = tables;
        connection = OwnDatabase.unstoppable();
        statement = connection.createStatement();
        for (String table : tables) {
            run("create temp table saved_" + table + " as table " + table);
        }
    }

    int run(String sql) throws SQLException {
        return statement.executeUpdate(sql);
    }

    String value(String sql) throws SQLException {
        try (ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    /** Makes digests and hashes fit what the tables hold now. */
    void rewriteChain() throws SQLException {
        byte[] before = null;
        for (long number = 1; number <= Long.parseLong(value("select max(number) from revision")); number++) {
            HashChain.Link link = new HashChain.Link(before, revision(number));
            try (ResultSet rows = connection.createStatement().executeQuery("select c.place, t.kind || '/' || t.public_id,"
                    + " c.action, c.author, c.reason, c.content, c.salt from change c join thing t on t.id = c.thing"
                    + " where c.revision = " + number + " order by c.place")) {
                while (rows.next()) {
                    Change change = new Change();
                    change.action = rows.getString(3);
                    change.author = rows.getString(4);
                    change.reason = rows.getString(5);
                    String content = rows.getString(6);
                    change.digest = HashChain.digest(rows.getBytes(7), content == null ? null : HashChain.canonical(content));
                    link.add(rows.getString(2), change);
                    write("update change set digest = ? where revision = " + number + " and place = " + rows.getInt(1),
                            change.digest);
                }
            }
            before = link.hash();
            write("update revision set hash = ? where number = " + number, before);
        }
    }

    private Revision revision(long number) throws SQLException {
        try (ResultSet row = statement.executeQuery("select writer, reason, organisation, format, committed_at from revision"
                + " where number = " + number)) {
            row.next();
            Revision revision = new Revision();
            revision.number = number;
            revision.writer = row.getString(1);
            revision.reason = row.getString(2);
            revision.organisation = row.getString(3);
            revision.format = row.getInt(4);
            revision.committedAt = Instant.from(row.getObject(5, OffsetDateTime.class));
            return revision;
        }
    }

    private void write(String sql, byte[] value) throws SQLException {
        try (var update = connection.prepareStatement(sql)) {
            update.setBytes(1, value);
            update.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        for (String table : tables) {
            // What nobody touched stays: writing a table anew for each test makes the next ones slower and slower.
            run("delete from " + table + " one where one::text not in (select kept::text from saved_" + table + " kept)");
            String columns = String.join(", ", columns(table));
            run("insert into " + table + " (" + columns + ") select " + columns + " from saved_" + table
                    + " kept where kept::text not in (select one::text from " + table + " one)");
        }
        connection.close();
    }

    private List<String> columns(String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select column_name from information_schema.columns where table_name = '"
                + table + "' and table_schema = 'public' and is_generated = 'NEVER' order by ordinal_position")) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        return columns;
    }
}
