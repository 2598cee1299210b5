package org.uprtracker.intake.uhri;

import java.util.HashMap;
import java.util.Map;
import org.uprtracker.intake.RecommendingStates;

/**
 * Whether a number that stands alone ({@code 67. …}) is that of one recommendation. In reports of the first cycle it may as
 * well be that of the paragraph above a whole list, or of an item in a list that begins anew under each such paragraph: then
 * several recommendations of one report have it, or the report's numbers begin with its introduction's.
 */
final class PlainNumbers {
    /** The first paragraphs of every report are its introduction and the beginning of its summary. */
    private static final int INTRODUCTION = 15;
    private static final int MOST = 200_000;
    private static final int SEVERAL = 0;

    /** Per report, the hash of the text that has the number. */
    private final Map<String, Map<Integer, Integer>> reports = new HashMap<>();
    private final RecommendingStates grammar;
    private int size;

    PlainNumbers(RecommendingStates grammar) {
        this.grammar = grammar;
    }

    void add(String report, ParagraphNumber number) {
        if (number.kind() != ParagraphNumber.Kind.PLAIN || size >= MOST) {
            return;
        }
        Map<Integer, Integer> texts = reports.computeIfAbsent(report, any -> new HashMap<>());
        // One recommendation may be several records, one for each State.
        int hash = grammar.read(number.text()).text().hashCode();
        Integer before = texts.putIfAbsent(Integer.valueOf(number.number()), hash);
        if (before == null) {
            size++;
        } else if (before != hash) {
            texts.put(Integer.valueOf(number.number()), SEVERAL);
        }
    }

    boolean isOfOne(String report, ParagraphNumber number) {
        Map<Integer, Integer> texts = reports.getOrDefault(report, Map.of());
        return size < MOST && texts.getOrDefault(Integer.valueOf(number.number()), SEVERAL) != SEVERAL
                && texts.keySet().stream().noneMatch(other -> other <= INTRODUCTION);
    }
}
