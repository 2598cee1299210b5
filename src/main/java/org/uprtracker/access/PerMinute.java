package org.uprtracker.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.OptionalLong;

/** So many a minute for each name, in the memory of this instance alone; what was not asked for a while is forgotten. */
final class PerMinute {
    private static final int MOST_NAMES = 100_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int most;
    private final Cache<String, Bucket> left = Caffeine.newBuilder()
            .maximumSize(MOST_NAMES)
            .expireAfterAccess(MINUTE.multipliedBy(2))
            .build();

    /** @param most how many at once, and how many come back in a minute */
    PerMinute(int most) {
        this.most = most;
    }

    /** Takes one: whether there was one to take. */
    boolean take(String name) {
        return left.get(name, key -> Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, MINUTE))
                // Not the time of day, which may be set back: then who has waited would wait on.
                .withNanosecondPrecision()
                .build()).tryConsume(1);
    }

    /** Seconds until there is one; empty if there is one now. */
    OptionalLong wait(String name) {
        Bucket bucket = left.getIfPresent(name);
        if (bucket == null) {
            return OptionalLong.empty();
        }
        long nanos = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
        return nanos == 0 ? OptionalLong.empty() : OptionalLong.of(Duration.ofNanos(nanos).toSeconds() + 1);
    }
}
