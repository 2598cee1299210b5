package org.uprtracker.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.uprtracker.journal.Change;
import org.uprtracker.journal.HashChain;
import org.uprtracker.journal.Revision;

/**
 * Writes a made-up world beside the curated data, as large as is asked for: 1 is the whole UPR, about 117,000 pairs of a
 * recommendation and a State that made it, with four assessments of each recommendation. The same seed makes the same
 * world. It is part of the journal, which verifies; nothing of it is true of any State.
 */
final class World {
    private static final int ROWS_AT_ONCE = 10_000;

    private final Connection database;
    private final long seed;

    /** @param database of a login that owns the tables; one that may also set session_replication_role writes faster */
    World(Connection database, long seed) {
        this.database = database;
        this.seed = seed;
    }

    /**
     * One revision for each world's size, so that memory and temporary tables stay as they are however large it gets.
     *
     * @param begun how much of it is there already
     */
    void write(double begun, double scale) throws SQLException {
        lookAway();
        for (double from = begun; from < scale; from++) {
            long start = System.nanoTime();
            long changes = part(from, Math.min(from + 1, scale));
            System.out.printf("world %s of %s: %,d things in %d s%n", Math.min(from + 1, scale), scale, changes,
                    (System.nanoTime() - start) / 1_000_000_000);
        }
        database.setAutoCommit(true);
        try (Statement statement = database.createStatement()) {
            statement.execute(text("dangling.sql"));
            statement.execute("vacuum (analyze)");
        }
    }

    /** Foreign keys and triggers are not asked about each row, but once at the end. */
    private void lookAway() throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("set session_replication_role = replica");
        } catch (SQLException e) {
            System.out.println("This login cannot set session_replication_role: writing takes longer.");
        }
    }

    private long part(double from, double to) throws SQLException {
        database.setAutoCommit(false);
        try (Statement statement = database.createStatement()) {
            statement.execute("lock table revision in exclusive mode");
            Revision revision = next(statement);
            Map<String, Object> values = Map.of("seed", seed, "first", from == 0, "from", from, "to", to,
                    "revision", revision.number,
                    "things", number(statement, "select coalesce(max(id) / 16, 0) from thing"),
                    "versions", number(statement, "select nextval('version_number')"));
            for (String sql : text("world.sql").split(";\\n\\n")) {
                statement.execute(filled(sql, values));
            }
            finish(statement, revision);
            database.commit();
            return revision.changes;
        }
    }

    private static Revision next(Statement statement) throws SQLException {
        Revision revision = new Revision();
        revision.number = number(statement, "select coalesce(max(number), 0) + 1 from revision");
        revision.writer = "bench";
        revision.reason = "a made-up world";
        revision.format = 2;
        revision.committedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return revision;
    }

    /** The revision's own row comes last: its hash covers all that was written. */
    private void finish(Statement statement, Revision revision) throws SQLException {
        byte[] before = null;
        try (ResultSet head = statement.executeQuery("select hash from revision order by number desc limit 1")) {
            before = head.next() ? head.getBytes(1) : null;
        }
        HashChain.Link link = new HashChain.Link(before, revision);
        statement.setFetchSize(ROWS_AT_ONCE);
        try (ResultSet rows = statement.executeQuery("select w.kind || '/' || w.public_id, c.digest from wrote w join change c on"
                + " c.revision = " + revision.number + " and c.place = w.place order by w.place")) {
            while (rows.next()) {
                Change change = new Change();
                change.action = "created";
                change.digest = rows.getBytes(2);
                link.add(rows.getString(1), change);
                revision.changes++;
            }
        }
        try (PreparedStatement insert = database.prepareStatement("insert into revision (number, committed_at, writer, reason,"
                + " format, changes, hash) values (?, ?::timestamptz, ?, ?, ?, ?, ?)")) {
            List<Object> columns = List.of(revision.number, revision.committedAt.toString(), revision.writer, revision.reason,
                    revision.format, revision.changes, link.hash());
            for (int i = 0; i < columns.size(); i++) {
                insert.setObject(i + 1, columns.get(i));
            }
            insert.executeUpdate();
        }
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String filled(String sql, Map<String, Object> values) {
        for (Map.Entry<String, Object> value : values.entrySet()) {
            sql = sql.replace("${" + value.getKey() + "}", value.getValue().toString());
        }
        return sql;
    }

    private static String text(String resource) {
        try (InputStream in = World.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
