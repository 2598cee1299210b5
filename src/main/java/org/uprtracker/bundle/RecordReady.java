package org.uprtracker.bundle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.uprtracker.listing.Sql;
import org.uprtracker.listing.Statements;

/** Ready means that there is something to answer from: a service on an empty record would answer wrongly, not late. */
@Readiness
@ApplicationScoped
public class RecordReady implements HealthCheck {
    private static final Sql STATE = Sql.of("""
            select number, committed_at, (select count(*) from recommendation_version where until is null) as recommendations
            from revision order by number desc limit 1""");

    private final Statements statements;

    @Inject
    RecordReady(Statements statements) {
        this.statements = statements;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("record");
        return statements.all(STATE, row -> response.status(row.getLong("recommendations") > 0)
                .withData("revision", row.getLong("number"))
                .withData("committedAt", row.getObject("committed_at", OffsetDateTime.class).toInstant().toString())
                .withData("recommendations", row.getLong("recommendations"))
                .build())
                .stream().findFirst().orElseGet(() -> response.down().withData("reason", "no data were loaded").build());
    }
}
