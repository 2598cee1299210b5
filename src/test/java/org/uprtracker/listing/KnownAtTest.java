package org.uprtracker.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.uprtracker.listing.Clock.KnownAt;

class KnownAtTest {
    @Test
    void nowIsTheNewestRevision() {
        // When
        Sql sql = KnownAt.NOW.newest("number, hash");
        // Then
        assertEquals("select number, hash from revision where true order by number desc limit 1", sql.text(true, true));
        assertEquals(List.of(), sql.values());
    }

    @Test
    void aRevisionIsTheNewestUpToIt() {
        // When
        Sql sql = KnownAt.revision(17).newest("number");
        // Then
        assertEquals("select number from revision where true and number <= ? order by number desc limit 1", sql.text(true, true));
        assertEquals(List.of(17L), sql.values());
    }

    @Test
    void anInstantIsTheNewestCommittedUpToIt() {
        // When
        Sql sql = KnownAt.instant(Instant.parse("2026-01-02T03:04:05.000006Z")).newest("number");
        // Then
        assertEquals("select number from revision where true and committed_at <= ?::timestamptz"
                + " order by number desc limit 1", sql.text(true, true));
        assertEquals(List.of("2026-01-02T03:04:05.000006Z"), sql.values());
    }

    @Test
    void aClockPinnedToARevisionKeepsEverythingElse() {
        // Given
        Clock clock = new Clock(LocalDate.of(2019, 11, 6), KnownAt.instant(Instant.EPOCH),
                Optional.of(LocalDate.of(2019, 1, 1)), "ru", "https://upr.example.org");
        // When
        Clock pinned = clock.at(5);
        // Then
        assertEquals(new Clock(LocalDate.of(2019, 11, 6), new KnownAt(Optional.of(5L), Optional.empty(), Optional.empty(), false),
                Optional.of(LocalDate.of(2019, 1, 1)), "ru", "https://upr.example.org"), pinned);
    }

    @Test
    void theClockHandsItsValuesOverInOrder() {
        // Given
        Clock clock = new Clock(LocalDate.of(2019, 11, 6), KnownAt.revision(5), Optional.empty(), "ru", "base");
        // When
        Sql sql = clock.sql();
        // Then
        assertEquals(List.of("2019-11-06", "", "ru", "base", 5L), sql.values());
        assertEquals(5, sql.text(true, true).chars().filter(character -> character == '?').count());
    }
}
