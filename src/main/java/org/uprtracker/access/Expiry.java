package org.uprtracker.access;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Until when a key works, as it is written: a day, to its end, or an instant. */
final class Expiry {
    /** As far as dates go in the record. */
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private Expiry() {}

    /** @throws IllegalArgumentException with what is wrong, in words that follow the name of the field */
    static Instant of(String expires, Instant now) {
        if (expires == null) {
            return null;
        }
        Instant end;
        try {
            end = expires.matches("\\d{4}-\\d{2}-\\d{2}")
                    ? LocalDate.parse(expires).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(expires).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be a day (2027-12-31) or an instant (2027-12-31T12:00:00Z)", e);
        }
        if (!end.isAfter(now)) {
            throw new IllegalArgumentException("must lie in the future");
        }
        if (end.isAfter(LAST)) {
            throw new IllegalArgumentException("must lie before the year 2200");
        }
        return end;
    }
}
