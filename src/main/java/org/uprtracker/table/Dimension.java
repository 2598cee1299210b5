package org.uprtracker.table;

import java.util.List;
import org.uprtracker.journal.ThingKind;

/**
 * What recommendations can be counted by. Each has the name of the filter that finds the items again: a count by a value
 * is the length of the list that is narrowed to it.
 *
 * @param name as in {@code rows=} and as the filter is called
 * @param kind the kind of thing its values are; null where they are words or numbers
 * @param words where they are words of the API: all of them, in their order; empty where they are things or numbers
 * @param vocabulary what the words' labels begin with; null where they have none
 * @param many whether one item can have several values, and counts under each
 * @param none whether an item can have no value, and counts under {@code none}
 */
record Dimension(
        String name, ThingKind kind, List<String> words, String vocabulary, boolean many, boolean none) {

    static Dimension thing(String name, ThingKind kind, boolean many, boolean none) {
        return new Dimension(name, kind, List.of(), null, many, none);
    }

    static Dimension words(String name, List<String> words, String vocabulary, boolean many, boolean none) {
        return new Dimension(name, null, words, vocabulary, many, none);
    }

    /** Whether its values are known whatever is on record: they are then all shown, also where nothing is counted. */
    boolean isClosed() {
        return !words.isEmpty();
    }
}
