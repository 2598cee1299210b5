package org.uprtracker.calendar;

import java.time.Instant;
import org.uprtracker.journal.DateSpan;

/**
 * One entry of the calendar.
 *
 * @param kind what it is
 * @param id id of the thing it is about: a review, or a commitment
 * @param link where that thing can be read
 * @param state the State's name
 * @param cycle the cycle of the review; null of a commitment
 * @param session its session; null of a commitment
 * @param date when, at the precision on record (see {@code FactDate}); of what is derived, its month
 * @param precision {@code day}, {@code month}, {@code year}, {@code span}, or {@code session}: one of its days
 * @param title what was promised; null of a review
 * @param from for a mid-term, the day it is counted from
 * @param until for a mid-term, the day it is counted to
 * @param expected for a mid-term, whether that last day is on no record but follows from the review before
 * @param changed when the record last changed what this says
 */
record Entry(
        Kind kind,
        String id,
        String link,
        String state,
        Integer cycle,
        Integer session,
        String date,
        String precision,
        String title,
        String from,
        String until,
        boolean expected,
        Instant changed) {

    /** What happens. */
    enum Kind {
        REVIEW, ADOPTION, MID_TERM, COMMITMENT;

        String path() {
            return this == COMMITMENT ? "/v1/commitments/" : "/v1/reviews/";
        }
    }

    DateSpan span() {
        return DateSpan.of(date);
    }
}
