package org.uprtracker.bundle;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.uprtracker.http.Condition;
import org.uprtracker.listing.Clock;
import org.uprtracker.listing.RecordReader;
import org.uprtracker.listing.Sql;
import org.uprtracker.listing.Statements;

/** Ready means that there is something to answer from: a service on an empty record would answer wrongly, not late. */
@Readiness
@ApplicationScoped
public class RecordReady implements HealthCheck {
    private final RecordReader record;
    private final Statements statements;
    private final Condition condition;
    private volatile State last;

    @Inject
    RecordReady(RecordReader record, Statements statements, Condition condition) {
        this.record = record;
        this.statements = statements;
        this.condition = condition;
    }

    /** @param recommendations how many, counted once for a revision: probes come all the time */
    private record State(long revision, Instant committedAt, long recommendations) {}

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("record");
        if (condition.answers()) {
            try {
                return state().map(state -> response.status(state.recommendations > 0)
                                .withData("revision", state.revision)
                                .withData("committedAt", state.committedAt.toString())
                                .withData("recommendations", state.recommendations)
                                .withData("writable", condition.hasRoom())
                                .build())
                        .orElseGet(() -> response.down().withData("reason", "no data were loaded").build());
            } catch (RuntimeException e) {
                Log.debugf("The record could not be asked: %s", e.getMessage());
                return response.down().withData("reason", "the record could not be asked in time").build();
            }
        }
        return response.down().withData("reason", "the database does not answer").build();
    }

    private Optional<State> state() {
        State known = last;
        return record.head(Clock.KnownAt.NOW).map(head -> {
            if (known != null && known.revision == head.revision()) {
                return known;
            }
            last = statements.all(Sql.of("select committed_at, (select count(*) from recommendation_version where until is null)"
                    + " from revision where number = ?", head.revision()),
                    row -> new State(head.revision(), row.getObject(1, OffsetDateTime.class).toInstant(), row.getLong(2))).get(0);
            return last;
        });
    }
}
