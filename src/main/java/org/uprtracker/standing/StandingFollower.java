package org.uprtracker.standing;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.uprtracker.http.Condition;
import org.uprtracker.journal.Journal;
import org.uprtracker.journal.Lookout;
import org.uprtracker.metrics.Levels;
import org.uprtracker.metrics.Sample;

/**
 * Keeps the table {@code standing} at the newest revision: follows what was written here at once, and looks now and then for
 * what others wrote. Of several instances one does it at a time.
 */
@ApplicationScoped
class StandingFollower implements Sample {
    private static final Duration TO_STOP = Duration.ofSeconds(5);

    private final StandingUpdate update;
    private final Condition condition;
    private final boolean serves;
    private final Lookout lookout;
    /**
     * What another program worked out is replaced once, at the start: two that run side by side shall not take turns. Where another
     * instance is about that, it may not come to its end.
     */
    private boolean first = true;

    /** @param every how often it is looked for what others wrote */
    @Inject
    StandingFollower(StandingUpdate update, Condition condition,
            @ConfigProperty(name = "upr.standing.every", defaultValue = "5S") Duration every,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serves) {
        this.update = update;
        this.condition = condition;
        this.serves = serves;
        lookout = new Lookout("standing", every, this::look);
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent start) {
        if (serves) {
            lookout.start();
        }
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        lookout.stop(TO_STOP);
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Journal.Committed revision) {
        lookout.wake();
    }

    private void look() {
        if (condition.answers() && condition.hasRoom() && follow(first)) {
            first = false;
        }
    }

    private boolean follow(boolean anew) {
        try {
            return update.run(anew);
        } catch (RuntimeException e) {
            Log.warnf("Where recommendations stand could not be worked out, and is asked of the record meanwhile: %s", e.getMessage());
            return false;
        }
    }

    @Override
    public void take(Levels levels) {
        StandingUpdate.State state = update.state();
        levels.set("upr.standing.behind", "Revisions for which it is not worked out yet where recommendations stand: tables and"
                + " filters by it take longer meanwhile", null, (double) state.newest() - state.followed());
    }
}
