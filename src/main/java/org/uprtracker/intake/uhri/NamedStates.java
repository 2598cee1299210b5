package org.uprtracker.intake.uhri;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.uprtracker.intake.StateList;
import org.uprtracker.intake.StateList.Members;
import org.uprtracker.intake.StateNames;

/**
 * The States that a field of the Index names: a value or a line each, or all in one line with hyphens between them. The
 * Index cuts names at their own hyphens, too ({@code Timor}, {@code Leste}); what was cut is put together again.
 */
final class NamedStates {
    private static final Pattern HYPHEN = Pattern.compile("[-–—]");
    /** No name has more hyphens than one. */
    private static final int MOST_PIECES = 2;

    private final StateNames names;
    private final StateList lists;

    NamedStates(StateNames names) {
        this.names = names;
        this.lists = new StateList(names);
    }

    /** @param items the field's values or lines, without the dashes before them */
    Members read(List<String> items) {
        Set<String> states = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Optional<String> joined = joined(items, i);
            if (joined.isPresent()) {
                states.add(joined.get());
                i++;
            } else {
                Members members = line(items.get(i));
                states.addAll(members.states());
                unknown.addAll(members.unknown());
            }
        }
        return new Members(List.copyOf(states), unknown);
    }

    /** A name of which the next item is the rest: no State by itself, and the two together are one. */
    private Optional<String> joined(List<String> items, int first) {
        if (first + 1 >= items.size() || names.code(items.get(first + 1)).isPresent()) {
            return Optional.empty();
        }
        return names.code(items.get(first) + "-" + items.get(first + 1));
    }

    private Members line(String line) {
        Optional<String> one = names.code(line);
        if (one.isPresent()) {
            return new Members(List.of(one.get()), List.of());
        }
        Members list = lists.read(line);
        if (list.unknown().isEmpty() || !HYPHEN.matcher(line).find()) {
            return list;
        }
        Members cut = atHyphens(line);
        return cut.unknown().isEmpty() ? cut : list;
    }

    private Members atHyphens(String line) {
        List<String> pieces = HYPHEN.splitAsStream(line).map(String::strip).filter(piece -> !piece.isEmpty()).toList();
        Set<String> states = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        int next = 0;
        while (next < pieces.size()) {
            int taken = take(pieces, next, states);
            if (taken == 0) {
                unknown.add(pieces.get(next));
            }
            next += Math.max(taken, 1);
        }
        return new Members(List.copyOf(states), unknown);
    }

    private int take(List<String> pieces, int first, Set<String> states) {
        for (int length = Math.min(MOST_PIECES, pieces.size() - first); length > 0; length--) {
            Optional<String> code = names.code(String.join("-", pieces.subList(first, first + length)));
            if (code.isPresent()) {
                states.add(code.get());
                return length;
            }
        }
        return 0;
    }
}
