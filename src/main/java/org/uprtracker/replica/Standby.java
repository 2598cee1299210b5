package org.uprtracker.replica;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.Driver;

/**
 * Connections to the replicas, if there are any, and whether they are used now. One that does not answer costs a second,
 * once: after that it is left alone until it was seen well again.
 */
@ApplicationScoped
class Standby {
    /** Longer than the database takes for its longest question. */
    private static final int LONGEST_MILLISECONDS = 60_000;

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    /** So that replicas that came up later get their share. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final AgroalDataSource pool;
    private volatile String trouble = "was not looked at yet";

    @Inject
    Standby(ReplicaSettings settings, @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password,
            @ConfigProperty(name = "quarkus.datasource.jdbc.new-connection-sql") Optional<String> onConnection)
            throws SQLException {
        pool = settings.jdbcUrl().isEmpty() ? null : pool(settings, settings.username().or(() -> user),
                settings.password().or(() -> password), onConnection);
    }

    private static AgroalDataSource pool(ReplicaSettings settings, Optional<String> user, Optional<String> password,
            Optional<String> onConnection) throws SQLException {
        String seconds = String.valueOf(PATIENCE.toSeconds());
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(connections -> connections
                .maxSize(settings.maxSize())
                .acquisitionTimeout(PATIENCE)
                .maxLifetime(LONGEST)
                .exceptionSorter(new PostgreSQLExceptionSorter())
                .connectionFactoryConfiguration(connection -> {
                    connection.connectionProviderClass(Driver.class).jdbcUrl(settings.jdbcUrl().orElseThrow())
                            .jdbcProperty("connectTimeout", seconds).jdbcProperty("loginTimeout", seconds)
                            .jdbcProperty("cancelSignalTimeout", seconds).jdbcProperty("tcpKeepAlive", "true")
                            .jdbcProperty("readOnly", "true").jdbcProperty("ApplicationName", "upr-tracker reading");
                    user.ifPresent(name -> connection.principal(new NamePrincipal(name)));
                    password.ifPresent(secret -> connection.credential(new SimplePassword(secret)));
                    onConnection.ifPresent(connection::initialSql);
                    return connection;
                })));
    }

    void stop(@Observes ShutdownEvent stop) {
        if (pool != null) {
            pool.close();
        }
    }

    boolean isConfigured() {
        return pool != null;
    }

    boolean isUsed() {
        return pool != null && trouble == null;
    }

    /** Why replicas are not used now; null if they are. */
    String trouble() {
        return trouble;
    }

    /** For a short question at first: who does not answer it in time is taken for dead. */
    Connection connection() throws SQLException {
        Connection connection = pool.getConnection();
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(PATIENCE.toMillis()));
        return connection;
    }

    /** From here on, questions may take their time; but not for ever, if the one replica that is asked stands still. */
    static void patiently(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, LONGEST_MILLISECONDS);
    }

    void use() {
        if (trouble != null) {
            trouble = null;
            Log.info("Reads: the replica is well, and answers whoever sends no credentials");
        }
    }

    /** Not used until it was seen well again. */
    void leave(String because) {
        if (!because.equals(trouble)) {
            Log.warnf("Reads: all go to the primary, for the replica %s", because);
        }
        trouble = because;
    }

    /** Ends what still waits for a replica that does not answer; it is read from the primary then. */
    void hangUp() {
        pool.flush(AgroalDataSource.FlushMode.ALL);
    }
}
