package org.uprtracker.bundle;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.uprtracker.access.WhoMay;
import org.uprtracker.listing.Clock;
import org.uprtracker.listing.RecordReader;

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
    RecordReader record;

    /** After the curated data were taken in. */
    void report(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent start) {
        String head = record.head(Clock.KnownAt.NOW).map(newest -> "%d, head hash %s".formatted(newest.revision(), newest.hex()))
                .orElse("none");
        Log.infof("Database %s as %s, data in %s; links start with %s; record at revision %s; %s",
                database.replaceFirst("\\?.*", ""), user.orElse("(driver's default)"),
                directory.orElse("(that server's own directory)"), publicUrl.orElse("the address that is asked"),
                head, whoMay.write());
    }
}
