package org.uprtracker.journal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/** Between which days a date of a document lies, both included; the same as first_day and last_day in the database. */
public record DateSpan(LocalDate first, LocalDate last) {
    private static final int LENGTH_OF_YEAR = 4;
    private static final int LENGTH_OF_MONTH = 7;

    /**
     * @param date as {@link FactDate} describes it
     * @throws DateTimeException if it is none
     */
    public static DateSpan of(String date) {
        if (!date.matches(FactDate.PATTERN)) {
            throw new DateTimeException("no date of a document");
        }
        String[] ends = date.split("/");
        return new DateSpan(firstDay(ends[0]), lastDay(ends[ends.length - 1]));
    }

    private static LocalDate firstDay(String point) {
        return LocalDate.parse(point + "-01-01".substring(point.length() - LENGTH_OF_YEAR));
    }

    private static LocalDate lastDay(String point) {
        return switch (point.length()) {
            case LENGTH_OF_YEAR -> LocalDate.of(Integer.parseInt(point), 12, 31);
            case LENGTH_OF_MONTH -> YearMonth.parse(point).atEndOfMonth();
            default -> LocalDate.parse(point);
        };
    }
}
