package org.uprtracker.writing;

import org.uprtracker.http.ProblemType;

/**
 * What {@code If-Match} must name. The tag of a thing ends with the change that made it what it is, so that a change
 * of something else in the record does not stand in the way.
 */
public final class Tags {
    private Tags() {}

    static String of(String change) {
        return "at-" + change;
    }

    /** @throws RuntimeException 428 without tags, 412 where none of them names what is there */
    public static void require(String ifMatch, String current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ProblemType.PRECONDITION_REQUIRED.problem(ProblemType.PRECONDITION_REQUIRED.description()).build();
        }
        String end = current.substring(current.lastIndexOf('-') + 1);
        for (String tag : ifMatch.split(",")) {
            // A proxy that compresses marks a tag as weak; it still names the same change.
            String name = tag.strip().replaceFirst("^W/", "").replaceAll("^\"|\"$", "");
            if (name.equals("*") || name.endsWith('-' + end)) {
                return;
            }
        }
        throw ProblemType.PRECONDITION_FAILED.problem(ProblemType.PRECONDITION_FAILED.description()).build();
    }
}
