package org.uprtracker.listing;

import java.util.regex.Pattern;

/**
 * Writes out the words that SQL of the record is written with; all refer to the {@code clock} of {@link Clock}.
 *
 * <ul>
 * <li>{@code known(v)} keeps the version of {@code v} that was known at the revision asked for. Of the newest state these are
 *     the open versions, in the snapshot of the same statement: fewer words, and PostgreSQL knows how many there are.
 * <li>{@code published(s)} keeps the sources that were published by the day asked for; {@code unpublished()} holds where no
 *     such day was asked for.
 * <li>{@code at(v.theme)} is the identity that a reference leads to: the thing itself, or what it was merged into by then;
 *     {@code things(v.thing)} is the array of a thing and what was merged into it: whatever refers to one of them refers to it;
 *     {@code unmerged()} holds where nothing was ever merged.
 * <li>{@code «quick¦slow»} are two ways to ask for the same, with the same values: of the table {@code standing}, where it stands
 *     at the newest revision, and of the record.
 * <li>{@code lazily()} ends a subselect that is to be looked at row by row where a page is asked for: the planner expects far
 *     too few rows then, and would look at all of them before the first.
 * <li>{@code merges()} and {@code checked()} are columns of the clock: the revision, where something was merged, and nothing. What
 *     was taken for granted and is not so makes them an error (22P02), which names it.
 * </ul>
 *
 * @param newest the newest state is asked for
 * @param unsure it was the newest a moment ago: to be checked
 * @param quick the table {@code standing} is asked, and whether it stands at the newest revision is to be checked
 * @param ofAnyDay facts are asked for on whatever day they were published
 * @param page rows are read in their order until there are enough
 * @param merges things may have been merged; else it is to be checked that none was
 */
record Wording(boolean newest, boolean unsure, boolean quick, boolean ofAnyDay, boolean page, boolean merges) {
    /** How the text begins that the error of a check quotes. */
    static final String MERGED = "merged ";
    static final String BEHIND = "behind ";

    private static final String NEWER = " when exists (select from revision l where l.number > r.number) then ('" + BEHIND
            + "' || r.number)::bigint";
    private static final String NOT_FOLLOWED = " when (select f.revision from standing_followed f) is distinct from r.number then ('"
            + BEHIND + "' || coalesce(r.number, 0))::bigint";

    private static final Pattern TWO_WAYS = Pattern.compile("«([^¦»]*)¦([^»]*)»");
    private static final Pattern LAZILY = Pattern.compile("\\blazily\\(\\)");
    private static final Pattern CHECKED = Pattern.compile("\\bchecked\\(\\)");
    private static final Pattern MERGES = Pattern.compile("\\bmerges\\(\\)");
    private static final Pattern UNMERGED = Pattern.compile("\\bunmerged\\(\\)");
    private static final Pattern ANY_OF_THINGS = Pattern.compile("any \\(things\\(([\\w.]+)\\)\\)");
    private static final Pattern THINGS = Pattern.compile("\\bthings\\(([\\w.]+)\\)");
    private static final Pattern AT = Pattern.compile("\\bat\\(([\\w.]+)\\)");
    private static final Pattern KNOWN = Pattern.compile("known\\((\\w+)\\)");
    private static final Pattern PUBLISHED = Pattern.compile("\\bpublished\\((\\w+)\\)");
    private static final Pattern UNPUBLISHED = Pattern.compile("\\bunpublished\\(\\)");

    String write(CharSequence text) {
        String checks = (unsure ? NEWER : "") + (quick && TWO_WAYS.matcher(text).find() ? NOT_FOLLOWED : "");
        String words = replaced(TWO_WAYS, text, quick ? "$1" : "$2");
        words = replaced(LAZILY, words, page ? "offset 0" : "");
        words = replaced(CHECKED, words, checks.isEmpty() ? "null::bigint" : "case" + checks + " end");
        words = replaced(MERGES, words, "case when exists (select from merged) then "
                + (merges ? "r.number" : "('" + MERGED + "' || r.number)::bigint") + " end");
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

    private static String replaced(Pattern word, CharSequence text, String meaning) {
        return word.matcher(text).replaceAll(meaning);
    }
}
