package org.uprtracker.brief;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * When sources were published, as far as it bears on which of them is cited for a fact.
 *
 * @param barred ids of those not published by the day that {@code publishedBy} gives
 * @param ahead ids of those published after the day asked
 */
record Publication(Set<String> barred, Set<String> ahead) {

    /**
     * Those of several citations of one fact that a reader of the day asked is led to: what was published later is left
     * out where something earlier says the same.
     *
     * @param source from a citation to the id of its source
     */
    <T> List<T> citable(List<T> cited, Function<T, String> source) {
        List<T> open = cited.stream().filter(one -> !barred.contains(source.apply(one))).toList();
        List<T> byThen = open.stream().filter(one -> !ahead.contains(source.apply(one))).toList();
        return byThen.isEmpty() ? open : byThen;
    }

    /** Whether all that is cited may be cited as it is. */
    boolean narrowsNothing() {
        return barred.isEmpty() && ahead.isEmpty();
    }
}
