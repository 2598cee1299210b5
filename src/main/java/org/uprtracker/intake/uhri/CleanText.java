package org.uprtracker.intake.uhri;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Texts of the Index as people read them: it stores HTML, some of it escaped twice. */
final class CleanText {
    private CleanText() {}

    /** Text of a piece of HTML: no tags, no entities, white space single. */
    static String of(String html) {
        boolean marked = html.indexOf('<') >= 0 || html.indexOf('&') >= 0;
        return spaced(marked ? unescaped(Jsoup.parseBodyFragment(html).text()) : html);
    }

    /** A label is no HTML, but has its entities. */
    static String label(String label) {
        return spaced(unescaped(label));
    }

    private static String unescaped(String text) {
        return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
    }

    /** White space single; controls and marks of direction, which nobody sees, are left out. */
    private static String spaced(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                space = true;
            } else if (isSeen(c)) {
                if (space && clean.length() > 0) {
                    clean.append(' ');
                }
                space = false;
                clean.appendCodePoint(c);
            }
        }
        return clean.toString();
    }

    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT, Character.SURROGATE -> false;
            default -> true;
        };
    }
}
