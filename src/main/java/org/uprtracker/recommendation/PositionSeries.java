package org.uprtracker.recommendation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.uprtracker.journal.DateBasis;
import org.uprtracker.journal.DateSpan;
import org.uprtracker.review.Review;
import org.uprtracker.review.Session;
import org.uprtracker.rules.Findings;
import org.uprtracker.rules.OnRecord;

/** What a State answered to one recommendation, and what it had answered before. */
final class PositionSeries {
    private final List<StatedPosition> positions;
    private final List<StatedPosition> before;

    PositionSeries(List<StatedPosition> positions, List<StatedPosition> before) {
        this.positions = positions;
        this.before = before;
    }

    void check(Findings findings, Optional<Review> review, OnRecord record) {
        for (int i = 0; i < before.size(); i++) {
            checkKept(findings, i);
        }
        Optional<DateSpan> held = review.flatMap(one -> Optional.ofNullable(one.date())
                .or(() -> record.find(Session.class, String.valueOf(one.session())).map(Session::date))
                .map(DateSpan::of));
        for (int i = 0; i < positions.size(); i++) {
            StatedPosition position = positions.get(i);
            String at = "/positions/" + i;
            findings.when(position.date() != null
                    && held.filter(day -> DateSpan.of(position.date()).last().isBefore(day.first())).isPresent(),
                    at + "/date", "lies before the review");
            findings.when(position.date() == null && position.dateBasis() == DateBasis.STATED, at + "/dateBasis",
                    "must be inferred where no date is given");
            if (i >= before.size()) {
                checkCorrection(findings, i);
            }
        }
    }

    /** What was answered stays: a position can only be taken back. */
    private void checkKept(Findings findings, int i) {
        StatedPosition had = before.get(i);
        boolean kept = i < positions.size() && positions.get(i).withdrawn(had.withdrawn()).equals(had);
        boolean restored = kept && had.withdrawn() != null
                && !Objects.equals(positions.get(i).withdrawn(), had.withdrawn());
        findings.when(!kept, "/positions/" + i, "was released and stays as it is: a mistake is corrected by a later "
                + "position that names it, or the position is withdrawn");
        findings.when(restored, "/positions/" + i + "/withdrawn", "was released and stays as it is");
    }

    private void checkCorrection(Findings findings, int i) {
        StatedPosition position = positions.get(i);
        String at = "/positions/" + i;
        findings.when(position.corrects() == null && position.correction() != null, at + "/corrects",
                "must name the position that is corrected, by its number in the series");
        if (position.corrects() != null) {
            findings.when(position.correction() == null, at + "/correction", "must say why the other one is corrected")
                    .when(!stands(position.corrects(), i), at + "/corrects", "must be the number of an earlier position "
                            + "that stands, counted from 1");
        }
    }

    /** Whether the position of this number comes before another, was not taken back and not corrected before it. */
    private boolean stands(int number, int at) {
        return number >= 1 && number <= at && positions.get(number - 1).withdrawn() == null
                && positions.subList(0, at).stream().noneMatch(other -> Objects.equals(other.corrects(), number));
    }
}
