package org.uprtracker.bundle;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.uprtracker.http.Condition;
import org.uprtracker.journal.Revision;

/** Ready means that there is something to answer from: a service on an empty record would answer wrongly, not late. */
@Readiness
@ApplicationScoped
public class RecordReady implements HealthCheck {
    @Inject
    Condition condition;

    @Override
    @ActivateRequestContext
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("record");
        if (condition.answers()) {
            try {
                return record(response);
            } catch (RuntimeException e) {
                Log.debugf("The database does not answer: %s", e.getMessage());
            }
        }
        return response.down().withData("reason", "the database does not answer").build();
    }

    private HealthCheckResponse record(HealthCheckResponseBuilder response) {
        Revision head = Revision.<Revision>find("order by number desc").firstResult();
        if (head == null) {
            return response.down().withData("reason", "no data were loaded").build();
        }
        long recommendations = (Long) Panache.getEntityManager()
                .createQuery("select count(*) from RecommendationVersion where until is null")
                .getSingleResult();
        return response.status(recommendations > 0)
                .withData("revision", head.number)
                .withData("committedAt", head.committedAt.toString())
                .withData("recommendations", recommendations)
                .withData("writable", condition.hasRoom())
                .build();
    }
}
