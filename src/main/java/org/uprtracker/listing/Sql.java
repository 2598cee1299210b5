package org.uprtracker.listing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A piece of SQL and the values of its question marks, in order. The words of {@link Wording} save every query from repeating
 * itself; they are written out at last, when it is known what is asked.
 */
public final class Sql {
    private static final Pattern WITH = Pattern.compile("^with ");

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    private boolean newest;
    private boolean perhapsNewest;
    private boolean ofRecord;
    private boolean ofAnyDay;
    private long least;

    /** Two ways to ask for the same: of the table {@code standing}, and of the record. */
    public static String either(String quick, String slow) {
        return "«" + quick + "¦" + slow + "»";
    }

    /** The same; both take the same values. */
    public static Sql either(Sql quick, Sql slow) {
        if (!Arrays.deepEquals(quick.values.toArray(), slow.values.toArray())) {
            throw new IllegalArgumentException("two ways with different values: " + quick.text + " | " + slow.text);
        }
        Sql both = new Sql().add(slow);
        both.text.insert(0, "«" + quick.text + "¦").append("»");
        return both;
    }

    /** What {@code group by} takes: these columns of the select, by their places. */
    public static String places(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(String::valueOf).collect(Collectors.joining(", "));
    }

    public static Sql of(String text, Object... values) {
        return new Sql().add(text, values);
    }

    public Sql add(String more, Object... moreValues) {
        text.append(more);
        values.addAll(List.of(moreValues));
        return this;
    }

    /** What the one knows of the question holds for both. */
    public Sql add(Sql more) {
        text.append(more.text);
        values.addAll(more.values);
        newest |= more.newest;
        perhapsNewest |= more.perhapsNewest;
        ofRecord |= more.ofRecord;
        ofAnyDay |= more.ofAnyDay;
        return needing(more.least);
    }

    /** Asks for a place that knows this revision: a replica may not have come so far yet. */
    Sql needing(long revision) {
        least = Math.max(least, revision);
        return this;
    }

    /** The newest state of the record is asked for. */
    Sql newest() {
        newest = true;
        return this;
    }

    /** The state is asked for of a revision that was the newest a moment ago. */
    Sql perhapsNewest() {
        perhapsNewest = true;
        return this;
    }

    /** The record itself is asked, also where the table {@code standing} could be. */
    Sql ofRecord() {
        ofRecord = true;
        return this;
    }

    /** Facts are asked for on whatever day they were published. */
    Sql ofAnyDay() {
        ofAnyDay = true;
        return this;
    }

    /** The newest state of the record is asked for, on whatever day facts were published. */
    public Sql ofNewest() {
        return newest().ofAnyDay();
    }

    /** The same, its common tables may refer to themselves. */
    public Sql recursive() {
        Matcher with = WITH.matcher(text);
        if (with.find()) {
            text.replace(0, with.end(), "with recursive ");
        }
        return this;
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /**
     * @param merges whether things may have been merged; without, the statement fails (22P02) where some were
     * @param behind whether there may be a newer revision than one that was the newest a moment ago, or the table
     *     {@code standing} may stand at another one; without, the statement fails (22P02) where that matters and is so
     */
    public String text(boolean merges, boolean behind) {
        boolean now = newest || perhapsNewest && !behind;
        return new Wording(now, now && !newest, now && !behind && ofAnyDay && !ofRecord, ofAnyDay, merges).write(text);
    }

    public List<Object> values() {
        return values;
    }

    /** The revision that must be known where this is asked; 0 if it does not matter. */
    long least() {
        return least;
    }
}
