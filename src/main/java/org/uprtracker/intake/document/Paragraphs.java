package org.uprtracker.intake.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uprtracker.intake.document.UnDocument.Para;

/** Takes the printed number off a paragraph. */
final class Paragraphs {
    /** {@code 95.}, {@code 124.1}, {@code 124.1.}; a number alone is one only with its stop. */
    private static final Pattern NUMBER = Pattern.compile(
            "(\\d{1,3}(?:\\.\\d{1,3})++)(?:\\.(?=\\s|\\p{Lu})|(?=\\s|\\p{Lu}))|(\\d{1,3})\\.(?=\\s|\\p{Lu})");

    private Paragraphs() {}

    static Para of(Integer page, String text, int indent, boolean heading) {
        Matcher number = NUMBER.matcher(text);
        if (heading || !number.lookingAt()) {
            return new Para(page, null, text, indent, heading);
        }
        return new Para(page, number.group(1) == null ? number.group(2) : number.group(1),
                text.substring(number.end()).strip(), indent, false);
    }

    static boolean isNumbered(String text) {
        return NUMBER.matcher(text).lookingAt();
    }
}
