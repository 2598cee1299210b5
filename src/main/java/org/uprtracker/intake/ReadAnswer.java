package org.uprtracker.intake;

import java.util.List;

/**
 * One answer of a State to recommendations of its review that are named by number, as an addendum gives it.
 *
 * @param place where it stands
 * @param paragraphs the numbers of the recommendations it is about, each by itself, for instance {@code 122.17}. Where the
 *     document writes the plain number only, as some of the first cycle do, it is {@code 7}: whose paragraph that is,
 *     only the report says
 * @param position what it answers; its {@code where} is the paragraph of the document that says so
 */
public record ReadAnswer(Place place, List<String> paragraphs, ReadPosition position) {
    public ReadAnswer {
        paragraphs = List.copyOf(paragraphs);
    }
}
