package org.uprtracker.intake.uprinfo;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.uprtracker.intake.Entities;
import org.uprtracker.intake.Hints;
import org.uprtracker.intake.Lookup;
import org.uprtracker.intake.Place;
import org.uprtracker.intake.uprinfo.Header.Column;

/** Reads and checks one row after the other. Everything that is wrong in a row is said, not the first thing alone. */
final class RowReader {
    private static final int MOST_REMEMBERED = 2_000;
    private static final int MOST_DIGITS = 4;
    private static final int LONGEST_SHOWN = 80;
    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_ISSUES = 100;
    private static final int LONGEST_ISSUE = 200;
    private static final String SESSION = "session ";
    /** What says no more than the number: an ordinal's end, a spreadsheet's decimals, the word for it. */
    private static final Pattern WITH_NUMBER = Pattern.compile("^(?:(?:st|nd|rd|th)(?![a-z])|\\.0+(?!\\d))?+(?: ?session(?![a-z]))?+", Pattern.CASE_INSENSITIVE);

    private final Header header;
    private final Hints hints;
    private final Lookup lookup;
    private final Findings findings;
    /** A file writes few names many times. */
    private final Map<String, Written> states = new HashMap<>();

    /** @param code null if it is no State's name; the problem then says so */
    private record Written(String code, String problem) {}

    RowReader(Header header, Hints hints, Lookup lookup, Findings findings) {
        this.header = header;
        this.hints = hints;
        this.lookup = lookup;
        this.findings = findings;
    }

    /** @return null if something is wrong with it, which then was said */
    Row read(int number, String[] cells) {
        if (!header.fits(cells)) {
            findings.error(Place.row(number), null, "The row has " + cells.length + " cells and the header has "
                    + header.names().size() + ": a separator or quote is missing or too many. Export the file again or mend the row.");
            return null;
        }
        int before = findings.errors();
        String to = cell(number, cells, Column.TO);
        String fromName = cell(number, cells, Column.FROM);
        String wording = cell(number, cells, Column.RESPONSE);
        String text = text(number, cells);
        Answer answer = answer(number, wording);
        String state = state(number, to);
        String from = isUnknown(fromName) ? Row.UNKNOWN : from(number, fromName, state, answer);
        Integer session = session(number, cell(number, cells, Column.SESSION));
        Integer action = action(number, cell(number, cells, Column.ACTION));
        List<String> issues = issues(number, cell(number, cells, Column.ISSUE));
        if (findings.errors() > before) {
            return null;
        }
        boolean pledge = answer.pledge() || from.equals(state);
        return new Row(number, state, from, fromName, text, pledge, answer.position(), wording, action, issues, session);
    }

    /** A cell in plain text: entities read, white space single, nothing that cannot be seen. */
    private String cell(int number, String[] cells, Column column) {
        String raw = header.cell(cells, column);
        if (raw == null) {
            return "";
        }
        Cleaned cleaned = Cleaned.of(Entities.decode(raw));
        if (cleaned.controls()) {
            findings.warning(at(number, column), cleaned.text(), "Control characters were taken out. Check the text.");
        }
        if (cleaned.text().indexOf('\ufffd') >= 0) {
            findings.warning(at(number, column), cleaned.text(),
                    "A character was lost before this file was written (it shows as �). Check the text.");
        }
        return cleaned.text();
    }

    private String text(int number, String[] cells) {
        String text = cell(number, cells, Column.TEXT);
        if (text.isEmpty()) {
            findings.error(at(number, Column.TEXT), null, "There is no text. Write the recommendation or take the row out.");
        } else if (text.length() > LONGEST_TEXT) {
            findings.error(at(number, Column.TEXT), text, "The text has " + text.length() + " characters; no recommendation has more than "
                    + LONGEST_TEXT + ". A quote may be missing.");
        }
        return text;
    }

    private Answer answer(int number, String wording) {
        Optional<Answer> answer = Answer.of(wording);
        if (answer.isEmpty()) {
            findings.error(at(number, Column.RESPONSE), wording, "\"" + shown(wording) + "\" is no response that is known. Known are "
                    + "Accepted, Supported, Noted, Not Supported, Rejected, Pending, Unclear, Voluntary Pledge and the like.");
        } else if (answer.get().position() == null && !answer.get().pledge() && !wording.isEmpty()) {
            findings.warning(at(number, Column.RESPONSE), wording, "The State did not answer: no position comes in.");
        }
        return answer.orElse(null);
    }

