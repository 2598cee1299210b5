package org.uprtracker.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What time it is for deliveries: one place, so that three days can pass in a test. */
@ApplicationScoped
class WebhookClock {
    private volatile Clock clock = Clock.systemUTC();

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    void set(Clock other) {
        clock = other;
    }
}
