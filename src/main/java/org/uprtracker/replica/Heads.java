package org.uprtracker.replica;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * When the primary was last seen at which revision. Revisions become visible in their order, so who has one has all
 * before it; whoever has the newest of a moment missed nothing until that moment. From this follows a bound on the age of
 * what a replica answers, which needs neither its clock nor that something is written: {@code
 * pg_last_xact_replay_timestamp()} tells an idle primary and a broken replica not apart.
 */
final class Heads {
    /** With one look a second: an hour of writing without a pause. */
    private static final int MOST = 3600;

    /** By revision, the last moment at which it was the newest one; moments of {@link System#nanoTime()}. */
    private final ConcurrentSkipListMap<Long, Long> last = new ConcurrentSkipListMap<>();

    /** @param moment before the primary was asked */
    void seen(long revision, long moment) {
        // A primary that went back is another one, after a failover or a restore.
        last.tailMap(revision, false).clear();
        last.put(revision, moment);
        while (last.size() > MOST) {
            last.pollFirstEntry();
        }
    }

    /**
     * How old the state of the record at this revision is at most; at least as long ago as the primary was last seen. Empty
     * if it cannot be said, for it is older than anything seen.
     */
    Optional<Duration> staleness(long revision, long moment) {
        Map.Entry<Long, Long> reached = last.floorEntry(revision);
        return reached == null ? Optional.empty() : Optional.of(Duration.ofNanos(moment - reached.getValue()));
    }
}
