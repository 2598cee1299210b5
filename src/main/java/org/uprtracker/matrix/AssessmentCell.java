package org.uprtracker.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uprtracker.intake.matrix.Plain;

/**
 * What the list says of one assessment: the status in words, the assessor's reasons, who says so as of when. A person can
 * edit it; what was not edited is known again when the list comes back.
 */
public final class AssessmentCell {
    private static final List<String> MONTHS = List.of("January", "February", "March", "April", "May", "June", "July",
            "August", "September", "October", "November", "December");
    private static final String ANSWER = "The State, in its answer, ";
    private static final Pattern CLAIM = Pattern.compile("(?:Implemented|In progress) " + ANSWER + "[0-9A-Za-z ]{4,60}");
    private static final String READ = " (as read from its document)";
    private static final String BLANKED = "[redacted]";

    private AssessmentCell() {}

    /**
     * @param status code of the status, for instance {@code partially_implemented}
     * @param grade the assessor's own grade; may be null
     * @param scheme the scheme of that grade; may be null
     * @param read whether the status was read out of what the assessor published, and not stated by it
     * @param date ISO 8601, as coarse as it is on record, also a span
     * @param assessor its name
     */
    static List<String> lines(String status, String grade, String scheme, boolean read, String reasons, String date,
            String assessor) {
        List<String> lines = new ArrayList<>();
        lines.add(words(status) + (grade == null ? "" : " (" + grade + (scheme == null ? "" : ", " + scheme) + ")")
                + (read ? READ : ""));
        Stream.of(reasons.split("\\R")).map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
        lines.add(assessor + ", " + day(date));
        return lines;
    }

    /** What the State itself said of implementation when it answered. */
    static List<String> claim(String status, String date) {
        return List.of(words(status), ANSWER + day(date));
    }

    /** Whether a cell says what the list writes of an assessment, and nothing else: white space apart. */
    static boolean isWritten(List<String> lines, String cell) {
        return Plain.line(String.join(" ", lines)).equals(Plain.line(cell));
    }

    /** Whether a cell may say what the list wrote before words of the assessment were blanked. */
    static boolean isWrittenBeforeBlanking(List<String> lines, String cell) {
        String[] pieces = Plain.line(String.join(" ", lines)).split(Pattern.quote(BLANKED), -1);
        return pieces.length > 1 && Pattern.matches(Stream.of(pieces).map(Pattern::quote).collect(Collectors.joining(".*")),
                Plain.line(cell));
    }

    /** Whether a cell says no more than what a State claims in its answer. */
    static boolean isClaim(String cell) {
        return CLAIM.matcher(Plain.line(cell)).matches();
    }

    private static String words(String status) {
        String words = status.replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** For people: {@code 4 November 2019}, {@code November 2019}, {@code 2019}; a span with {@code to}. */
    static String day(String date) {
        int span = date.indexOf('/');
        if (span >= 0) {
            return day(date.substring(0, span)) + " to " + day(date.substring(span + 1));
        }
        String[] parts = date.split("-");
        String year = parts[0];
        return parts.length == 1 ? year : (parts.length == 2 ? "" : Integer.parseInt(parts[2]) + " ")
                + MONTHS.get(Integer.parseInt(parts[1]) - 1) + ' ' + year;
    }
}
