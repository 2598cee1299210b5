package org.uprtracker.intake.matrix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uprtracker.intake.Hints;
import org.uprtracker.intake.Lookup;
import org.uprtracker.intake.UnreadableFile;

/**
 * Which review a list is about: as its heading says ({@code UPR of Slovenia (2nd Cycle – 20th session)}), or as the
 * sender says where the heading does not.
 *
 * @param state ISO code
 * @param stateName as the heading writes it; null if it does not
 */
record Heading(String state, String stateName, int cycle, Integer session) {
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh",
            "eighth", "ninth", "tenth");
    private static final int LONGEST_NAME = 100;
    private static final Pattern STATE = Pattern.compile(
            "(?:UPR|Universal Periodic Review|(?:list|matrix|matrices) of recommendations)\\s*+(?:of|on|to|for|:|–|—|-)\\s*+(?:the\\s++)?+(.++)",
            Pattern.CASE_INSENSITIVE);
    /** Where the name of the State ends: brackets are part of some names. */
    private static final Pattern AFTER_STATE = Pattern.compile(
            "\\(?+\\s*+(?:UPR\\s++)?+(?:(?:\\d{1,2}+\\s*+(?:st|nd|rd|th)?+|" + String.join("|", ORDINALS)
                    + ")\\s*+(?:UPR\\s++)?+(?:cycle|session)|\\b(?:cycle|session)\\b|\\b(?:19|20)\\d\\d\\b)"
                    + "|\\b(?:thematic|matrix|page)\\b|[,;:]", Pattern.CASE_INSENSITIVE);
    private static final Pattern CYCLE = Pattern.compile(
            "(?:(\\d{1,2}+)\\s*+(?:st|nd|rd|th)?+|\\b(" + String.join("|", ORDINALS) + "))\\s++(?:UPR\\s++)?+cycle\\b|\\bcycle\\s++(\\d{1,2}+)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SESSION = Pattern.compile(
            "(\\d{1,2}+)\\s*+(?:st|nd|rd|th)?+\\s++(?:UPR\\s++|Working Group\\s++)?+session\\b|\\bsession\\s++(\\d{1,2}+)\\b",
            Pattern.CASE_INSENSITIVE);

    /** @throws UnreadableFile if it stays open which review it is, or if heading and sender differ */
    static Heading of(List<String> lines, Hints hints, Lookup lookup) throws UnreadableFile {
        Map<String, String> states = states(lines, lookup);
        String state = agreed("state", states.keySet(), hints.state());
        Integer session = agreed("session", numbers(lines, SESSION), hints.session());
        Integer cycle = agreed("cycle", numbers(lines, CYCLE), hints.cycle());
        Integer held = session == null ? null : lookup.calendar().cycle(session).orElse(null);
        if (cycle != null && held != null && !cycle.equals(held)) {
            throw new UnreadableFile("The list is said to be of cycle " + cycle + " and of session " + session
                    + ", but session " + session + " belongs to cycle " + held + ". Correct the heading, or the hint.");
        }
        cycle = cycle == null ? held : cycle;
        if (state == null) {
            throw new UnreadableFile("The list does not say which State was reviewed (a heading like \"UPR of Kazakhstan "
                    + "(3rd Cycle – 34th Session)\" does)" + unknown(lines, lookup) + ". Say it: state=KAZ, with the ISO code.");
        }
        if (cycle == null) {
            throw new UnreadableFile("The list does not say of which cycle it is (a heading like \"UPR of Kazakhstan "
                    + "(3rd Cycle – 34th Session)\" does). Say it: cycle=3, or session=34.");
        }
        return new Heading(state, states.get(state), cycle, session);
    }

    private static Map<String, String> states(List<String> lines, Lookup lookup) {
        Map<String, String> states = new LinkedHashMap<>();
        lines.stream().map(Heading::named).forEach(name -> add(name, states, lookup));
        if (states.isEmpty()) {
            // A title page can have the name on a line of its own.
            lines.forEach(line -> add(line, states, lookup));
        }
        return states;
    }

    private static void add(String name, Map<String, String> states, Lookup lookup) {
        if (!name.isEmpty() && name.length() <= LONGEST_NAME) {
            lookup.states().code(name).ifPresent(code -> states.putIfAbsent(code, name));
        }
    }

    /** What stands where the name of the State does; empty if nothing stands there. */
    private static String named(String line) {
        Matcher state = STATE.matcher(line);
        if (!state.find()) {
            return "";
        }
        Matcher after = AFTER_STATE.matcher(state.group(1));
        String name = after.find() ? state.group(1).substring(0, after.start()) : state.group(1);
        return Plain.item(name.strip());
    }

    private static String unknown(List<String> lines, Lookup lookup) {
        return lines.stream().map(Heading::named).filter(name -> !name.isEmpty()).findFirst()
                .map(name -> "; its heading names \"" + name + "\", which is no State's name here"
                        + Optional.of(lookup.states().nearest(name)).filter(near -> !near.isEmpty())
                                .map(near -> " (is it " + String.join(", ", near) + "?)").orElse(""))
                .orElse("");
    }

    private static Set<Integer> numbers(List<String> lines, Pattern pattern) {
        Set<Integer> numbers = new TreeSet<>();
        for (String line : lines) {
            // The Council counts its sessions too.
            Matcher found = pattern.matcher(line.contains("Council") ? "" : line);
            while (found.find()) {
                numbers.add(number(found));
            }
        }
        return numbers;
    }

    private static int number(Matcher found) {
        int group = 1;
        while (found.group(group) == null) {
            group++;
        }
        int ordinal = ORDINALS.indexOf(found.group(group).toLowerCase(Locale.ROOT));
        return ordinal >= 0 ? ordinal + 1 : Integer.parseInt(found.group(group));
    }

    /** A file made from another one can have its page headers too: the sender may say which of them counts. */
    private static <T> T agreed(String hint, Set<T> headings, T sender) throws UnreadableFile {
        if (headings.isEmpty() || sender != null && headings.contains(sender)) {
            return sender;
        }
        T heading = headings.iterator().next();
        if (sender != null) {
            throw new UnreadableFile("The list is about " + hint + " " + heading + " by its heading, and the sender says "
                    + hint + "=" + sender + ". Leave the hint out, or send the list it is meant for.");
        }
        if (headings.size() > 1) {
            throw new UnreadableFile("The headings of the list name more than one " + hint + " " + headings + ". Correct the page "
                    + "header or the title, or say which it is: " + hint + "=" + heading + ".");
        }
        return heading;
    }

    /** For people: {@code second}, {@code 11th}. */
    String cycleInWords() {
        return cycle <= ORDINALS.size() ? ORDINALS.get(cycle - 1) : cycle + "th";
    }
}
