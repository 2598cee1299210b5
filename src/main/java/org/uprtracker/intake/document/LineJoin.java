package org.uprtracker.intake.document;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Joins printed lines to running text. A hyphen at the end of a line may belong to the word ({@code follow-up}) or be there
 * because the line ends; how the document itself writes the word elsewhere decides.
 */
final class LineJoin {
    /** Beginnings of words that are written with a hyphen: {@code non-discrimination}. */
    private static final Set<String> PREFIXES = Set.of("non", "self", "anti", "co", "ex", "pre", "post", "multi", "inter",
            "intra", "vice", "pro", "semi", "mid", "sub", "socio", "re", "under", "over", "well", "cross", "long", "short",
            "low", "high", "all", "so", "e", "x", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
    /** After a hyphen that waits for its second half: {@code short- and medium-term}. */
    private static final Set<String> AND = Set.of("and", "or", "to", "as", "but");

    private final Map<String, Integer> words = new HashMap<>();

    LineJoin(Iterable<String> lines) {
        for (String line : lines) {
            for (String word : line.split("[^\\p{L}\\p{N}-]+")) {
                if (!word.isEmpty() && !word.startsWith("-") && !word.endsWith("-")) {
                    words.merge(word.toLowerCase(Locale.ROOT), 1, Integer::sum);
                }
            }
        }
    }

    /** The lines, which are clean, as one text. */
    String join(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            if (!line.isEmpty()) {
                append(text, line);
            }
        }
        int end = text.length();
        if (end > 0 && text.charAt(end - 1) == '\u00ad') {
            text.setLength(end - 1);
        }
        return text.toString();
    }

    private void append(StringBuilder text, String line) {
        int end = text.length();
        if (end == 0) {
            text.append(line);
            return;
        }
        char last = text.charAt(end - 1);
        char before = end > 1 ? text.charAt(end - 2) : ' ';
        char next = line.charAt(0);
        if (last == '\u00ad') {
            text.setLength(end - 1);
        } else if (last == '-' && before != ' ') {
            hyphen(text, line);
        } else if (!(last == '/' && before != ' ') && !(last == '\u2013' && Character.isDigit(before) && Character.isDigit(next))) {
            text.append(' ');
        }
        text.append(line);
    }

    private void hyphen(StringBuilder text, String line) {
        int hyphen = text.length() - 1;
        if (!Character.isLetter(text.charAt(hyphen - 1)) || !Character.isLowerCase(line.charAt(0))) {
            return;
        }
        int start = hyphen;
        while (start > 0 && isInWord(text.charAt(start - 1))) {
            start--;
        }
        int stop = 0;
        while (stop < line.length() && isInWord(line.charAt(stop))) {
            stop++;
        }
        String left = text.substring(start, hyphen).toLowerCase(Locale.ROOT);
        String right = line.substring(0, stop).toLowerCase(Locale.ROOT);
        if (AND.contains(right)) {
            text.append(' ');
        } else if (!belongs(left, right)) {
            text.setLength(hyphen);
        }
    }

    private static boolean isInWord(char c) {
        return Character.isLetter(c) || c == '-';
    }

    /** Whether the hyphen between two halves belongs to the word. */
    private boolean belongs(String left, String right) {
        int apart = words.getOrDefault(left + "-" + right, 0);
        int together = words.getOrDefault(left + right, 0);
        if (apart > 0 || together > 0) {
            return apart >= together;
        }
        return left.contains("-") || right.contains("-") || PREFIXES.contains(left)
                || left.length() > 1 && right.length() > 1 && words.containsKey(left) && words.containsKey(right);
    }
}
