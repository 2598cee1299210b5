package org.uprtracker.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What the start page says of one subject.
 *
 * @param subject as in {@code subject=}
 * @param name for people
 * @param days where its recommendations stood, day by day
 */
public record SubjectCount(String subject, String name, List<OnDay> days) {
    /** Headline statuses on one day, with how many recommendations have each. */
    public record OnDay(LocalDate day, Map<String, Long> statuses) {
        public long recommendations() {
            return statuses.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
