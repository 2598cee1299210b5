package org.uprtracker.journal;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text that says something and that every file, page and database can hold: not blank, no control characters but line
 * ends (U+000A) and tabs, and no half of a surrogate pair.
 */
@Constraint(validatedBy = PlainText.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {
    String message() default "must be valid Unicode and say something, without control characters other than line ends "
            + "(U+000A) and tabs";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at every character. */
    class Check implements ConstraintValidator<PlainText, CharSequence> {
        @Override
        public boolean isValid(CharSequence text, ConstraintValidatorContext context) {
            // Whether it may be empty is for its size to say.
            return text == null || text.isEmpty() || !text.codePoints().allMatch(Check::isUnseen)
                    && text.codePoints().allMatch(Check::isPlain);
        }

        private static boolean isUnseen(int character) {
            return Character.isWhitespace(character) || Character.isSpaceChar(character)
                    || Character.getType(character) == Character.FORMAT;
        }

        private static boolean isPlain(int character) {
            return character == '\n' || character == '\t'
                    || Character.getType(character) != Character.CONTROL
                    && Character.getType(character) != Character.SURROGATE;
        }
    }
}
