package org.uprtracker.listing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.uprtracker.replica.Sides;

/**
 * The two clocks of a question, and what else every query refers to.
 *
 * @param asOf the world's day
 * @param knownAt the record's revision or instant; empty means now
 * @param publishedBy only facts whose source was published by then; empty means all
 * @param lang language of names
 * @param base where links start, for instance {@code https://upr.example.org}
 */
public record Clock(LocalDate asOf, KnownAt knownAt, Optional<LocalDate> publishedBy, String lang, String base) {

    /**
     * A point in the record's own time: a revision, or an instant. Both empty: now.
     *
     * @param timeline how the journal's hash at the revision begins, for who goes on from an answer of then; empty for
     *     who asks anew
     * @param fresh whether the revision was the newest a moment ago, and perhaps still is
     */
    public record KnownAt(Optional<Long> revision, Optional<Instant> instant, Optional<String> timeline, boolean fresh) {
        /** Far beyond any staleness that replicas are allowed, and any difference between clocks. */
        private static final Duration SETTLED = Duration.ofHours(1);
        public static final KnownAt NOW = new KnownAt(Optional.empty(), Optional.empty(), Optional.empty(), true);

        static KnownAt revision(long number) {
            return new KnownAt(Optional.of(number), Optional.empty(), Optional.empty(), false);
        }

        static KnownAt instant(Instant instant) {
            return new KnownAt(Optional.empty(), Optional.of(instant), Optional.empty(), false);
        }

        /** A revision of this record and no other: after a restore, the same number may be another one. */
        static KnownAt revision(long number, String timeline) {
            return new KnownAt(Optional.of(number), Optional.empty(), Optional.of(timeline), true);
        }

        /** Columns of a head: the revision, the journal's hash there, and the newest redaction of all, later ones too. */
        static final String HEAD = "number, hash, coalesce((select max(rc.revision) from change rc"
                + " where rc.action = 'redacted'), 0) as redaction";

        /** The revision that was the newest at this point. */
        Sql newest(String columns) {
            Sql sql = Sql.of("select " + columns + " from revision where true").needing(least());
            revision.ifPresent(number -> sql.add(" and number <= ?", number));
            instant.ifPresent(at -> sql.add(" and committed_at <= ?::timestamptz", at.toString()));
            return sql.add(" order by number desc limit 1");
        }

        /** The revision that must be known to answer. What was committed a moment ago, the primary alone knows for sure. */
        private long least() {
            return instant.filter(Instant.now().minus(SETTLED)::isBefore).map(recent -> Sides.NEWEST)
                    .or(() -> revision).orElse(0L);
        }
    }

    Clock asOf(LocalDate day) {
        return new Clock(day, knownAt, publishedBy, lang, base);
    }

    Clock in(String other) {
        return new Clock(asOf, knownAt, publishedBy, other, base);
    }

    /** @param revision at which something else was read to which this belongs */
    Clock at(long revision) {
        return new Clock(asOf, new KnownAt(Optional.of(revision), Optional.empty(), Optional.empty(), knownAt.fresh), publishedBy, lang, base);
    }

    /**
     * The common table that {@link Wording} and all queries refer to. Always one row; k is null before the record. merges
     * is the same revision, or null where nothing was ever merged: following references then costs nothing.
     */
    Sql sql() {
        Sql sql = Sql.of("""
                clock as materialized (
                    select r.number as k, r.hash, r.redaction, ?::date as as_of, nullif(?, '')::date as published_by, ? as lang, ? as base,
                        merges() as merges, checked() as checked
                    from (values (1)) one left join lateral (""",
                        asOf.toString(), publishedBy.map(LocalDate::toString).orElse(""), lang, base)
                .add(knownAt.newest(KnownAt.HEAD))
                .add(") r on true)");
        if (knownAt.equals(KnownAt.NOW)) {
            sql.newest();
        } else if (knownAt.fresh) {
            sql.perhapsNewest();
        }
        return publishedBy.isEmpty() ? sql.ofAnyDay() : sql;
    }
}
