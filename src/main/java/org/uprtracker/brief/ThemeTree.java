package org.uprtracker.brief;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.uprtracker.listing.Ref;

/**
 * The themes with what stands below each.
 *
 * @param names by id
 * @param parents id of the theme above, by id
 */
record ThemeTree(Map<String, String> names, Map<String, String> parents) {

    /** Whether one of these themes is this one or stands below it. */
    boolean covers(String theme, Collection<Ref> themes) {
        return themes.stream().anyMatch(one -> above(one.id()).contains(theme));
    }

    /** A theme and all above it. */
    Set<String> above(String theme) {
        Set<String> above = new HashSet<>();
        for (String one = theme; one != null && above.add(one); one = parents.get(one)) {
            // A circle, which no rule lets in, would end here.
        }
        return above;
    }

    /** Whether one of the two stands above the other, or they are one. */
    boolean related(String one, String other) {
        return above(one).contains(other) || above(other).contains(one);
    }

    List<Ref> named(List<String> ids) {
        return ids.stream().map(id -> new Ref(id, names.getOrDefault(id, id))).toList();
    }
}
