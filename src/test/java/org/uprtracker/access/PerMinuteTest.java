package org.uprtracker.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** How many there are in a minute. */
class PerMinuteTest {
    @Test
    void soManyAreTakenAndEachNameHasItsOwn() {
        // Given
        PerMinute perMinute = new PerMinute(2);
        // Then
        assertTrue(perMinute.take("a"));
        assertEquals(OptionalLong.empty(), perMinute.wait("a"));
        assertTrue(perMinute.take("a"));
        assertFalse(perMinute.take("a"));
        long seconds = perMinute.wait("a").orElseThrow();
        assertTrue(seconds >= 29 && seconds <= 31, seconds + " s");
        assertTrue(perMinute.take("b"));
        assertEquals(OptionalLong.empty(), perMinute.wait("c"));
    }
}
