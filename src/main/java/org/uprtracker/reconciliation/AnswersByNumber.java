package org.uprtracker.reconciliation;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.uprtracker.intake.ReadAnswer;
import org.uprtracker.recommendation.Recommendation;
import org.uprtracker.recommendation.StatedPosition;

/** Answers that name recommendations by number, as an addendum gives them, on the recommendations on record. */
final class AnswersByNumber {
    private final Contents.OnRecordNow now;
    private final BiFunction<String, String, Combined> target;
    private final Noted noted;

    AnswersByNumber(Contents.OnRecordNow now, BiFunction<String, String, Combined> target, Noted noted) {
        this.now = now;
        this.target = target;
        this.noted = noted;
    }

    void add(List<ReadAnswer> answers, Function<ReadAnswer, StatedPosition> stated) {
        for (ReadAnswer answer : answers) {
            for (String number : answer.paragraphs()) {
                List<Recommendation> named = named(number);
                if (named.size() == 1 && !now.redacted().contains(named.get(0).id())) {
                    target.apply(named.get(0).id(), named.get(0).paragraph()).answer(stated.apply(answer));
                } else if (named.size() == 1) {
                    noted.warning(answer.place(), number, "Words of this recommendation were blanked; it was left as it is.");
                } else {
                    noted.error(answer.place(), number, named.isEmpty()
                            ? "No recommendation of this review has this number on record: bring in the report first."
                            : "Several recommendations of this review have this number: "
                                    + String.join(", ", named.stream().map(Recommendation::paragraph).toList()) + ".");
                }
            }
        }
    }

    /** By its whole number; or, where a State writes the plain number, by what stands behind the point. */
    private List<Recommendation> named(String number) {
        List<Recommendation> all = now.standing().values().stream().filter(one -> one.paragraph() != null).toList();
        List<Recommendation> whole = all.stream().filter(one -> one.paragraph().equals(number)).toList();
        if (!whole.isEmpty() || number.indexOf('.') >= 0) {
            return whole;
        }
        return all.stream().filter(one -> one.paragraph().endsWith('.' + number)).toList();
    }
}
