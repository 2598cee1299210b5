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
 * @param other number of another recommendation that begins inside of it; null if none does
 */
record Entry(String paragraph, boolean numbered, String body, String source, String other) {
    private static final Pattern SOURCE = Pattern.compile("Source\\s*+of\\s*+(?:the\\s++)?+position\\s*+:?+", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_NUMBER = 10;
    private static final Pattern ENDS_IN_STATES = Pattern.compile("\\)[;.]?+$");
    /** Some lists write a stop after the number, some no blank. */
    private static final Pattern NUMBER = Pattern.compile("([1-9]\\d{0,2}+\\.\\d{1,3}+)\\.?+(?![\\d.])\\s*+");
    private static final Pattern INSIDE = Pattern.compile("[);.,\\d] ?+([1-9]\\d{0,2}+\\.\\d{1,3}+)\\.?+ (?=\\p{Lu})");

    /** The recommendations of a cell: mostly one. */
    static List<Entry> of(List<String> lines) {
        List<Entry> entries = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        String before = "";
        boolean complete = false;
        for (String line : lines) {
            // A next one begins where the one before has named its source, or has ended in its States.
            if (begins(line) && (complete || ENDS_IN_STATES.matcher(before).find() && isOfOneList(current, line))) {
                entries.add(of(current.toString()));
                current.setLength(0);
                before = "";
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

    /** Both numbers are of one list: {@code 115.1} and {@code 115.2}, but not {@code 2.5 per cent}. */
    private static boolean isOfOneList(CharSequence current, String line) {
        String first = current.subSequence(0, Math.min(current.length(), LONGEST_NUMBER)).toString().strip();
        return line.startsWith(first.split("\\.", 2)[0] + '.');
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
            return new Entry(number.group(1), true, text.substring(number.end()).strip(), source, other(Plain.line(cell), number.group(1)));
        }
        boolean digit = !text.isEmpty() && Character.isDigit(text.charAt(0));
        return new Entry(null, !digit, text, source, null);
    }

    /** A number of the same list in the middle of a line, with States behind it. */
    private static String other(String cell, String own) {
        Matcher number = INSIDE.matcher(cell);
        while (number.find() && cell.indexOf('(', number.end()) >= 0) {
            if (!number.group(1).equals(own) && isOfOneList(own, number.group(1))) {
                return number.group(1);
            }
        }
        return null;
    }
}
