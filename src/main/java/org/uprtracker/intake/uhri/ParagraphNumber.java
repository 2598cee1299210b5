package org.uprtracker.intake.uhri;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of the paragraph, which the Index keeps at the beginning of the text in several shapes.
 *
 * @param kind how sure it is
 * @param number as the record has it: {@code 137.197}, {@code 81.41} (item 41 under paragraph 81), {@code 79.a}; null where
 *     none is clear
 * @param text the rest; the whole where no number is clear
 */
record ParagraphNumber(Kind kind, String number, String text) {
    /** @see ParagraphNumber */
    enum Kind {
        /** Paragraph and item. */
        FULL,
        /** One number, which may also be that of the paragraph above a whole list, or of an item of a list. */
        PLAIN,
        NONE
    }

    private static final String NUMBER = "[1-9]\\d{0,2}";
    private static final String LETTER = "(?-i:[a-z])";
    private static final String ITEM_LETTER = "(?: ?\\((?<letter>" + LETTER + ")\\)|(?<glued>" + LETTER + ")(?=[ .:)]))?+";
    private static final String PARA = "(?:para(?:graph)?s?+\\.? ?+(?:no\\.? ?+)?+)";
    /** The number may be said again: {@code … para. 81: 41. Do this}. */
    private static final String AGAIN = "(?:(?<again>" + NUMBER + ")(?: ?\\((?<againLetter>" + LETTER + ")\\))?+ ?[.:)] ?+)?+";

    private static final Pattern ITEM_OF_PARAGRAPH = pattern("recommendations? ?no\\.? ?(?<item>" + NUMBER + ")" + ITEM_LETTER + " ?,? ?+"
            + "(?:con(?:tain|atin)ed )?+(?:in |of |from )?+(?:the )?+" + PARA + "(?<paragraph>" + NUMBER + ")(?![\\d.,]\\d) ?[:.,;-]? ?+" + AGAIN);
    private static final Pattern OF_PARAGRAPH = pattern("(?:recommendations? (?:(?:con(?:tain|atin)ed |given )?+(?:in|from|of|under) )"
            + "(?:the )?+" + PARA + "?+|" + PARA + "|§ ?+|(?:rec(?:ommendation)?s?\\.? )(?:no\\.? ?)?+(?=\\d{1,3}\\.\\d))"
            + "(?<paragraph>" + NUMBER + ")(?:\\.(?<item>" + NUMBER + ")(?!\\d))?+" + ITEM_LETTER + "(?!\\d) ?[:.,;)-]? ?+" + AGAIN);
    private static final Pattern DOTTED = pattern("[(\\[]?(?<paragraph>" + NUMBER + ")\\.(?<item>" + NUMBER + ")(?!\\d)" + ITEM_LETTER
            + "[)\\]]? ?[.:;,)-]?+ ?+");
    private static final Pattern ALONE = pattern("(?<paragraph>" + NUMBER + ")" + ITEM_LETTER + " ?[.:)] ?+");

    /** What stands before the number and is no part of it. */
    private static final Pattern BEFORE = Pattern.compile("^(?:[-–—•*.:;\\s]++|R (?=\\d))");
    /** Another number follows (a list or a range), or the number counts something. */
    private static final Pattern GOES_ON = pattern("(?:(?:and|to|through|&|–|-|,) ?\\(?\\d|(?:million|billion|trillion|per ?cent|percent|%|°|degrees?)(?![a-z]))");

    private static final Pattern AFTER_A_GAP = Pattern.compile("[\\d.:)\\]a-z] $");
    private static final Pattern FIGURE = Pattern.compile("\\d{1,4} \\p{L}");

    static ParagraphNumber of(String text) {
        String start = BEFORE.matcher(text).replaceFirst("");
        Matcher item = ITEM_OF_PARAGRAPH.matcher(start);
        if (item.lookingAt()) {
            return itemOfParagraph(text, start, item);
        }
        Matcher dotted = DOTTED.matcher(start);
        if (dotted.lookingAt()) {
            return found(text, start, dotted, dotted.group("item"));
        }
        Matcher named = OF_PARAGRAPH.matcher(start);
        if (named.lookingAt()) {
            return saysSame(named) ? found(text, start, named, named.group("item")) : none(text);
        }
        Matcher alone = ALONE.matcher(start);
        return alone.lookingAt() ? found(text, start, alone, null) : none(text);
    }

    private static ParagraphNumber itemOfParagraph(String text, String start, Matcher match) {
        boolean same = match.group("again") == null || match.group("again").equals(match.group("item"));
        String rest = start.substring(match.end());
        if (!same || !isText(rest)) {
            return none(text);
        }
        String letter = letter(match) == null ? match.group("againLetter") : letter(match);
        return new ParagraphNumber(Kind.FULL, joined(match.group("paragraph"), match.group("item"), letter), rest);
    }

    /** Whether the number that is said again is the one that was said before. */
    private static boolean saysSame(Matcher match) {
        String again = match.group("again");
        return again == null || again.equals(match.group("item") == null ? match.group("paragraph") : match.group("item"));
    }

    private static ParagraphNumber found(String text, String start, Matcher match, String item) {
        String rest = start.substring(match.end());
        // A text may begin with a figure of its own: {@code 137.197 16 days of …}.
        boolean figure = item != null && AFTER_A_GAP.matcher(match.group()).find() && FIGURE.matcher(rest).lookingAt();
        if (!figure && !isText(rest)) {
            return none(text);
        }
        String letter = letter(match);
        return new ParagraphNumber(item == null && letter == null ? Kind.PLAIN : Kind.FULL,
                joined(match.group("paragraph"), item, letter), rest);
    }

    private static String letter(Matcher match) {
        return match.group("letter") == null ? match.group("glued") : match.group("letter");
    }

    private static boolean isText(String rest) {
        if (rest.isEmpty() || GOES_ON.matcher(rest).lookingAt()) {
            return false;
        }
        int first = rest.codePointAt(0);
        return Character.isLetter(first) || "\"“‘'«([".indexOf(first) >= 0;
    }

    private static String joined(String paragraph, String item, String letter) {
        return paragraph + (item == null ? "" : "." + item) + (letter == null ? "" : "." + letter);
    }

    private static ParagraphNumber none(String text) {
        return new ParagraphNumber(Kind.NONE, null, text);
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
