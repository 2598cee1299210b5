package org.uprtracker.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.uprtracker.intake.Outcome;
import org.uprtracker.journal.DateSpan;
import org.uprtracker.recommendation.Position;
import org.uprtracker.recommendation.Recommendation;
import org.uprtracker.recommendation.StatedPosition;
import org.uprtracker.source.Source;
import org.uprtracker.source.SourceKind;

/**
 * Where the answer that a data set gives is not the one that the documents gave by the day it counts from. The same rule
 * as in the list of conflicts, for the report of an import.
 */
final class Disagreements {
    private final KnownRecord record;

    Disagreements(KnownRecord record) {
        this.record = record;
    }

    /** @param answeredBy day from which an answer without a day counts */
    List<Outcome.Conflict> of(Recommendation recommendation, LocalDate answeredBy) {
        List<StatedPosition> positions = recommendation.positions();
        List<Outcome.Conflict> conflicts = new ArrayList<>();
        List<StatedPosition> standing = positions.stream().filter(one -> isFinal(one) && stands(one, positions)).toList();
        Optional<StatedPosition> document = standing.stream().filter(one -> !isOfDataSet(one))
                .filter(one -> !day(one, answeredBy).isAfter(answeredBy))
                .max(Comparator.comparing(one -> day(one, answeredBy)));
        for (StatedPosition one : standing) {
            if (isOfDataSet(one) && document.filter(other -> other.position() != one.position()).isPresent()) {
                conflicts.add(new Outcome.Conflict(recommendation.id(), null, code(one), code(document.get()),
                        document.get().citation().source()));
            }
        }
        return conflicts;
    }

    private static boolean isFinal(StatedPosition one) {
        return one.position() != Position.PENDING && one.position() != Position.UNCLEAR && one.part() == null;
    }

    private static boolean stands(StatedPosition one, List<StatedPosition> all) {
        int number = all.indexOf(one) + 1;
        return one.withdrawn() == null && all.stream().noneMatch(other -> other.corrects() != null && other.corrects() == number);
    }

    private boolean isOfDataSet(StatedPosition one) {
        Source source = record.all(Source.class).get(one.citation().source());
        return source != null && source.kind() == SourceKind.DATA_SET;
    }

    private static LocalDate day(StatedPosition one, LocalDate answeredBy) {
        return one.date() == null ? answeredBy : DateSpan.of(one.date()).last();
    }

    private static String code(StatedPosition one) {
        return one.position().name().toLowerCase(Locale.ROOT);
    }
}
