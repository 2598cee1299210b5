package org.uprtracker.listing;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Entity tags of answers, and what a reader already has (RFC 9110, 13.1.2). */
final class Tag {
    /** End of the tag of one thing: the change that made it what it is. What comes before says the same and more. */
    private static final Pattern CHANGE = Pattern.compile("-\\d+\\.\\d+\"$");

    private Tag() {}

    /** Whether the header If-None-Match, null where it was not sent, names the answer with this tag. */
    static boolean matches(String known, String tag) {
        if (known == null) {
            return false;
        }
        String own = CHANGE.matcher(tag).replaceFirst("\"");
        // A proxy that compresses marks a tag as weak; it still names the same answer.
        return Stream.of(known.replace("W/", "").trim().split("\\s*,\\s*")).map(CHANGE::matcher)
                .anyMatch(one -> one.replaceFirst("\"").equals(own));
    }
}
