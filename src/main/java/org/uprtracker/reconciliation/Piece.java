package org.uprtracker.reconciliation;

import java.util.List;
import org.uprtracker.recommendation.RecommendingState;
import org.uprtracker.recommendation.StatedPosition;
import org.uprtracker.source.Citation;

/**
 * What a source without paragraphs says of one recommendation: all of it, or, where it splits what the report numbers
 * once, a part of it.
 *
 * @param states the States of this piece that the recommendation is by
 * @param positions what the source says was answered
 */
record Piece(String text, String language, List<RecommendingState> states, List<StatedPosition> positions,
        List<String> themes, List<Citation> citations) {
    Piece {
        states = List.copyOf(states);
        positions = List.copyOf(positions);
        themes = List.copyOf(themes);
        citations = List.copyOf(citations);
    }
}
