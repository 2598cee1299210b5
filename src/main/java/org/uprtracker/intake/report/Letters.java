package org.uprtracker.intake.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uprtracker.intake.document.UnDocument.Para;

/** Items counted in brackets, as some reports of the first cycle have them: {@code (a)} to {@code (z)}, then {@code (aa)}; {@code (1)}. */
final class Letters {
    private static final Pattern LETTERED = Pattern.compile("\\(?([a-z]{1,2}|\\d{1,3})\\) ?(?=\\S)");
    private static final Pattern NAMED = Pattern.compile("\\(?\\b(?:[a-z]|\\d{1,3})\\)");
    private static final int ALPHABET = 26;

    private Letters() {}

    /** Whether a text begins with the letter that is next under a paragraph. Letters inside a numbered item are parts of it. */
    static boolean begins(Group group, String text) {
        Matcher letter = LETTERED.matcher(text);
        if (!group.items.isEmpty() && !isOf(group) || !letter.lookingAt()) {
            return false;
        }
        int before = group.items.size();
        boolean digits = before == 0 ? Character.isDigit(letter.group(1).charAt(0)) : Character.isDigit(group.items.get(0).label.charAt(0));
        return digits ? letter.group(1).equals(Integer.toString(before + 1)) : isNext(letter.group(1), before);
    }

    /** Whether the items of a paragraph are counted so. */
    static boolean isOf(Group group) {
        return group.items.get(0).first.number() == null;
    }

    /** Whether a text names items that are counted so. */
    static boolean areNamed(String text) {
        return NAMED.matcher(text).find();
    }

    static Group.Item item(Group group, Para para) {
        Matcher letter = LETTERED.matcher(para.text());
        if (!letter.lookingAt()) {
            throw new IllegalArgumentException("no letter: " + para.text());
        }
        return new Group.Item(para, group.items.size() + 1, letter.group(1), para.text().substring(letter.end()));
    }

    /** Behind {@code z} some go on with {@code aa, bb}, some with {@code aa, ab}. */
    private static boolean isNext(String letter, int before) {
        String own = Character.toString('a' + before % ALPHABET);
        return before < ALPHABET ? letter.equals(own)
                : before < 2 * ALPHABET && (letter.equals(own + own) || letter.equals("a" + own));
    }
}
