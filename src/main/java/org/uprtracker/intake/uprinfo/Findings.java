package org.uprtracker.intake.uprinfo;

import java.util.ArrayList;
import java.util.List;
import org.uprtracker.intake.Place;
import org.uprtracker.intake.ReadFinding;
import org.uprtracker.intake.Sink;

/** What is found while rows are read, kept until it may be told; so many and no more. */
final class Findings {
    static final int MOST = 10_000;

    private final List<ReadFinding> kept = new ArrayList<>();
    private int errors;
    private int warnings;

    void error(Place place, String value, String message) {
        errors++;
        kept.add(ReadFinding.error(place, value, message));
    }

    void warning(Place place, String value, String message) {
        warnings++;
        if (warnings <= MOST) {
            kept.add(ReadFinding.warning(place, value, message));
        }
    }

    int errors() {
        return errors;
    }

    boolean full() {
        return errors >= MOST;
    }

    void tell(Sink sink) {
        kept.forEach(sink::finding);
        if (warnings > MOST) {
            sink.finding(ReadFinding.warning(null, null, (warnings - MOST) + " more warnings are not listed."));
        }
    }
}
