package org.uprtracker.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A piece of SQL and the values of its question marks, in order. Four words save every query from repeating itself; all
 * refer to the {@code clock} of {@link Clock}. {@code known(v)} keeps the version of {@code v} that was known at the
 * revision asked for, {@code published(s)} the sources that were published by the day asked for. {@code at(v.theme)} is
 * the identity that a reference leads to: the thing itself, or what it was merged into by then. {@code things(v.thing)}
 * is the array of a thing and what was merged into it: whatever refers to one of them refers to it.
 */
public final class Sql {
    private static final Pattern KNOWN = Pattern.compile("known\\((\\w+)\\)");
    private static final Pattern PUBLISHED = Pattern.compile("published\\((\\w+)\\)");
    private static final Pattern AT = Pattern.compile("\\bat\\(([\\w.]+)\\)");
    private static final Pattern THINGS = Pattern.compile("\\bthings\\(([\\w.]+)\\)");

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    private long least;

    public static Sql of(String text, Object... values) {
        return new Sql().add(text, values);
    }

    public Sql add(String more, Object... moreValues) {
        String expanded = AT.matcher(more).replaceAll("coalesce(merged_into($1, (select merges from clock)), $1)");
        expanded = THINGS.matcher(expanded).replaceAll(
                "coalesce(with_merged($1, (select merges from clock)), array[$1])");
        expanded = KNOWN.matcher(expanded).replaceAll(
                "($1.since <= (select k from clock) and ($1.until is null or $1.until > (select k from clock)))");
        text.append(PUBLISHED.matcher(expanded).replaceAll(
                "((select published_by from clock) is null or $1.date_end <= (select published_by from clock))"));
        values.addAll(List.of(moreValues));
        return this;
    }

    public Sql add(Sql more) {
        text.append(more.text);
        values.addAll(more.values);
        return needing(more.least);
    }

    /** Asks for a place that knows this revision: a replica may not have come so far yet. */
    Sql needing(long revision) {
        least = Math.max(least, revision);
        return this;
    }

    public String text() {
        return text.toString();
    }

    public List<Object> values() {
        return values;
    }

    /** The revision that must be known where this is asked; 0 if it does not matter. */
    long least() {
        return least;
    }
}
