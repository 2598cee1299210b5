package org.uprtracker.intake.uhri;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of sessions and cycles as the Index words them: {@code 20}, {@code 20th session}, {@code Cycle 2}, {@code II}. */
final class SessionNumber {
    private static final String ORDINAL = "(?:st|nd|rd|th)?+";
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]{0,100}\\)");
    /** Dates stand beside them: {@code Session 20 - 27 October to 7 November 2014}. */
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d./])(\\d{1,3})(?:\\.0)?" + ORDINAL + "(?![\\d./a-z])");
    private static final Pattern ROMAN = Pattern.compile("(?<![a-z])(i{1,3}|iv|v|vi{1,3})(?![a-z])");
    private static final List<String> WORDS = List.of("first", "second", "third", "fourth", "fifth", "sixth");
    private static final List<String> ROMANS = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii");

    private SessionNumber() {}

    /** The one session that a field names; empty if it names none or several. */
    static OptionalInt session(List<String> items) {
        return one(items, "session", "cycle");
    }

    /** The one cycle that a field names; empty if it names none or several. */
    static OptionalInt cycle(List<String> items) {
        return one(items, "cycle", "session");
    }

    private static OptionalInt one(List<String> items, String what, String other) {
        Set<Integer> numbers = new LinkedHashSet<>();
        for (String item : items) {
            String bare = YEAR.matcher(BRACKETS.matcher(item.toLowerCase(Locale.ROOT)).replaceAll(" ")).replaceAll(" ");
            List<Integer> beside = beside(bare, what);
            numbers.addAll(beside.isEmpty() ? numbers(without(bare, other), what) : beside);
        }
        return numbers.size() == 1 ? OptionalInt.of(numbers.iterator().next()) : OptionalInt.empty();
    }

    /** The number that stands with its word, in front of it or behind it. */
    private static List<Integer> beside(String text, String word) {
        Matcher before = Pattern.compile("([a-z0-9]{1,10}) ?(?:upr )?" + word).matcher(text);
        if (before.find()) {
            List<Integer> numbers = numbers(before.group(1), word);
            if (!numbers.isEmpty()) {
                return numbers;
            }
        }
        Matcher after = Pattern.compile(word + "s? ?(?:no\\.? ?|number |[:#-] ?)?([a-z0-9]{1,10})").matcher(text);
        return after.find() ? numbers(after.group(1), word) : List.of();
    }

    private static String without(String text, String word) {
        return text.replaceAll("[a-z0-9]{1,10} ?" + word, " ").replaceAll(word + "s? ?[a-z0-9]{1,10}", " ");
    }

    /** Cycles are few and have numbers in words and in Roman; the "first" of a session may be that of the twenty-first. */
    private static List<Integer> numbers(String text, String what) {
        List<Integer> numbers = new ArrayList<>();
        Matcher digits = NUMBER.matcher(text);
        while (digits.find()) {
            numbers.add(Integer.valueOf(digits.group(1)));
        }
        if (numbers.isEmpty() && what.equals("cycle")) {
            Matcher roman = ROMAN.matcher(text);
            while (roman.find()) {
                numbers.add(ROMANS.indexOf(roman.group()) + 1);
            }
            for (int i = 0; i < WORDS.size(); i++) {
                if (text.contains(WORDS.get(i))) {
                    numbers.add(i + 1);
                }
            }
        }
        return numbers;
    }
}
