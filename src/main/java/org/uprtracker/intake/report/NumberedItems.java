package org.uprtracker.intake.report;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of recommendations that a paragraph names: {@code recommendations Nos. 7, 8, 10-12 and 15 above}. */
final class NumberedItems {
    private static final Pattern THEM = Pattern.compile("(?i)\\b(?:these|those|above|aforementioned|foregoing|such) (?:[\\w'-]+ ){0,2}recommendations?\\b"
            + "|\\brecommendations? (?:\\w+ ){0,3}above\\b|\\brecommendations? (?:nos?\\.?|numbers?|numbered)? ?\\d|\\brecommendations? in paragraphs? \\d");
    private static final Pattern LIST = Pattern.compile("(?i)\\brecommendations? (?:(?:contained |listed |noted )?in ((?:sub-?)?paragraphs?) |nos?\\.? |numbers? |numbered )?"
            + "(\\d{1,3}(?:\\.\\d{1,3})?(?: ?(?:,|and|,? and|or|to|-|\u2013|;) ?\\d{1,3}(?:\\.\\d{1,3})?)*+)");
    private static final Pattern ENTRY = Pattern.compile("(\\d{1,3})(?:\\.(\\d{1,3}))?(?: ?(?:to|-|\u2013) ?(\\d{1,3})(?:\\.(\\d{1,3}))?)?");

    private NumberedItems() {}

    /** Whether a text is about the recommendations before it. */
    static boolean speaksOfThem(String text) {
        return THEM.matcher(text).find();
    }

    /**
     * The numbers within a lead-in that a text names; empty if it names none and so means all.
     *
     * @param leadIn number of the lead-in, which may stand before the item's: {@code 95.7}. What belongs to another is a 0
     */
    static Optional<Set<Integer>> in(String text, int leadIn) {
        Matcher list = LIST.matcher(text);
        Set<Integer> numbers = new TreeSet<>();
        while (list.find()) {
            Matcher entry = ENTRY.matcher(list.group(2));
            boolean ofParagraphs = list.group(1) != null && !list.group(1).toLowerCase(Locale.ROOT).startsWith("sub");
            while (entry.find()) {
                if (ofParagraphs && entry.group(2) == null) {
                    // "In paragraph 95" is all under it; any other paragraph is not about these items.
                    if (Integer.parseInt(entry.group(1)) != leadIn || entry.group(3) != null) {
                        numbers.add(0);
                    }
                    continue;
                }
                int from = item(entry.group(1), entry.group(2), leadIn);
                int to = entry.group(3) == null ? from : item(entry.group(3), entry.group(4), leadIn);
                for (int number = from; number <= Math.max(from, to); number++) {
                    numbers.add(number);
                }
            }
        }
        return numbers.isEmpty() ? Optional.empty() : Optional.of(numbers);
    }

    private static int item(String first, String second, int leadIn) {
        int whole = Integer.parseInt(first);
        return second == null ? whole : whole == leadIn ? Integer.parseInt(second) : 0;
    }
}
