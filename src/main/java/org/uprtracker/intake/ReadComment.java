package org.uprtracker.intake;

import java.util.List;

/**
 * What somebody wrote about the implementation of a recommendation, in a file that repeats the rest from the record.
 *
 * @param place where it stands
 * @param state ISO code of the State under Review
 * @param paragraph number of the recommendation; null where it has none
 * @param texts how the text of the recommendation may be read, without its number: with the States in brackets at its end,
 *     and without
 * @param words what was written
 */
public record ReadComment(Place place, String state, int cycle, Integer session, String paragraph, List<String> texts,
        String words) {
    public ReadComment {
        texts = List.copyOf(texts);
    }
}
