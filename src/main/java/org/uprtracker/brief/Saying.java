package org.uprtracker.brief;

import java.util.List;
import org.uprtracker.source.CitationView;

/**
 * A statement that may be made: it is numbered only when it is.
 *
 * @param about id of what it is about
 * @param citations what it rests on, the nearest first
 * @param facts how many facts it tells at most: a short brief cites as many places
 */
record Saying(
        String about, String link, Points.Rule rule, List<BriefView.WordsView> words, List<CitationView> citations, int facts) {
    /** Of a recommendation: what was asked, what was answered, and where it stands. */
    private static final int MOST = 3;

    Saying(String about, String link, List<BriefView.WordsView> words, List<CitationView> citations) {
        this(about, link, null, words, citations);
    }

    Saying(String about, String link, Points.Rule rule, List<BriefView.WordsView> words, List<CitationView> citations) {
        this(about, link, rule, words, citations, MOST);
    }

    /** The same with another number of facts. */
    Saying telling(int other) {
        return new Saying(about, link, rule, words, citations, other);
    }

    int length() {
        return words.stream().mapToInt(word -> word.text().length()).sum();
    }
}
