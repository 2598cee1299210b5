package org.uprtracker.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.uprtracker.replica.Sides;

/** What a statement asks of the place it is read at: a replica may not know everything yet. */
class LeastRevisionTest {
    @Test
    void aQuestionAboutARevisionNeedsIt() {
        assertEquals(17, at(Clock.KnownAt.revision(17)).least());
        assertEquals(17, at(Clock.KnownAt.revision(17, "0a1b2c3d4e5f")).least());
        assertEquals(0, at(Clock.KnownAt.NOW).least());
    }

    @Test
    void whatWasKnownAMomentAgoThePrimaryAloneKnowsForSure() {
        assertEquals(Sides.NEWEST, at(Clock.KnownAt.instant(Instant.now().minus(Duration.ofMinutes(59)))).least());
        assertEquals(0, at(Clock.KnownAt.instant(Instant.now().minus(Duration.ofMinutes(61)))).least());
    }

    @Test
    void aStatementNeedsWhatAnyOfItsPiecesNeeds() {
        Sql sql = Sql.of("select 1").needing(5).add(Sql.of(" union select 2").needing(9)).add(Sql.of(" union select 3"));
        assertEquals(9, sql.least());
    }

    private static Sql at(Clock.KnownAt knownAt) {
        return new Clock(LocalDate.of(2026, 11, 28), knownAt, Optional.empty(), "en", "").sql();
    }
}
