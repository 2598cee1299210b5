package org.uprtracker.intake;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.uprtracker.review.State;

/** Every spelling of every State, from the one curated table: the States on record with their names and other spellings. */
public final class StateNames {
    public StateNames(Collection<State> states) {
        // TODO
    }

    /** The ISO code of the State that is written so; empty if no State is: never a guess. */
    public Optional<String> code(String name) {
        throw new UnsupportedOperationException();
    }

    /** The names that come nearest to one that is no State's, best first, as {@code Kazakhstan (KAZ)}; at most three. */
    public List<String> nearest(String name) {
        throw new UnsupportedOperationException();
    }
}
