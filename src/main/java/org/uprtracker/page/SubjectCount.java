package org.uprtracker.page;

import java.util.Map;

/**
 * What the start page says of one subject.
 *
 * @param subject as in {@code subject=}
 * @param name for people
 * @param then headline statuses on 6 November 2019, the eve of the third review, with their counts
 * @param now the same today
 */
public record SubjectCount(String subject, String name, Map<String, Long> then, Map<String, Long> now) {
    public long recommendationsThen() {
        return sum(then);
    }

    public long recommendationsNow() {
        return sum(now);
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
