package org.uprtracker.intake.addendum;

import java.util.Locale;
import java.util.Set;

/** What the word after a number says about it: {@code 16 are} goes on with a list, {@code 16 November} ends it. */
final class AfterNumber {
    private static final Set<String> GOES_ON = Set.of("are", "is", "enjoy", "enjoys", "do", "does", "did", "have", "has", "had", "were", "was",
            "cannot", "can", "will", "in", "as", "by", "from", "which", "that", "because", "since", "due", "made", "on", "above", "below",
            "to", "up", "through", "until", "till", "and", "or", "for", "with", "but", "while", "whereas", "therefore", "relating", "concerning", "regarding");
    private static final Set<String> COUNTS = Set.of("other", "others", "further", "more", "additional", "recommendations", "recommendation",
            "states", "years", "days", "months", "million", "per", "percent", "january", "february", "march", "april", "may", "june", "july",
            "august", "september", "october", "november", "december");

    private AfterNumber() {}

    /** Whether the number counts something, so that it is no recommendation's. */
    static boolean counts(String text, int after) {
        return COUNTS.contains(word(text, after)) || after < text.length() && (Character.isLetter(text.charAt(after)) || text.charAt(after) == '%');
    }

    static boolean goesOn(String text, int after) {
        String word = word(text, after);
        return word.isEmpty() || GOES_ON.contains(word);
    }

    private static String word(String text, int from) {
        int start = from < text.length() && text.charAt(from) == ' ' ? from + 1 : from;
        int stop = start;
        while (stop < text.length() && Character.isLetter(text.charAt(stop))) {
            stop++;
        }
        return text.substring(start, stop).toLowerCase(Locale.ROOT);
    }
}
