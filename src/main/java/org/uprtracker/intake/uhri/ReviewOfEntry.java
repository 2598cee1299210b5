package org.uprtracker.intake.uhri;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.uprtracker.intake.Hints;
import org.uprtracker.intake.Lookup;

/** Which review a record is of: what its fields say, and the sender where they are silent. */
final class ReviewOfEntry {
    private final Hints hints;
    private final Lookup.Calendar calendar;
    private final Problems problems;
    private Integer session;
    private Integer cycle;

    private ReviewOfEntry(Hints hints, Lookup.Calendar calendar, Problems problems) {
        this.hints = hints;
        this.calendar = calendar;
        this.problems = problems;
    }

    /**
     * What is known of the review.
     *
     * @param session null where nobody says it
     * @param cycle null where nobody says it; it then follows from the session
     */
    record Numbers(Integer session, Integer cycle) {}

    static Numbers of(Entry entry, Hints hints, Lookup.Calendar calendar, Problems problems) {
        ReviewOfEntry review = new ReviewOfEntry(hints, calendar, problems);
        review.read(entry);
        return new Numbers(review.session, review.cycle);
    }

    private void read(Entry entry) {
        session = number(entry, Field.SESSION, SessionNumber::session, hints.session(), "session");
        cycle = number(entry, Field.CYCLE, SessionNumber::cycle, hints.cycle(), "cycle");
        Optional<Integer> ofSession = session == null ? Optional.empty() : calendar.cycle(session);
        if (session != null && ofSession.isEmpty()) {
            problems.error(Field.SESSION, String.valueOf(session), "There is no session " + session
                    + " of the Working Group on record. Correct it, or put the session on record first.");
        } else if (session != null && cycle != null && !ofSession.get().equals(cycle)) {
            problems.error(Field.CYCLE, String.valueOf(cycle), "Session " + session + " is of cycle " + ofSession.get()
                    + ", and the record says cycle " + cycle + ". Correct the one that is wrong.");
        } else if (session == null && cycle == null) {
            problems.error(Field.SESSION, null, "Neither a session nor a cycle is given, so the review is not known. "
                    + "Say it with the file: session= or cycle=.");
        }
    }

    private Integer number(Entry entry, Field field, Function<List<String>, OptionalInt> reader, Integer hint, String what) {
        List<String> items = entry.items(field);
        OptionalInt read = reader.apply(items);
        if (items.isEmpty()) {
            return hint;
        }
        if (read.isEmpty()) {
            String value = String.join("; ", items);
            problems.warning(field, value, "This was not understood as the number of one " + what + " and was left out.");
            return hint;
        }
        if (hint != null && !Objects.equals(hint, read.getAsInt())) {
            problems.error(field, String.join("; ", items), "The record is of " + what + " " + read.getAsInt() + ", and the file was sent as of "
                    + what + " " + hint + ". Leave " + what + "= out, or send only the records of that " + what + ".");
        }
        return read.getAsInt();
    }
}
