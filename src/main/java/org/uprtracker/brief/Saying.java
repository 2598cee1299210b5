package org.uprtracker.brief;

import java.util.List;
import org.uprtracker.source.CitationView;

/**
 * A statement that may be made: it is numbered only when it is.
 *
 * @param about id of what it is about
 * @param citations what it rests on, the nearest first
 */
record Saying(
        String about, String link, Points.Rule rule, List<BriefView.WordsView> words, List<CitationView> citations) {

    Saying(String about, String link, List<BriefView.WordsView> words, List<CitationView> citations) {
        this(about, link, null, words, citations);
    }

    int length() {
        return words.stream().mapToInt(word -> word.text().length()).sum();
    }
}
