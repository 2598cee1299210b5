package org.uprtracker.bundle;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.uprtracker.access.WhoMay;
import org.uprtracker.listing.Sql;
import org.uprtracker.listing.Statements;

/** One line at start that says what the service runs on. No secret is in it. */
@ApplicationScoped
public class StartReport {
    @Inject
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String database;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.username")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "upr.database.directory")
    Optional<String> directory;

    @Inject
    @ConfigProperty(name = "upr.http.public-url")
    Optional<String> publicUrl;

    @Inject
    WhoMay whoMay;

    @Inject
    Statements statements;

    /** After the curated data were taken in. */
    void report(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent start) {
        String head = statements.all(Sql.of("select number, hash from revision order by number desc limit 1"),
                row -> "%d, head hash %s".formatted(row.getLong("number"), HexFormat.of().formatHex(row.getBytes("hash"))))
                .stream().findFirst().orElse("none");
        Log.infof("Database %s as %s, data in %s; links start with %s; record at revision %s; %s",
                database.replaceFirst("\\?.*", ""), user.orElse("(driver's default)"),
                directory.orElse("(that server's own directory)"), publicUrl.orElse("the address that is asked"),
                head, whoMay.write());
    }
}
