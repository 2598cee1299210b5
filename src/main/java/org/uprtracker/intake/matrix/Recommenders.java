package org.uprtracker.intake.matrix;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.uprtracker.intake.Lookup;
import org.uprtracker.intake.Place;
import org.uprtracker.intake.ReadRecommendation.Part;
import org.uprtracker.intake.ReadRecommendation.ReadState;
import org.uprtracker.intake.RecommendingStates;
import org.uprtracker.intake.StateList;
import org.uprtracker.intake.StateNames;

/** Who recommended: as the brackets in the text say, or in older lists a column of its own. */
final class Recommenders {
    private final RecommendingStates grammar;
    private final StateNames names;
    private final Found found;

    /**
     * A recommendation and its States.
     *
     * @param states ISO codes
     * @param parts where it is several recommendations; else empty
     */
    record Read(String text, List<String> states, List<Part> parts) {}

    Recommenders(Lookup lookup, Found found) {
        grammar = new RecommendingStates(lookup.states());
        names = lookup.states();
        this.found = found;
    }

    /** Empty if the row cannot come in; why has then been said. */
    Optional<Read> read(Entry entry, List<String> statesCell, Place place) {
        RecommendingStates.Reading reading = grammar.read(entry.body());
        StateList.Members column = grammar.list(String.join("\n", statesCell).strip());
        boolean known = true;
        for (String name : reading.unknown()) {
            known &= unknown(name, place);
        }
        if (reading.states().isEmpty()) {
            for (String name : column.unknown()) {
                known &= unknown(name, place);
            }
        }
        if (!known) {
            return Optional.empty();
        }
        List<String> states = reading.states().isEmpty() ? column.states() : reading.states();
        if (states.isEmpty()) {
            found.error(place, entry.body(), "The recommendation names no recommending State. Write it in brackets at the end.");
            return Optional.empty();
        }
        if (column.unknown().isEmpty() && !column.states().isEmpty() && !Set.copyOf(column.states()).equals(Set.copyOf(states))) {
            found.error(place, String.join(", ", column.states()), "The States in the brackets (" + String.join(", ", states)
                    + ") are not those of the column for them. Correct the one that is wrong.");
            return Optional.empty();
        }
        List<Part> parts = reading.parts().stream()
                .map(part -> new Part(part.text(), part.states().stream().map(code -> new ReadState(code, null)).toList()))
                .toList();
        return text(reading.text(), place).map(text -> new Read(text, states, parts));
    }

    private Optional<String> text(String text, Place place) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == ';' || text.charAt(end - 1) == ' ')) {
            end--;
        }
        if (end == 0) {
            found.error(place, null, "The recommendation has no text.");
            return Optional.empty();
        }
        return Optional.of(text.substring(0, end));
    }

    private boolean unknown(String name, Place place) {
        List<String> near = names.nearest(name);
        found.error(place, name, "\"" + name + "\" is no State that is known here"
                + (near.isEmpty() ? "." : ": is it " + String.join(", ", near) + "?") + " Write its name as the UN does.");
        return false;
    }
}
