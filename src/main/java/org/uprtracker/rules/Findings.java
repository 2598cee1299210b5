package org.uprtracker.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was found wrong in one content, in the order it was looked at. */
public final class Findings {
    private final List<Finding> all = new ArrayList<>();

    /** Something is wrong at this pointer. */
    public Findings when(boolean broken, String pointer, String message) {
        if (broken) {
            all.add(new Finding(pointer, message));
        }
        return this;
    }

    /** Each of a list is named once. */
    public Findings once(String pointer, List<?> values) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            when(!seen.add(values.get(i)), pointer + "/" + i, "is named twice");
        }
        return this;
    }

    /** What only one thing can have belongs to another one already. */
    public Findings taken(Optional<String> holder, String pointer, Object kind) {
        holder.ifPresent(id -> all.add(new Finding(pointer, "is already that of the " + kind + " '" + id + "'")));
        return this;
    }

    public List<Finding> list() {
        return List.copyOf(all);
    }
}
