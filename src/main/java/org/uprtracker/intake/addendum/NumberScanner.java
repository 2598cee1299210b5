package org.uprtracker.intake.addendum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uprtracker.intake.addendum.ParagraphNumbers.Listed;
import org.uprtracker.intake.addendum.ParagraphNumbers.Numbered;

/** Finds the lists of {@link ParagraphNumbers} in a text. Written by hand, so that its time grows with the text and no faster. */
final class NumberScanner {
    private static final int LOOK_BACK = 60;
    private static final int LONGEST_RANGE = 500;
    private static final int LONGEST_LIST = 2_000;
    private static final int MOST_NUMBERS = 20_000;
    private static final int LONGEST_BRACKET = 120;
    private static final int LONGEST_NUMBER = 3;
    private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2212";
    private static final Pattern DOTTED = Pattern.compile("(?<![\\d.])(\\d{1,3})( ?\\. ?)(\\d{1,3})(?![\\d])");
    /** {@code 122.5.-122.7.}: the stop of a number that is printed so in the report. */
    private static final Pattern STOP_IN_RANGE = Pattern.compile("\\. ?(?:[" + DASHES + "]|to ) ?\\d");
    private static final Pattern RANGE_WORD = Pattern.compile("(?:up )?to (?:and including )?|through |until |till ", Pattern.CASE_INSENSITIVE);
    private static final Pattern SEPARATOR = Pattern.compile("(?:[,;/&] ?+)*+(?:(?:and|or|as well as) ?+(?=[\\s\\dRNPpnrfF]))?+,? ?+", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOUN = Pattern.compile(
            "(?:the )?(?:(?:recommendations?|recs?\\.?|numbers?|nos?\\b\\.?|n[°º]s?|paragraphs?|paras?\\.?|from|and)[ :]++)++", Pattern.CASE_INSENSITIVE);
    /** After these a number without a dot can be that of a recommendation. */
    private static final Pattern PLAIN_START = Pattern.compile(
            "(?:\\brecommendations?(?: (?:numbers?|nos?\\b\\.?|n[°º]s?))?|\\b(?:nos?|n[°º]s?)\\b\\.?)[ :]{1,3}$", Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER_COLON = Pattern.compile("\\brecommendations\\b[^.;:\\d]{0,40}: ?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern LISTED = Pattern.compile(" ?(?:[,;.–-]|and \\d|$)");
    /** What has numbers with dots that are no recommendations. */
    private static final Pattern OTHER_THING = Pattern.compile(
            "(?:articles?|arts?\\.|targets?|goals?|sdgs?|sections?|chapters?|resolutions?|comments?|indicators?|version|act|conventions? no\\.?|usd|eur|[€$£])[ :]{0,2}$",
            Pattern.CASE_INSENSITIVE);
    /** What is numbered with "No." and is no recommendation of the review. */
    private static final Pattern OTHER_NUMBERED = Pattern.compile(
            "(?:general (?:recommendation|comment)|(?:convention|protocol|law|act|resolution|decree|article|order|bill|decision|regulation|directive|case|goal|target|annex|table)s?) ?(?:nos?\\.? ?)?[ :]{0,2}$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MEASURE = Pattern.compile("(?: ?%| (?:per ?cent|percent|million|billion|years|times|points)\\b)", Pattern.CASE_INSENSITIVE);

    private static final Pattern PART = Pattern.compile("\\b(?:part|half|sentence|first|second|third|last|latter|former|clause|element|sub-?paragraph|indent|item)s?\\b", Pattern.CASE_INSENSITIVE);

    private final String text;
    private final Map<Integer, Integer> leads = new HashMap<>();
    private final List<Listed> lists = new ArrayList<>();
    private List<Numbered> numbers;
    private List<String> problems;
    private Numbered last;
    private int end;
    private int total;

    NumberScanner(String text) {
        this.text = text;
        Matcher dotted = DOTTED.matcher(text);
        while (dotted.find()) {
            leads.merge(Integer.valueOf(dotted.group(1)), dotted.group(2).equals(".") ? 2 : 1, Integer::sum);
        }
    }

    List<Listed> scan() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isDigit(c) && starts(at)) {
                at = list(at);
            } else {
                at++;
            }
        }
        return lists;
    }

    private boolean starts(int at) {
        if (at > 0 && (Character.isLetterOrDigit(text.charAt(at - 1)) || "./".indexOf(text.charAt(at - 1)) >= 0)) {
            return false;
        }
        String before = text.substring(Math.max(0, at - LOOK_BACK), at);
        if (!dotted(at)) {
            int after = at + digits(at);
            if (AFTER_COLON.matcher(before).find() && LISTED.matcher(text).region(after, text.length()).lookingAt()) {
                return digits(at) <= LONGEST_NUMBER;
            }
            return PLAIN_START.matcher(before).find() && !OTHER_NUMBERED.matcher(before).find() && digits(at) <= LONGEST_NUMBER && !AfterNumber.counts(text, at + digits(at));
        }
        return !OTHER_THING.matcher(before).find() && !MEASURE.matcher(text).region(dottedEnd(at), text.length()).lookingAt();
    }

    private int list(int start) {
        numbers = new ArrayList<>();
        problems = new ArrayList<>();
        last = null;
        end = start;
        int at = start;
        while (at >= 0) {
            at = item(at);
            if (at < 0) {
                break;
            }
            end = at;
            at = next(at);
        }
        if (end > start) {
            lists.add(new Listed(start, end, List.copyOf(numbers), List.copyOf(problems)));
        }
        return Math.max(end, start + digits(start));
    }

    /** Reads a number or a range; answers where it ends, or -1 where none is. */
    private int item(int at) {
        Numbered first = number(at, last == null);
        if (first == null) {
            return -1;
        }
        int after = end;
        if (first.part() == null) {
            int second = range(after);
            if (second >= 0) {
                Numbered until = until(second, first);
                if (until != null) {
                    int stop = end;
                    expand(first, until, text.substring(at, stop));
                    last = until;
                    return bracket(stop);
                }
            }
        }
        last = first;
        add(first);
        return bracket(after);
    }

    private int range(int at) {
        int i = skipBlank(STOP_IN_RANGE.matcher(text).region(at, text.length()).lookingAt() ? at + 1 : at);
        if (i < text.length() && DASHES.indexOf(text.charAt(i)) >= 0) {
            i = skipBlank(i + 1);
            return i < text.length() && Character.isDigit(text.charAt(i)) ? i : -1;
        }
        Matcher word = RANGE_WORD.matcher(text).region(i, text.length());
        if (i == at || !word.lookingAt()) {
            return -1;
        }
        Matcher noun = NOUN.matcher(text).region(word.end(), text.length());
        i = noun.lookingAt() ? noun.end() : word.end();
        return i < text.length() && Character.isDigit(text.charAt(i)) ? i : -1;
    }

    private Numbered until(int at, Numbered first) {
        if (dotted(at)) {
            return number(at, true);
        }
        int length = digits(at);
        if (length > LONGEST_NUMBER || AfterNumber.counts(text, at + length)) {
            return null;
        }
        end = at + length;
        return new Numbered(first.lead(), Integer.parseInt(text.substring(at, end)), null);
    }

    private void expand(Numbered first, Numbered until, String written) {
        boolean sameLead = first.lead() == null ? until.lead() == null : first.lead().equals(until.lead());
        if (!sameLead) {
            problems.add("The range " + written + " goes over two paragraphs of the report, and how many recommendations the first has is not said here. "
                    + "Write it as two ranges.");
        } else if (until.item() < first.item()) {
            problems.add("The range " + written + " runs backwards. Write the lower number first.");
        } else if (until.item() - first.item() >= LONGEST_RANGE) {
            problems.add("The range " + written + " is longer than " + LONGEST_RANGE + " recommendations. Check its numbers.");
        } else if (until.part() != null) {
            problems.add("The range " + written + " ends in a part of a recommendation. Write the numbers one by one.");
        } else {
            for (int item = first.item(); item <= until.item(); item++) {
                add(new Numbered(first.lead(), item, null));
            }
        }
    }

    private void add(Numbered number) {
        if (numbers.size() < LONGEST_LIST && total < MOST_NUMBERS) {
            numbers.add(number);
            total++;
        } else if (problems.isEmpty()) {
            problems.add("The list names more than " + LONGEST_LIST + " recommendations. Check its ranges.");
        }
    }

    /** Reads one number at {@code at} and leaves {@link #end} after it; null where none is. */
    private Numbered number(int at, boolean anyPlain) {
        int length = digits(at);
        if (dotted(at)) {
            Matcher dotted = DOTTED.matcher(text).region(at, text.length());
            dotted.useTransparentBounds(true).lookingAt();
            end = dotted.end();
            Numbered read = new Numbered(Integer.valueOf(dotted.group(1)), Integer.parseInt(dotted.group(3)), null);
            return lettered(read, text.substring(at, end), dotted.group(3));
        }
        if (length == 0 || length > LONGEST_NUMBER || AfterNumber.counts(text, at + length)) {
            return null;
        }
        Integer lead = last == null ? null : last.lead();
        int item = Integer.parseInt(text.substring(at, at + length));
        int after = at + length;
        if (after + 1 < text.length() && text.charAt(after) == '.' && Character.isDigit(text.charAt(after + 1))) {
            problems.add("The number at \"" + text.substring(at, Math.min(text.length(), after + 8))
                    + "\" is written as no recommendation is. Write its paragraph and its number, as the report does.");
        } else if (!anyPlain && lead != null && item <= last.item()) {
            problems.add("It is not clear what the number " + item + " after " + last.paragraph() + " means. Write it in full.");
        } else if (!AfterNumber.goesOn(text, at + length)) {
            problems.add("It is not clear whether " + item + " after " + (last == null ? "the word before it" : last.paragraph())
                    + " is the number of a recommendation. Write it in full.");
        }
        end = at + length;
        return new Numbered(lead, item, null);
    }

    /** A letter that sticks to a number is a part; a further number is nothing that reports have. */
    private Numbered lettered(Numbered read, String written, String item) {
        boolean further = end + 1 < text.length() && text.charAt(end) == '.' && (Character.isDigit(text.charAt(end + 1))
                || Character.isLowerCase(text.charAt(end + 1)));
        boolean letter = end < text.length() && Character.isLetter(text.charAt(end));
        boolean alone = letter && (end + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(end + 1)));
        if (further || letter && !alone || item.startsWith("0")) {
            problems.add("The number " + written + " is written as no recommendation is. Write its paragraph and its number, as the report does.");
        } else if (alone) {
            char part = Character.toLowerCase(text.charAt(end));
            end++;
            return new Numbered(read.lead(), read.item(), "(" + part + ")");
        }
        return read;
    }

