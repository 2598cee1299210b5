package org.uprtracker.intake;

/**
 * Something that is not right in a file, or that a person should know.
 *
 * @param severity an error keeps its row out; a warning does not
 * @param place where
 * @param value what stands there, shortened to 200 characters; null where nothing does
 * @param message what is wrong with it and what to do, as a sentence
 */
public record ReadFinding(Severity severity, Place place, String value, String message) {
    private static final int LONGEST_VALUE = 200;

    public enum Severity {
        ERROR, WARNING
    }

    public ReadFinding {
        value = value == null || value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE - 1) + '…';
    }

    public static ReadFinding error(Place place, String value, String message) {
        return new ReadFinding(Severity.ERROR, place, value, message);
    }

    public static ReadFinding warning(Place place, String value, String message) {
        return new ReadFinding(Severity.WARNING, place, value, message);
    }
}
