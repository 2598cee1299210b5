package org.uprtracker.replica;

import java.time.Duration;
import java.util.Arrays;
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

    /** By revision, when it was the newest one. */
    private final ConcurrentSkipListMap<Long, Seen> last = new ConcurrentSkipListMap<>();

    /** @param moment the last one, of {@link System#nanoTime()} */
    private record Seen(byte[] hash, long moment) {}

    /** @param moment before the primary was asked */
    void seen(Head head, long moment) {
        // A primary that went back, or whose history is another one, is another primary, after a failover or a restore.
        Seen before = last.get(head.revision());
        if (before != null && !Arrays.equals(before.hash, head.hash())) {
            last.clear();
        }
        last.tailMap(head.revision(), false).clear();
        last.put(head.revision(), new Seen(head.hash(), moment));
        while (last.size() > MOST) {
            last.pollFirstEntry();
        }
    }

    /**
     * How old the state of the record at this head is at most; at least as long ago as the primary was last seen. Empty
     * if it cannot be said, for it is older than anything seen; or is no state of this record: the primary had another hash.
     */
    Optional<Duration> staleness(Head head, long moment) {
        Map.Entry<Long, Seen> reached = last.floorEntry(head.revision());
        if (reached == null || reached.getKey() == head.revision() && !Arrays.equals(reached.getValue().hash, head.hash())) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofNanos(moment - reached.getValue().moment));
    }
}
