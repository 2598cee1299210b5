package org.uprtracker.reconciliation;

import java.util.ArrayList;
import java.util.List;
import org.uprtracker.intake.Outcome;
import org.uprtracker.intake.Place;
import org.uprtracker.intake.ReadFinding;

/** What was found in a file and in comparing it: as many as a person can read are kept, all are counted. */
final class Noted {
    private static final int MOST = 10_000;

    private final List<Outcome.Found> list = new ArrayList<>();
    private long cut;
    private long errors;

    void add(ReadFinding finding) {
        errors += finding.severity() == ReadFinding.Severity.ERROR ? 1 : 0;
        if (list.size() < MOST) {
            list.add(Outcome.Found.of(finding));
        } else {
            cut++;
        }
    }

    void error(Place place, String value, String message) {
        add(ReadFinding.error(place, value, message));
    }

    void warning(Place place, String value, String message) {
        add(ReadFinding.warning(place, value, message));
    }

    long errors() {
        return errors;
    }

    List<Outcome.Found> list() {
        return List.copyOf(list);
    }

    long cut() {
        return cut;
    }

    /** A copy to go on from: what is compared twice is not noted twice. */
    Noted copy() {
        Noted copy = new Noted();
        copy.list.addAll(list);
        copy.cut = cut;
        copy.errors = errors;
        return copy;
    }
}
