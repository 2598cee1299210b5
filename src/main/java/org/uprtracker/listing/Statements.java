package org.uprtracker.listing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.uprtracker.http.Database;

/** Every SQL statement that reads the record for an answer runs here, and is counted. */
@ApplicationScoped
public class Statements {
    private final DataSource database;
    private final Counter counter;

    @Inject
    Statements(DataSource database, MeterRegistry meters) {
        this.database = database;
        this.counter = Counter.builder("upr.statements")
                .description("SQL statements that read the record for an answer")
                .register(meters);
    }

    /** Reads one row into a value. */
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    public <T> List<T> all(Sql sql, Row<T> row) {
        counter.increment();
        Log.debugf("%s with %s", sql.text(), sql.values());
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql.text())) {
            int place = 1;
            for (Object value : sql.values()) {
                statement.setObject(place++, value instanceof String[] texts ? array(connection, texts) : value);
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    rows.add(row.read(results));
                }
            }
            return rows;
        } catch (SQLException e) {
            if (Database.isAway(e)) {
                Log.warnf("The database did not answer: %s", e.getMessage());
                throw Database.away().build();
            }
            throw new IllegalStateException("the record could not be read", e);
        }
    }

    private static Array array(Connection connection, String[] texts) throws SQLException {
        return connection.createArrayOf("text", texts);
    }
}
