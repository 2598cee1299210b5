package org.uprtracker.writing;

import java.util.Set;
import org.uprtracker.http.ProblemType;
import org.uprtracker.journal.Values;

/** Where a draft stands on its way onto the record, and the only steps that lead on. */
public enum DraftState {
    /** Being written. */
    DRAFT,
    /** Waits for somebody else to release it or to send it back. */
    IN_REVIEW,
    /** On record. */
    RELEASED;

    /** What can be done with a draft. */
    enum Step {
        EDIT(Set.of(DRAFT), DRAFT),
        SUBMIT(Set.of(DRAFT), IN_REVIEW),
        RETURN(Set.of(IN_REVIEW), DRAFT),
        RELEASE(Set.of(IN_REVIEW), RELEASED),
        /** It is deleted: nobody outside ever saw it. */
        DISCARD(Set.of(DRAFT, IN_REVIEW), null);

        private final Set<DraftState> from;
        private final DraftState to;

        Step(Set<DraftState> from, DraftState to) {
            this.from = from;
            this.to = to;
        }
    }

    /** @throws RuntimeException a 409 that says what could be done instead */
    DraftState after(Step step) {
        if (!step.from.contains(this)) {
            throw ProblemType.CONFLICT.problem("A draft that is '" + Values.code(this) + "' cannot take the step '"
                    + Values.code(step) + "'. " + switch (this) {
                        case DRAFT -> "It can be edited, submitted or deleted.";
                        case IN_REVIEW -> "It can be released, sent back with a reason, or deleted.";
                        case RELEASED -> "It is on record, where it is corrected or withdrawn.";
                    }).build();
        }
        return step.to;
    }
}
