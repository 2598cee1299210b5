package org.uprtracker.boot;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Says at start when the database login of the service could do more than add to the record. */
@ApplicationScoped
public class Protection {
    private static final String RIGHTS = """
            select session_user, current_user, pg_has_role(current_user, relowner, 'USAGE') as owns,
                pg_has_role(session_user, relowner, 'MEMBER') as could
            from pg_class where oid = 'change'::regclass""";

    @Inject
    DataSource database;

    void report(@Observes StartupEvent start) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement();
                ResultSet rights = statement.executeQuery(RIGHTS)) {
            rights.next();
            String advice = "; give migrations a login of their own (QUARKUS_FLYWAY_USERNAME, QUARKUS_FLYWAY_PASSWORD)";
            if (rights.getBoolean("owns")) {
                Log.warnf("The service works as %s, which owns the tables of the record: only their triggers keep it from"
                        + " rewriting them%s", rights.getString("current_user"), advice);
            } else if (rights.getBoolean("could")) {
                Log.warnf("The service works as %s, but its login %s could take back the rights of an owner of the record:"
                        + " this is weaker than a login without them%s", rights.getString("current_user"),
                        rights.getString("session_user"), advice);
            }
        }
    }
}
