package org.uprtracker.boot;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.logging.Log;
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
    /** Of several programs that start at once, one writes: PostgreSQL lets no two comment on the same. */
    private static final String LEAVE_WORD = """
            do $$ begin
                perform pg_advisory_xact_lock(%1$d);
                if obj_description('%2$s'::regclass, 'pg_class') is distinct from '%3$s' then
                    comment on table %2$s is '%3$s';
                end if;
            end $$""";

    /** Any number that means nothing else among the advisory locks of the database. */
    private static final long LOCK = 0x7570725f6d67L;

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
            statement.execute(LEAVE_WORD.formatted(LOCK, Migrations.HISTORY,
                    connection.unwrap(PGConnection.class).escapeLiteral(Migrations.set())));
        } catch (SQLException e) {
            // Of a table that belongs to somebody else, for instance.
            Log.warnf("The next start will look at the migrations again: word of them could not be left: %s", e.getMessage());
        }
    }
}
