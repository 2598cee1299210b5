package org.uprtracker.intake;

import java.util.List;

/** What may follow the last State of a recommendation and says nothing: {@code ;}, {@code .}, a footnote's digits, a quote, "and". */
final class Tail {
    private static final String SIGNS = ";.,:*†‡§[)]\"'”’“»–—-";
    private static final List<String> WORDS = List.of("and", "or");
    private static final int MOST_DIGITS = 3;

    private Tail() {}

    /** Where the tail of the text before {@code end} begins; {@code end} if there is none. */
    static int start(String text, int end) {
        int at = end;
        int before;
        do {
            before = at;
            at = withoutSigns(text, at);
            at = withoutDigits(text, at);
            at = withoutWord(text, at);
        } while (at < before);
        return at;
    }

    /** Whether nothing but a tail stands in the text from here to {@code end}. */
    static boolean isAll(String text, int from, int end) {
        return start(text, end) <= from;
    }

    private static int withoutSigns(String text, int end) {
        int at = end;
        while (at > 0 && (Character.isWhitespace(text.charAt(at - 1)) || SIGNS.indexOf(text.charAt(at - 1)) >= 0)) {
            at--;
        }
        return at;
    }

    private static int withoutDigits(String text, int end) {
        int at = end;
        while (at > 0 && Character.isDigit(text.charAt(at - 1))) {
            at--;
        }
        return end - at <= MOST_DIGITS ? at : end;
    }

    private static int withoutWord(String text, int end) {
        for (String word : WORDS) {
            int at = end - word.length();
            if (text.startsWith(word, at) && (at == 0 || !Character.isLetter(text.charAt(at - 1)))) {
                return at;
            }
        }
        return end;
    }
}
