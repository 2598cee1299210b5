package org.uprtracker.intake;

import java.util.List;

/**
 * What a State pledged of its own accord in a review.
 *
 * @param state ISO code of the State
 * @param themes UPR Info's labels
 * @param action UPR Info's action category, 1 to 5; null where the file does not say
 */
public record ReadPledge(Place place, List<Integer> rows, String state, int session, String text, String language,
        List<String> themes, Integer action) {
    public ReadPledge {
        rows = List.copyOf(rows);
        themes = List.copyOf(themes);
    }
}
