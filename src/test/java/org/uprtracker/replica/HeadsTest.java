package org.uprtracker.replica;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How old an answer may be follows from when the primary was seen at which revision. */
class HeadsTest {
    private static final long SECOND = 1_000_000_000;

    private final Heads heads = new Heads();

    @Test
    void whoHasTheNewestRevisionIsAsOldAsTheLastLook() {
        heads.seen(5, 0);
        heads.seen(5, 60 * SECOND);
        assertEquals(Optional.of(Duration.ofSeconds(2)), heads.staleness(5, 62 * SECOND));
        // What it got before the primary was looked at again.
        assertEquals(Optional.of(Duration.ofSeconds(2)), heads.staleness(6, 62 * SECOND));
    }

    @Test
    void whoLacksARevisionIsAsOldAsTheLastLookThatDidNotFindIt() {
        heads.seen(5, 10 * SECOND);
        heads.seen(8, 11 * SECOND);
        heads.seen(9, 15 * SECOND);
        assertEquals(Optional.of(Duration.ofSeconds(10)), heads.staleness(5, 20 * SECOND));
        assertEquals(Optional.of(Duration.ofSeconds(10)), heads.staleness(7, 20 * SECOND));
        assertEquals(Optional.of(Duration.ofSeconds(9)), heads.staleness(8, 20 * SECOND));
    }

    @Test
    void ofWhatIsOlderThanEverythingSeenNobodyKnowsHowOld() {
        assertEquals(Optional.empty(), heads.staleness(5, 0));
        heads.seen(5, 0);
        assertEquals(Optional.empty(), heads.staleness(4, 0));
    }

    @Test
    void aPrimaryThatWentBackIsAnotherOne() {
        heads.seen(9, 0);
        heads.seen(7, 10 * SECOND);
        assertEquals(Optional.of(Duration.ZERO), heads.staleness(9, 10 * SECOND));
    }

    @Test
    void anHourOfWritingIsKeptAndNoMore() {
        for (long second = 0; second < 10_000; second++) {
            heads.seen(second, second * SECOND);
        }
        assertEquals(Optional.empty(), heads.staleness(6_399, 9_999 * SECOND));
        assertEquals(Optional.of(Duration.ofSeconds(3_599)), heads.staleness(6_400, 9_999 * SECOND));
    }
}
