package org.uprtracker.intake.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uprtracker.intake.document.UnDocument.Para;

/** Items that are counted in letters, as some reports of the first cycle have them: {@code (a)} to {@code (z)}, then {@code (aa)}. */
final class Letters {
    private static final Pattern LETTERED = Pattern.compile("\\(?([a-z]{1,2})\\) ?(?=\\S)");
    private static final int ALPHABET = 26;

    private Letters() {}

    /** Whether a text begins with the letter that is next under a paragraph. Letters inside a numbered item are parts of it. */
    static boolean begins(Group group, String text) {
        Matcher letter = LETTERED.matcher(text);
        boolean lettered = group.items.isEmpty() || group.items.get(0).first.number() == null;
        return lettered && letter.lookingAt() && isNext(letter.group(1), group.items.size());
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
