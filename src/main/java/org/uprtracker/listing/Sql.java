package org.uprtracker.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of SQL and the values of its question marks, in order. Some words save every query from repeating itself; all
 * refer to the {@code clock} of {@link Clock}. {@code known(v)} keeps the version of {@code v} that was known at the
 * revision asked for, {@code published(s)} the sources that were published by the day asked for, {@code unpublished()} holds
 * where no such day was asked for. {@code at(v.theme)} is the identity that a reference leads to: the thing itself, or what it
 * was merged into by then. {@code things(v.thing)} is the array of a thing and what was merged into it: whatever refers to
 * one of them refers to it. {@code unmerged()} holds where nothing was ever merged. {@code «quick¦slow»} are two ways to ask
 * for the same: of the table {@code standing}, where it stands at the newest revision, and of the record itself; both take
 * the same values. {@code lazily()} ends a subselect that is to be looked at row by row where a page is asked for: the planner
 * expects far too few rows then, and would look at all of them before the first.
 *
 * <p>The words are written out at last, when it is known what is asked. Of the newest state the open versions are what is
 * known, in the snapshot of the same statement: that says the same in fewer words, and PostgreSQL knows how many they are.
 */
public final class Sql {
    private static final Pattern KNOWN = Pattern.compile("known\\((\\w+)\\)");
    private static final Pattern PUBLISHED = Pattern.compile("\\bpublished\\((\\w+)\\)");
    private static final Pattern UNPUBLISHED = Pattern.compile("\\bunpublished\\(\\)");
    private static final Pattern UNMERGED = Pattern.compile("\\bunmerged\\(\\)");
    private static final Pattern AT = Pattern.compile("\\bat\\(([\\w.]+)\\)");
    private static final Pattern THINGS = Pattern.compile("\\bthings\\(([\\w.]+)\\)");
    private static final Pattern ANY_OF_THINGS = Pattern.compile("any \\(things\\(([\\w.]+)\\)\\)");
    private static final Pattern LAZILY = Pattern.compile("\\blazily\\(\\)");
    private static final Pattern WITH = Pattern.compile("^with ");

    /** How the text begins that stands where a number should, when there are merges; and when the table is behind. */
    static final String MERGED = "merged ";
    static final String BEHIND = "behind ";

    /** What {@link Clock} says of merges: where one is on record, asking for this is an error (22P02). */
    private static final String NO_MERGES =
            "case when exists (select from merged) then ('" + MERGED + "' || r.number)::bigint end";

    private static final String MERGES = "case when exists (select from merged) then r.number end";
    private static final Pattern MERGES_OF_CLOCK = Pattern.compile("\\bmerges\\(\\)");

    /** Where the table stands at another revision, asking for this is an error (22P02). */
    private static final String FOLLOWED = "case when (select f.revision from standing_followed f) is distinct from r.number"
            + " then ('" + BEHIND + "' || coalesce(r.number, 0))::bigint end";
    private static final Pattern FOLLOWED_OF_CLOCK = Pattern.compile("\\bfollowed\\(\\)");
    private static final Pattern TWO_WAYS = Pattern.compile("«([^¦»]*)¦([^»]*)»");

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    private boolean newest;
    private boolean page;
    private boolean ofAnyDay;
    private long least;

    /** Two ways to ask for the same: of the table {@code standing}, and of the record. Neither holds such a pair itself. */
    public static String either(String quick, String slow) {
        return "«" + quick + "¦" + slow + "»";
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
        page |= more.page;
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

    /** Rows are asked for in their order until there are enough. */
    Sql page() {
        page = true;
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
     * @param behind whether the table {@code standing} may not have come to the newest revision; without, the statement fails
     *     (22P02) where it has not, and was asked of
     */
    public String text(boolean merges, boolean behind) {
        boolean quick = !behind && isQuick();
        String words = replaced(TWO_WAYS, text, quick ? "$1" : "$2");
        words = replaced(LAZILY, words, page ? "offset 0" : "");
        words = replaced(FOLLOWED_OF_CLOCK, words, quick ? FOLLOWED : "null::bigint");
        words = replaced(MERGES_OF_CLOCK, words, merges ? MERGES : NO_MERGES);
        words = replaced(UNMERGED, words, merges ? "(select merges from clock) is null" : "true");
        words = replaced(ANY_OF_THINGS, words, merges ? "$0" : "$1");
        words = replaced(AT, words, merges ? "coalesce(merged_into($1, (select merges from clock)), $1)" : "$1");
        words = replaced(THINGS, words, merges ? "coalesce(with_merged($1, (select merges from clock)), array[$1])" : "array[$1]");
        words = replaced(KNOWN, words, newest ? "$1.until is null"
                : "($1.since <= (select k from clock) and ($1.until is null or $1.until > (select k from clock)))");
        words = replaced(PUBLISHED, words, ofAnyDay ? "true"
                : "((select published_by from clock) is null or $1.date_end <= (select published_by from clock))");
        return replaced(UNPUBLISHED, words, ofAnyDay ? "true" : "(select published_by from clock) is null");
    }

    /** Whether the table {@code standing} holds what is asked for. */
    private boolean isQuick() {
        return newest && ofAnyDay && text.indexOf("«") >= 0;
    }

    private static String replaced(Pattern word, CharSequence text, String meaning) {
        return word.matcher(text).replaceAll(meaning);
    }

    public List<Object> values() {
        return values;
    }

    /** The revision that must be known where this is asked; 0 if it does not matter. */
    long least() {
        return least;
    }
}
