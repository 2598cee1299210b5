package org.uprtracker.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaneTest {
    private final Lane lane = new Lane(2, 2);
    private final List<String> called = new ArrayList<>();

    private Lane.Waiting one(String name) {
        return new Lane.Waiting(() -> called.add(name));
    }

    @Test
    void soManyAreAtWorkSoManyWaitAndTheOthersAreRefused() {
        // When
        List<Lane.Met> met = List.of("a", "b", "c", "d", "e").stream().map(name -> lane.come(one(name))).toList();
        // Then
        assertEquals(List.of(Lane.Met.ENTERED, Lane.Met.ENTERED, Lane.Met.WAITS, Lane.Met.WAITS, Lane.Met.FULL), met);
        assertEquals(List.of(), called);
        assertEquals(2, lane.taken());
        assertEquals(2, lane.waiting());
    }

    @Test
    void aPlaceGoesToWhoHasWaitedLongest() {
        // Given
        List.of("a", "b", "c", "d").forEach(name -> lane.come(one(name)));
        // When
        lane.leave();
        // Then
        assertEquals(List.of("c"), called);
        assertEquals(2, lane.taken());
        lane.leave();
        lane.leave();
        assertEquals(List.of("c", "d"), called);
        assertEquals(1, lane.taken());
        assertEquals(Lane.Met.ENTERED, lane.come(one("e")));
    }

    @Test
    void whoGaveUpIsNotCalled() {
        // Given
        Lane.Waiting impatient = one("impatient");
        lane.come(one("a"));
        lane.come(one("b"));
        lane.come(impatient);
        lane.come(one("patient"));
        // When
        assertTrue(lane.giveUp(impatient));
        lane.leave();
        // Then
        assertEquals(List.of("patient"), called);
        assertFalse(lane.giveUp(impatient));
    }
}
