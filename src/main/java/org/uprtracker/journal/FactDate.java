package org.uprtracker.journal;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A date as a document gives it (ISO 8601): a day {@code 2014-10-30}, a month {@code 2016-05}, a year {@code 2016}, or
 * a span of these {@code 2009/2012}.
 */
@Pattern(regexp = FactDate.PATTERN)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface FactDate {
    /** A day, a month or a year. */
    String POINT = "\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?";

    String PATTERN = POINT + "(/" + POINT + ")?";

    String message() default "must be a day (2014-10-30), a month (2016-05), a year (2016) or a span (2009/2012)";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
