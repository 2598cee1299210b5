package org.uprtracker.listing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.regex.Matcher;
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
 * <li>{@code v.state is asked('state')} compares with the one thing that a filter names: equality, where nothing was merged, so that
 *     an index gives rows in the order of its next column.
 * <li>{@code merges()} and {@code checked()} are columns of the clock: the revision, where something was merged, and nothing. What
 *     was taken for granted and is not so makes them an error (22P02), which names it.
 * </ul>
 *
 * @param newest the newest state is asked for
 * @param unsure it was the newest a moment ago: to be checked
 * @param quick the table {@code standing} is asked, and whether it stands at the newest revision is to be checked
 * @param ofAnyDay facts are asked for on whatever day they were published
 * @param merges things may have been merged; else it is to be checked that none was
 */
record Wording(boolean newest, boolean unsure, boolean quick, boolean ofAnyDay, boolean merges) {
    /** How the text begins that the error of a check quotes. */
    static final String MERGED = "merged ";
    static final String BEHIND = "behind ";

    private static final String NEWER = " when exists (select from revision l where l.number > r.number) then ('" + BEHIND
            + "' || r.number)::bigint";
    private static final String NOT_FOLLOWED = " when (select f.revision from standing_followed f) is distinct from r.number then ('"
            + BEHIND + "' || coalesce(r.number, 0))::bigint";

    private static final Pattern WORD = Pattern.compile("(«)|\\bis asked\\('(\\w+)'\\)|\\bany \\(things\\(([\\w.]+)\\)\\)|\\b(known|published|at|things)\\(([\\w.]+)\\)"
            + "|\\b(unpublished|unmerged|merges|checked)\\(\\)");

    /** What was written out before: some hundred microseconds for a page, and most questions are asked again and again. */
    private static final Cache<Text, String> WRITTEN = Caffeine.newBuilder().maximumWeight(8 << 20)
            .<Text, String>weigher((text, written) -> text.text.length() + written.length()).build();

    private record Text(String text, Wording wording) {}

    String write(CharSequence text) {
        return WRITTEN.get(new Text(text.toString(), this), unknown -> {
            StringBuilder written = new StringBuilder(text.length() * 3 / 2);
            write(text, unknown.text.indexOf('«') >= 0, written);
            return written.toString();
        });
    }

    private void write(CharSequence text, boolean twoWays, StringBuilder written) {
        Matcher word = WORD.matcher(text);
        int from = 0;
        while (word.find()) {
            written.append(text, from, word.start());
            from = word.end();
            if (word.group(1) != null) {
                int between = matching(text, from, '¦');
                int end = matching(text, between + 1, '»');
                write(quick ? text.subSequence(from, between) : text.subSequence(between + 1, end), twoWays, written);
                from = end + 1;
                word.region(from, text.length());
            } else if (word.group(2) != null) {
                written.append(asked(word.group(2)));
            } else if (word.group(3) != null) {
                written.append(merges ? "any (" + things(word.group(3)) + ")" : word.group(3));
            } else if (word.group(4) != null) {
                written.append(of(word.group(4), word.group(5)));
            } else {
                written.append(alone(word.group(6), twoWays));
            }
        }
        written.append(text, from, text.length());
    }

    /** Where the next such sign is that belongs to no pair within. */
    private static int matching(CharSequence text, int from, char sign) {
        int within = 0;
        for (int place = from; ; place++) {
            char read = text.charAt(place);
            if (read == sign && within == 0) {
                return place;
            }
            within += read == '«' ? 1 : read == '»' ? -1 : 0;
        }
    }

    private String asked(String filter) {
        String asked = " from asked a where a.filter = '" + filter + "')";
        return merges ? "in (select a.id" + asked : "= (select max(a.id)" + asked;
    }

    /** A word about something. */
    private String of(String word, String what) {
        return switch (word) {
            case "known" -> newest ? what + ".until is null" : "(" + what + ".since <= (select k from clock) and (" + what
                    + ".until is null or " + what + ".until > (select k from clock)))";
            case "published" -> ofAnyDay ? "true"
                    : "((select published_by from clock) is null or " + what + ".date_end <= (select published_by from clock))";
            case "at" -> merges ? "coalesce(merged_into(" + what + ", (select merges from clock)), " + what + ")" : what;
            default -> things(what);
        };
    }

    private String things(String thing) {
        return merges ? "coalesce(with_merged(" + thing + ", (select merges from clock)), array[" + thing + "])"
                : "array[" + thing + "]";
    }

    /** A word that stands alone. */
    private String alone(String word, boolean twoWays) {
        return switch (word) {
            case "unpublished" -> ofAnyDay ? "true" : "(select published_by from clock) is null";
            case "unmerged" -> merges ? "(select merges from clock) is null" : "true";
            case "merges" -> "case when exists (select from merged) then "
                    + (merges ? "r.number" : "('" + MERGED + "' || r.number)::bigint") + " end";
            default -> checks(quick && twoWays);
        };
    }

    private String checks(boolean ofTable) {
        String checks = (unsure ? NEWER : "") + (ofTable ? NOT_FOLLOWED : "");
        return checks.isEmpty() ? "null::bigint" : "case" + checks + " end";
    }
}
