package org.uprtracker.journal;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A date as a document gives it (ISO 8601): a day {@code 2014-10-30}, a month {@code 2016-05}, a year {@code 2016}, or
 * a span of these {@code 2009/2012}. From 1945 on; a fact has begun on the day it is written down.
 */
@Pattern(regexp = FactDate.PATTERN, message = FactDate.FORM)
@Constraint(validatedBy = FactDate.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface FactDate {
    /** A day, a month or a year. */
    String POINT = "\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?";

    String PATTERN = "^" + POINT + "(/" + POINT + ")?$";

    String FORM = "must be a day (2014-10-30), a month (2016-05), a year (2016) or a span (2009/2012)";

    /** Whether it may lie in the future: what is due, scheduled, or about to enter into force. */
    boolean mayBeAhead() default false;

    String message() default FORM;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Says which rule is broken by what looks like a date. */
    class Check implements ConstraintValidator<FactDate, String> {
        private static final LocalDate FIRST = LocalDate.of(1945, 1, 1);
        private static final LocalDate LAST = LocalDate.of(2199, 12, 31);
        /** Where a day begins first: what lies after it is the future for everybody. */
        private static final ZoneOffset EARLIEST_MORNING = ZoneOffset.ofHours(14);

        private boolean mayBeAhead;

        @Override
        public void initialize(FactDate date) {
            mayBeAhead = date.mayBeAhead();
        }

        @Override
        public boolean isValid(String date, ConstraintValidatorContext context) {
            if (date == null || !date.matches(PATTERN)) {
                return true; // the pattern says so itself
            }
            DateSpan span;
            try {
                span = DateSpan.of(date);
            } catch (DateTimeException e) {
                return false;
            }
            if (span.first().isAfter(span.last())) {
                return refused(context, "ends before it begins");
            }
            if (span.first().isBefore(FIRST) || span.last().isAfter(LAST)) {
                return refused(context, "must lie between 1945 and 2199");
            }
            LocalDate today = LocalDate.ofInstant(context.getClockProvider().getClock().instant(), EARLIEST_MORNING);
            return mayBeAhead || !span.first().isAfter(today)
                    || refused(context, "lies in the future: a fact is written down when it has happened");
        }

        private static boolean refused(ConstraintValidatorContext context, String why) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(why).addConstraintViolation();
            return false;
        }
    }
}
