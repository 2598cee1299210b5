package org.uprtracker.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprtracker.rules.ContentValidation;

class FactDateTest {
    private static final String FORM =
            "must be a day (2014-10-30), a month (2016-05), a year (2016) or a span (2009/2012)";
    private static final String FUTURE = "lies in the future: a fact is written down when it has happened";
    private static final String RANGE = "must lie between 1945 and 2199";

    /** 09:59 UTC on 22 November: on the first islands of the day it is still that day, a minute later the next. */
    private static final Instant NOW = Instant.parse("2026-11-22T09:59:00Z");

    private record Fact(@FactDate String happened, @FactDate(mayBeAhead = true) String due) {}

    @ParameterizedTest
    @ValueSource(strings = {"1945", "1945-01-01", "2014-10-30", "2016-05", "2016", "2009/2012", "2016-02-29",
        "2008-05-05/2008-05-19", "2016-05/2016", "2026-11-22", "2026-11", "2026", "2026/2030"})
    void aDateThatHasBegunIsOne(String date) {
        // When
        List<String> broken = broken(new Fact(date, date), NOW);
        // Then
        assertEquals(List.of(), broken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "30.10.2014", "2014-10-3", "2016-13", "2015-02-29", "2016-04-31", "16", "2016/",
        "2009/2010/2011", "2014-10-30T00:00:00Z", "-2016", "2016-05\n"})
    void whatIsNoDateIsRefused(String date) {
        // When
        List<String> broken = broken(new Fact(date, date), NOW);
        // Then
        assertEquals(List.of("due " + FORM, "happened " + FORM), broken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1944", "1944-12-31", "1944/1946", "2200", "2199/2200"})
    void whatLiesOutsideTheLifeOfTheRecordIsRefused(String date) {
        // When
        List<String> broken = broken(new Fact(null, date), NOW);
        // Then
        assertEquals(List.of("due " + RANGE), broken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2012/2009", "2016-05-17/2016-05-16", "2017/2016-12"})
    void aSpanThatEndsBeforeItBeginsIsRefused(String date) {
        // When
        List<String> broken = broken(new Fact(date, null), NOW);
        // Then
        assertEquals(List.of("happened ends before it begins"), broken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23", "2026-12", "2027", "2027/2030"})
    void aFactOfTheFutureIsRefusedWhileWhatIsDueMayLieThere(String date) {
        // When
        List<String> broken = broken(new Fact(date, date), NOW);
        // Then
        assertEquals(List.of("happened " + FUTURE), broken);
    }

    @Test
    void theFutureBeginsWhereTheDayEndsFirst() {
        // When
        List<String> broken = broken(new Fact("2026-11-23", null), NOW.plusSeconds(60));
        // Then
        assertEquals(List.of(), broken);
    }

    @ParameterizedTest
    @CsvSource({"2014-10-30, 2014-10-30, 2014-10-30", "2016-02, 2016-02-01, 2016-02-29", "2016, 2016-01-01, 2016-12-31",
        "2009/2012, 2009-01-01, 2012-12-31", "2016-05/2016-06-02, 2016-05-01, 2016-06-02"})
    void aDateLiesBetweenTwoDays(String date, String first, String last) {
        // When
        DateSpan span = DateSpan.of(date);
        // Then
        assertEquals(first + " to " + last, span.first() + " to " + span.last());
    }

    @Test
    void aDayThatDoesNotExistLiesNowhere() {
        assertThrows(DateTimeException.class, () -> DateSpan.of("2015-02-29"));
    }

    private static List<String> broken(Fact fact, Instant now) {
        Validator validator = ContentValidation.validator(() -> Clock.fixed(now, ZoneOffset.UTC));
        return validator.validate(fact).stream()
                .map((ConstraintViolation<Fact> one) -> one.getPropertyPath() + " " + one.getMessage())
                .sorted().toList();
    }
}
