package org.uprtracker.intake.addendum;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Lists of recommendations by number, as addenda write them in running text: {@code 122.17-18, 122.30–33 and 122.62- 66},
 * {@code 122.3 to 122.7}, {@code Nos. 7, 8, 9-12}, {@code 122.4 (a)}.
 */
final class ParagraphNumbers {
    /** {@code paragraphs 60 (1), 60 (2) and 61 (1)}, as addenda of the first cycle write {@code 60.1, 60.2 and 61.1}. */
    private static final Pattern ITEM_IN_BRACKETS = Pattern.compile(
            "(\\b(?:paragraphs?|paras?\\.?) |\\G(?!^)(?:[,;]| and|, and) )(\\d{1,3}) ?\\((\\d{1,3})\\)", Pattern.CASE_INSENSITIVE);

    private ParagraphNumbers() {}

    /**
     * One recommendation by its number.
     *
     * @param lead paragraph of the report under which it stands; null where only the plain number is written
     * @param part the part of it that is meant, for instance {@code (a)}; null: all of it
     */
    record Numbered(Integer lead, int item, String part) {
        String paragraph() {
            return lead == null ? Integer.toString(item) : lead + "." + item;
        }
    }

    /**
     * One list, from its first number to its last.
     *
     * @param start where it starts in the text
     * @param end where it ends, exclusive
     * @param problems what was not understood, for the sender of the file
     */
    record Listed(int start, int end, List<Numbered> numbers, List<String> problems) {
        List<String> paragraphs() {
            return numbers.stream().map(Numbered::paragraph).toList();
        }
    }

    /** White space and numbers as {@link #in} wants them: every run of white space is one blank. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (blank && (plain.length() == 0 || plain.charAt(plain.length() - 1) == ' ') || c == '\u00ad' || c == '\u200b') {
                continue;
            }
            plain.append(blank ? ' ' : c == '’' ? '\'' : c);
        }
        return ITEM_IN_BRACKETS.matcher(plain.toString().strip()).replaceAll("$1$2.$3");
    }

    /** The lists in a text that {@link #plain} has been over, in its order. */
    static List<Listed> in(String text) {
        return new NumberScanner(text).scan();
    }
}