    private boolean dotted(int at) {
        Matcher dotted = DOTTED.matcher(text).region(at, text.length()).useTransparentBounds(true);
        // "9. 12 recommendations" is an end and a beginning: with a blank it is one number only where its lead is known.
        return dotted.lookingAt() && (dotted.group(2).equals(".") || leads.get(Integer.valueOf(dotted.group(1))) >= 2);
    }

    private int dottedEnd(int at) {
        Matcher dotted = DOTTED.matcher(text).region(at, text.length()).useTransparentBounds(true);
        return dotted.lookingAt() ? dotted.end() : at;
    }

    /** Goes over what stands in brackets after a number: a recommending State, or the part that is meant. */
    private int bracket(int at) {
        int from = skipBlank(at);
        while (from < text.length() && text.charAt(from) == '(') {
            int close = text.indexOf(')', from);
            if (close < 0 || close - from > LONGEST_BRACKET) {
                return at;
            }
            String inside = text.substring(from + 1, close).strip();
            Numbered latest = numbers.isEmpty() ? null : numbers.get(numbers.size() - 1);
            if (latest != null && inside.matches("[a-z]|[ivx]{2,4}|(?:first|second|third|last) part")) {
                numbers.set(numbers.size() - 1, new Numbered(latest.lead(), latest.item(), "(" + inside + ")"));
            } else if (inside.isEmpty() || inside.matches("\\d{1,3}") || PART.matcher(inside).find() || AnswerWording.speaks(inside)) {
                problems.add("It is not clear what (" + inside + ") after " + (latest == null ? "the number" : latest.paragraph())
                        + " means for its answer. A person has to write this answer.");
            }
            at = close + 1;
            from = skipBlank(at);
        }
        return at;
    }

    /** Where the next number of the same list starts; -1 where the list is at its end. */
    private int next(int at) {
        int from = skipBlank(at);
        Matcher separator = SEPARATOR.matcher(text).region(from, text.length());
        separator.lookingAt();
        boolean separated = separator.end() > from;
        int i = separator.end();
        Matcher noun = NOUN.matcher(text).region(i, text.length());
        if (noun.lookingAt()) {
            i = noun.end();
        }
        if (separated && i + 1 < text.length() && text.charAt(i) == '.' && Character.isDigit(text.charAt(i + 1))) {
            problems.add("The number \"" + text.substring(i, i + 1 + digits(i + 1)) + "\" after " + last.paragraph() + " is not written in full.");
        }
        if (i >= text.length() || !Character.isDigit(text.charAt(i))) {
            return -1;
        }
        if (dotted(i)) {
            return MEASURE.matcher(text).region(dottedEnd(i), text.length()).lookingAt() ? -1 : i;
        }
        return separated ? i : -1;
    }

    private int digits(int at) {
        int stop = at;
        while (stop < text.length() && Character.isDigit(text.charAt(stop))) {
            stop++;
        }
        return stop - at;
    }

    private int skipBlank(int at) {
        return at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
    }
}
