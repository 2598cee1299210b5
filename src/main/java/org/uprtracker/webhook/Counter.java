package org.uprtracker.webhook;

import org.uprtracker.http.ProblemType;

/**
 * The tag of a webhook: what somebody changes about it, and then what changes by itself as it is delivered to.
 * {@code If-Match} compares the first part alone, so that a delivery stands in nobody's way.
 */
final class Counter {
    private Counter() {}

    static String tag(int counter, String content) {
        return counter + "-" + content;
    }

    /** @throws RuntimeException 428 without tags, 412 where none of them names what is there */
    static void require(String ifMatch, int counter) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ProblemType.PRECONDITION_REQUIRED.problem(ProblemType.PRECONDITION_REQUIRED.description()).build();
        }
        for (String tag : ifMatch.split(",")) {
            String name = tag.strip().replaceFirst("^W/", "").replaceAll("^\"|\"$", "");
            if (name.equals("*") || name.startsWith(counter + "-")) {
                return;
            }
        }
        throw ProblemType.PRECONDITION_FAILED.problem(ProblemType.PRECONDITION_FAILED.description()).build();
    }
}