    private String state(int number, String name) {
        String code = code(number, Column.TO, name);
        if (code != null && hints.state() != null && !hints.state().equals(code)) {
            findings.error(at(number, Column.TO), name, "The row is on another State than " + hints.state()
                    + ", which came with the file. Leave that out, or send the rows of this State alone.");
        }
        return code;
    }

    private String from(int number, String name, String state, Answer answer) {
        boolean pledge = answer != null && answer.pledge();
        if (pledge && name.isEmpty()) {
            return state;
        }
        String code = code(number, Column.FROM, name);
        if (pledge && code != null && state != null && !code.equals(state)) {
            findings.error(at(number, Column.FROM), name,
                    "A pledge is the State's own, but another State stands here. Correct the State or the response.");
        }
        return code;
    }

    private static boolean isUnknown(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return plain.equals("(unknown)") || plain.equals("unknown");
    }

    private String code(int number, Column column, String name) {
        Written written = states.get(name);
        if (written == null) {
            written = look(name);
            if (states.size() < MOST_REMEMBERED) {
                states.put(name, written);
            }
        }
        if (written.code() == null) {
            findings.error(at(number, column), name, written.problem());
        }
        return written.code();
    }

    private Written look(String name) {
        if (name.isEmpty()) {
            return new Written(null, "There is no State. Write its name.");
        }
        return lookup.states().code(name).map(code -> new Written(code, null)).orElseGet(() -> {
            List<String> nearest = lookup.states().nearest(name);
            return new Written(null, "No State is written \"" + shown(name) + "\"."
                    + (nearest.isEmpty() ? " Write a State's name." : " Nearest: " + String.join(", ", nearest) + "."));
        });
    }

    private Integer session(int number, String value) {
        Integer session = number(value);
        Optional<Integer> cycle = session == null ? Optional.empty() : lookup.calendar().cycle(session);
        if (cycle.isEmpty()) {
            findings.error(at(number, Column.SESSION), value, session == null
                    ? "The session is not a number. Write the number of the session of the Working Group, for instance 7."
                    : "There is no session " + session + " of the Working Group on record. Correct the number.");
        } else if (hints.session() != null && !hints.session().equals(session)
                || hints.cycle() != null && !hints.cycle().equals(cycle.get())) {
            findings.error(at(number, Column.SESSION), value,
                    "The row is of another session or cycle than came with the file. Leave that out, or send the rows of it alone.");
        }
        return session;
    }

    private Integer action(int number, String value) {
        Integer action = number(value);
        if (!value.isEmpty() && (action == null || action < 1 || action > 5)) {
            findings.error(at(number, Column.ACTION), value, "The action category is a number from 1 to 5. Correct it or leave it empty.");
        }
        return action;
    }

    /** {@code 7}; and as others write it, {@code 28 - November 2017}, {@code 5 - Specific action}, {@code Session 7}, {@code 31st session}. */
    private static Integer number(String value) {
        String start = value.toLowerCase(Locale.ROOT).startsWith(SESSION) ? value.substring(SESSION.length()).strip() : value;
        int digits = 0;
        while (digits < start.length() && start.charAt(digits) >= '0' && start.charAt(digits) <= '9') {
            digits++;
        }
        String rest = WITH_NUMBER.matcher(start.substring(digits)).replaceFirst("").strip();
        boolean word = rest.length() > 2 && "-–(".indexOf(rest.charAt(0)) >= 0 && Character.isLetter(rest.substring(1).strip().charAt(0));
        return digits > 0 && digits <= MOST_DIGITS && (rest.isEmpty() || word) ? Integer.valueOf(start.substring(0, digits)) : null;
    }

    /** The labels hold none of the signs that set them apart. */
    private List<String> issues(int number, String value) {
        List<String> issues = Arrays.stream(value.split("[,;|]")).map(String::strip).filter(issue -> !issue.isEmpty()).distinct().toList();
        if (issues.size() > MOST_ISSUES || issues.stream().anyMatch(issue -> issue.length() > LONGEST_ISSUE)) {
            findings.error(at(number, Column.ISSUE), value, "This is no list of issues: at most " + MOST_ISSUES + " labels of "
                    + LONGEST_ISSUE + " characters each, with commas between them.");
        }
        return issues;
    }

    private static String shown(String value) {
        return value.length() <= LONGEST_SHOWN ? value : value.substring(0, LONGEST_SHOWN) + '…';
    }

    private Place at(int number, Column column) {
        return Place.row(number).column(header.name(column));
    }
}
