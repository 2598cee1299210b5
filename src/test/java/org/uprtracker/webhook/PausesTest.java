package org.uprtracker.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PausesTest {
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void theyGrowTwiceAsLongEachTimeUpToSixHours() {
        // Given
        List<Long> minutes = new ArrayList<>();
        // When
        for (int attempts = 1; attempts <= 12; attempts++) {
            minutes.add(Duration.between(FIRST, Pauses.next(FIRST, attempts, FIRST, 0.5).orElseThrow()).toMinutes());
        }
        // Then
        assertEquals(List.of(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 360L, 360L, 360L), minutes);
    }

    @Test
    void chanceMovesThemATenthToEitherSide() {
        assertEquals(54, seconds(0));
        assertEquals(66, seconds(1));
    }

    @Test
    void theLastAttemptIsAfterThreeDaysAndThenThereIsNoOther() {
        // Given
        Instant now = FIRST;
        int attempts = 1;
        // When
        Optional<Instant> next = Pauses.next(FIRST, attempts, now, 0.3);
        while (next.isPresent()) {
            now = next.get();
            next = Pauses.next(FIRST, ++attempts, now, 0.3);
        }
        // Then
        assertEquals(FIRST.plus(Duration.ofDays(3)), now);
        assertTrue(attempts > 15 && attempts < 30, "attempts: " + attempts);
    }

    private static long seconds(double chance) {
        return Duration.between(FIRST, Pauses.next(FIRST, 1, FIRST, chance).orElseThrow()).toSeconds();
    }
}
