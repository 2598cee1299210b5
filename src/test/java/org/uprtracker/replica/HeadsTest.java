package org.uprtracker.replica;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How old an answer may be follows from when the primary was seen at which revision. */
class HeadsTest {
    private static final long SECOND = 1_000_000_000;

    private final Heads heads = new Heads();

    private static Head head(long revision) {
        return new Head(revision, new byte[] {(byte) revision});
    }

    private static Head another(long revision) {
        return new Head(revision, new byte[] {(byte) ~revision});
    }

    @Test
    void whoHasTheNewestRevisionIsAsOldAsTheLastLook() {
        heads.seen(head(5), 0);
        heads.seen(head(5), 60 * SECOND);
        assertEquals(Optional.of(Duration.ofSeconds(2)), heads.staleness(head(5), 62 * SECOND));
        // What it got before the primary was looked at again.
        assertEquals(Optional.of(Duration.ofSeconds(2)), heads.staleness(head(6), 62 * SECOND));
    }

    @Test
    void whoLacksARevisionIsAsOldAsTheLastLookThatDidNotFindIt() {
        heads.seen(head(5), 10 * SECOND);
        heads.seen(head(8), 11 * SECOND);
        heads.seen(head(9), 15 * SECOND);
        assertEquals(Optional.of(Duration.ofSeconds(10)), heads.staleness(head(5), 20 * SECOND));
        assertEquals(Optional.of(Duration.ofSeconds(10)), heads.staleness(head(7), 20 * SECOND));
        assertEquals(Optional.of(Duration.ofSeconds(9)), heads.staleness(head(8), 20 * SECOND));
    }

    @Test
    void ofWhatIsOlderThanEverythingSeenNobodyKnowsHowOld() {
        assertEquals(Optional.empty(), heads.staleness(head(5), 0));
        heads.seen(head(5), 0);
        assertEquals(Optional.empty(), heads.staleness(head(4), 0));
    }

    @Test
    void aPrimaryThatWentBackIsAnotherOne() {
        heads.seen(head(9), 0);
        heads.seen(head(7), 10 * SECOND);
        assertEquals(Optional.of(Duration.ZERO), heads.staleness(head(9), 10 * SECOND));
    }

    @Test
    void anHourOfWritingIsKeptAndNoMore() {
        for (long second = 0; second < 10_000; second++) {
            heads.seen(head(second), second * SECOND);
        }
        assertEquals(Optional.empty(), heads.staleness(head(6_399), 9_999 * SECOND));
        assertEquals(Optional.of(Duration.ofSeconds(3_599)), heads.staleness(head(6_400), 9_999 * SECOND));
    }

    @Test
    void anotherHistoryIsNotThisOneWhateverItsNumbers() {
        heads.seen(head(5), 0);
        heads.seen(head(8), SECOND);
        assertEquals(Optional.empty(), heads.staleness(another(8), SECOND));
        assertEquals(Optional.empty(), heads.staleness(another(5), SECOND));
        assertEquals(Optional.of(Duration.ZERO), heads.staleness(head(8), SECOND));
    }

    @Test
    void aPrimaryWithAnotherHistoryIsAnotherOne() {
        heads.seen(head(5), 0);
        heads.seen(head(8), SECOND);
        heads.seen(another(8), 2 * SECOND);
        assertEquals(Optional.empty(), heads.staleness(head(8), 2 * SECOND));
        assertEquals(Optional.empty(), heads.staleness(head(5), 2 * SECOND));
        assertEquals(Optional.of(Duration.ZERO), heads.staleness(another(8), 2 * SECOND));
    }
}
