package org.uprtracker.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When to try again what failed: after a minute, then twice as long each time up to six hours, for three days. */
final class Pauses {
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final Duration GIVEN_UP_AFTER = Duration.ofDays(3);

    private Pauses() {}

    /**
     * @param attempts how many failed, this one included
     * @param chance from 0 to 1: many that failed together shall not come back together
     * @return empty if it has been tried for long enough
     */
    static Optional<Instant> next(Instant firstAttempt, int attempts, Instant now, double chance) {
        Instant end = firstAttempt.plus(GIVEN_UP_AFTER);
        if (!now.isBefore(end)) {
            return Optional.empty();
        }
        Duration doubled = attempts > 10 ? LONGEST : FIRST.multipliedBy(1L << (attempts - 1));
        Duration pause = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        Instant next = now.plusMillis((long) (pause.toMillis() * (0.9 + 0.2 * chance)));
        return Optional.of(next.isAfter(end) ? end : next);
    }
}
