package org.uprtracker.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A name as it is compared: letters alone, small, without accents, articles and the gaps between words, so that
 * {@code Viet Nam} and {@code Vietnam}, {@code Guinea-Bissau} and {@code Guinea Bissau} are one.
 *
 * @param words how many words were written
 */
record SpeltName(String key, int words) {
    private static final Set<String> ARTICLES = Set.of("the", "la", "le", "les", "l", "el", "los", "las");
    private static final String APOSTROPHES = "'’‘`´ʼʹ′＇";
    private static final int MOST_FOOTNOTE_DIGITS = 3;

    /** As it stands; and, where its tail is in brackets or behind a comma, turned: {@code Korea (Republic of)}, {@code Korea, Republic of}. */
    static List<SpeltName> readings(String name) {
        String plain = withoutNotes(Entities.decode(name).toLowerCase(Locale.ROOT));
        List<SpeltName> readings = new ArrayList<>(2);
        add(readings, plain);
        int open = plain.indexOf('(');
        int comma = plain.indexOf(',');
        if (open > 0 && comma < 0) {
            add(readings, plain.substring(open + 1).replace(')', ' ') + ' ' + plain.substring(0, open));
        } else if (comma > 0 && open < 0 && comma == plain.lastIndexOf(',')) {
            add(readings, plain.substring(comma + 1) + ' ' + plain.substring(0, comma));
        }
        return readings;
    }

    private static void add(List<SpeltName> readings, String name) {
        List<String> words = words(name);
        if (!words.isEmpty()) {
            readings.add(new SpeltName(String.join("", words), words.size()));
        }
    }

    /** Without the star of an observer and the digits of a footnote. */
    private static String withoutNotes(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).strip();
        int end = plain.length();
        while (end > 0 && (plain.charAt(end - 1) == '*' || Character.isWhitespace(plain.charAt(end - 1)))) {
            end--;
        }
        int digits = 0;
        while (end - digits > 0 && Character.isDigit(plain.charAt(end - digits - 1))) {
            digits++;
        }
        return plain.substring(0, digits <= MOST_FOOTNOTE_DIGITS ? end - digits : end);
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean bracket = false;
        for (int i = 0; i <= name.length(); i++) {
            char c = i < name.length() ? name.charAt(i) : ' ';
            if (separates(c)) {
                end(word, words, bracket);
                bracket = bracket ? c != ')' : c == '(';
            } else if (c == '&') {
                end(word, words, bracket);
                words.add("and");
            } else if (c != '.' && counts(c)) {
                word.append(c);
            }
        }
        if (words.size() > 1 && ARTICLES.contains(words.get(0))) {
            words.remove(0);
        }
        return words;
    }

    private static void end(StringBuilder word, List<String> words, boolean bracket) {
        String written = word.toString();
        word.setLength(0);
        boolean article = written.equals("the") || bracket && ARTICLES.contains(written) && !words.isEmpty();
        if (!written.isEmpty() && !article) {
            words.add(written.equals("st") ? "saint" : written);
        }
    }

    private static boolean separates(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '(' || c == ')'
                || Character.getType(c) == Character.DASH_PUNCTUATION || APOSTROPHES.indexOf(c) >= 0;
    }

    /** Everything but accents and what is not seen. A slash or a comma counts: it never disappears from between two names. */
    private static boolean counts(char c) {
        int type = Character.getType(c);
        return type != Character.NON_SPACING_MARK && type != Character.FORMAT && type != Character.CONTROL;
    }
}
