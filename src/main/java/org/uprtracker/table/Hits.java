package org.uprtracker.table;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.uprtracker.listing.Narrowing;
import org.uprtracker.listing.Question;
import org.uprtracker.listing.Sql;
import org.uprtracker.recommendation.RecommendationListing;

/**
 * The common table {@code hits}: what is counted, with the columns that dimensions need. Items that are alike in all of them are
 * one row, which says how many they are: fewer by far than items, mostly.
 */
final class Hits {
    /** How many items the rows h of it stand for. */
    static final String COUNT = "coalesce(sum(h.n), 0)::bigint";

    /** What it can hold, out of the row v of the recommendations; the last four where the table {@code standing} is asked. */
    private static final Map<String, String> COLUMNS = Map.ofEntries(Map.entry("state", "at(v.state)"),
            Map.entry("cycle", "at(v.cycle_thing)"), Map.entry("session", "at(v.session_thing)"), Map.entry("review", "at(v.review)"),
            Map.entry("year", "extract(year from v.made_on)::int"), Map.entry("since", "v.since"),
            Map.entry("answered_by", "v.answered_by"), Map.entry("recommending_state", "at(v.recommending_state)"),
            Map.entry("action", "v.action"), Map.entry("repeated", "v.version in (select rr.version from recommendation_related rr)"),
            Map.entry("position", "v.position"), Map.entry("claim", "v.claim"), Map.entry("headline", "v.headline"),
            Map.entry("themes_up", "v.themes_up"));

    private final boolean pairs;
    private final Set<String> columns = new TreeSet<>();
    private boolean apart;

    Hits(boolean pairs) {
        this.pairs = pairs;
    }

    void need(String column) {
        columns.add(column);
    }

    /** Every item is a row by itself, with its version and thing. */
    void apart() {
        apart = true;
    }

    /** @param narrowing the question that narrows what is counted */
    Sql sql(Question narrowing) {
        String own = columns.stream().map(column -> ", " + COLUMNS.get(column) + " as " + column).collect(Collectors.joining());
        return Sql.of("hits as materialized (select row_number() over () as hit, "
                        + (apart ? "1 as n, v.version, v.thing" : "count(*) as n") + own + " from ("
                        + (pairs ? RecommendationListing.COUNTED_PAIRS : RecommendationListing.COUNTED) + ") v where true")
                .add(new Narrowing(TableInquiry.counted(pairs), narrowing).conditions()).add(together() + ")");
    }

    private String together() {
        // After hit and n.
        return apart || columns.isEmpty() ? "" : " group by " + Sql.places(3, columns.size() + 2);
    }
}
