package org.uprtracker.replica;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Says how the replica is. A service without one that works is as ready as ever: the primary answers. */
@Readiness
@ApplicationScoped
public class ReplicaHealth implements HealthCheck {
    private final Standby standby;
    private final Watch watch;

    @Inject
    ReplicaHealth(Standby standby, Watch watch) {
        this.standby = standby;
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("read replica").up()
                .withData("configured", standby.isConfigured());
        if (!standby.isConfigured()) {
            return response.build();
        }
        response.withData("answers", watch.isUsable()).withData("revision", watch.revision())
                .withData("revisionOfPrimary", watch.newest());
        watch.staleness().ifPresent(age -> response.withData("staleSeconds", age.toSeconds() + 1));
        String trouble = standby.trouble();
        if (trouble != null) {
            response.withData("because", "it " + trouble);
        } else if (!watch.isUsable()) {
            response.withData("because", "it is too far behind");
        }
        return response.build();
    }
}
