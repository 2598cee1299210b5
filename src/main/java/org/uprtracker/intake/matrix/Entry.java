package org.uprtracker.intake.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One recommendation as it stands in the first cell: {@code 115.1 Take … (Croatia); Source of Position: A/HRC/28/15/Add.1 - Para. 3}.
 *
 * @param paragraph its number; null if there is none
 * @param numbered false if it begins with digits that are no such number
 * @param body text and States
 * @param source what stands after {@code Source of Position}; null if that is not there
 */
record Entry(String paragraph, boolean numbered, String body, String source) {
    private static final Pattern SOURCE = Pattern.compile("Source\\s*+of\\s*+(?:the\\s++)?+position\\s*+:?+", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENDS_IN_STATES = Pattern.compile("\\)[;.]?+$");
    /** Some lists write a stop after the number, some no blank. */
    private static final Pattern NUMBER = Pattern.compile("([1-9]\\d{0,2}+\\.\\d{1,3}+)\\.?+(?![\\d.])\\s*+");

    /** The recommendations of a cell: mostly one. */
    static List<Entry> of(List<String> lines) {
        List<Entry> entries = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        String before = "";
        boolean complete = false;
        for (String line : lines) {
            // A next one begins where the one before has named its source, or has ended in its States.
            if (begins(line) && (complete || ENDS_IN_STATES.matcher(before).find())) {
                entries.add(of(current.toString()));
                current.setLength(0);
                complete = false;
            }
            current.append(line).append(' ');
            complete |= SOURCE.matcher(before + ' ' + line).find();
            before = line.isBlank() ? before : line;
        }
        entries.add(of(current.toString()));
        return entries;
    }

    /** Whether a line begins as a recommendation does: with its number. */
    static boolean begins(String line) {
        return NUMBER.matcher(line).lookingAt();
    }

    private static Entry of(String cell) {
        String text = Plain.line(cell);
        Matcher found = SOURCE.matcher(text);
        String source = null;
        if (found.find()) {
            source = text.substring(found.end()).strip();
            text = text.substring(0, found.start()).strip();
        }
        Matcher number = NUMBER.matcher(text);
        if (number.lookingAt()) {
            return new Entry(number.group(1), true, text.substring(number.end()).strip(), source);
        }
        boolean digit = !text.isEmpty() && Character.isDigit(text.charAt(0));
        return new Entry(null, !digit, text, source);
    }
}
