package org.uprtracker.boot;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.postgresql.PGConnection;

/** Leaves word in the database of what it was taken to: last of all, so that whoever is interrupted before begins again. */
@Singleton
class MigrationsDone implements FlywayConfigurationCustomizer, Callback {
    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.callbacks(this);
    }

    @Override
    public String getCallbackName() {
        return "migrations done";
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE_OPERATION_FINISH;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        Connection connection = context.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("comment on table " + Migrations.HISTORY + " is '"
                    + connection.unwrap(PGConnection.class).escapeLiteral(Migrations.set()) + "'");
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be told that its migrations are done", e);
        }
    }
}
