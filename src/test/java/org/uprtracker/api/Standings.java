package org.uprtracker.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The table {@code standing}, seen from behind. */
final class Standings {
    private static final long PATIENCE_MILLISECONDS = 20_000;

    private final DataSource database;

    Standings(DataSource database) {
        this.database = database;
    }

    /** Waits until it stands at the newest revision. */
    void await() {
        long end = System.currentTimeMillis() + PATIENCE_MILLISECONDS;
        while (!rows("select f.revision = (select max(number) from revision) from standing_followed f").equals(List.of("t"))) {
            assertTrue(System.currentTimeMillis() < end, "the table stays behind the record");
            pause();
        }
    }

    /** What was followed step by step is what is worked out in one go. */
    void assertFollowed() {
        await();
        List<String> followed = whole();
        execute("update standing_followed set revision = 0");
        await();
        assertEquals(String.join("\n", whole()), String.join("\n", followed));
    }

    private List<String> whole() {
        return rows("select s::text from standing s order by s.id_order, s.from_day");
    }

    List<String> all() {
        return rows("select t.public_id || ' ' || concat_ws(' ', s.from_day, s.to_day, s.position, s.claim, s.headline, s.contested)"
                + " from standing s join thing t on t.id = s.recommendation order by t.id_order, s.from_day");
    }

    List<String> rows(String sql) {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String sql) {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
