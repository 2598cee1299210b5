package org.uprtracker.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.uprtracker.listing.Listing;
import org.uprtracker.listing.Narrowing;
import org.uprtracker.listing.Question;
import org.uprtracker.listing.RecordReader;
import org.uprtracker.listing.Sql;
import org.uprtracker.recommendation.RecommendationListing;

/** How many recommendations had which headline status on which day, for several selections of them; one statement. */
@ApplicationScoped
public class StatusSeries {
    private static final Listing<?> LISTING = RecommendationListing.LISTING;
    private static final int MOST_YEARS = 20;

    @Inject
    RecordReader reader;

    /** One selection on one day. */
    public record Point(LocalDate day, Map<String, Long> statuses) {
        public long total() {
            return statuses.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * One list of points for each selection, in their order: at the end of each year from the first recommendation on, and
     * on the day the question asks for.
     *
     * @param selections filters by name
     */
    List<List<Point>> years(Question question, List<Map<String, String>> selections) {
        return of(question, selections, Sql.of("""
                select make_date(y, 12, 31) from (select extract(year from min(made_on))::int as first,
                    extract(year from (select as_of from clock))::int as last from hits) h,
                    generate_series(greatest(h.first, h.last - %d), h.last - 1) y
                union select as_of from clock""".formatted(MOST_YEARS)));
    }

    /** The same on these days, none after the one the question asks for. */
    List<List<Point>> days(Question question, List<Map<String, String>> selections, List<LocalDate> days) {
        return of(question, selections, Sql.of("select unnest(?::date[])",
                (Object) days.stream().map(LocalDate::toString).toArray(String[]::new)));
    }

    private List<List<Point>> of(Question question, List<Map<String, String>> selections, Sql days) {
        Sql sql = Sql.of("with hits as materialized (");
        for (int place = 0; place < selections.size(); place++) {
            Narrowing narrowing = new Narrowing(LISTING.filters(), Excerpts.asked(question, selections.get(place)));
            // Each brings what its own filters name.
            sql.add((place > 0 ? " union all " : "") + "select " + place + " as selection, n.* from (").add(narrowing.clock())
                    .add(" select v.* from (" + LISTING.rows() + ") v where true").add(narrowing.conditions()).add(") n");
        }
        // What was asked of one day is asked of each: the clock within stands before the one without.
        sql.add("), days(day) as (").add(days).add(") select s.selection, d.day::text as day, f.status, count(f.status) as count"
                + " from (select generate_series(0, " + (selections.size() - 1) + ") as selection) s cross join days d"
                + " left join hits v on v.selection = s.selection and v.made_on <= d.day left join lateral ("
                + "with clock as (select c.k, c.hash, c.redaction, d.day as as_of, c.published_by, c.lang, c.base, c.merges"
                + " from clock c) select fs.headline as status from (values (1)) one " + RecommendationListing.STATUS
                + " where v.thing is not null) f on true group by 1, 2, 3 order by 2");
        List<Map<LocalDate, Map<String, Long>>> found = new ArrayList<>();
        selections.forEach(selection -> found.add(new LinkedHashMap<>()));
        reader.select(List.of(), question, sql, row -> {
            Map<String, Long> counts = found.get(row.getInt("selection"))
                    .computeIfAbsent(LocalDate.parse(row.getString("day")), day -> new LinkedHashMap<>());
            return row.getString("status") == null ? null : counts.put(row.getString("status"), row.getLong("count"));
        });
        return found.stream().map(byDay -> byDay.entrySet().stream()
                .map(day -> new Point(day.getKey(), day.getValue())).toList()).toList();
    }
}
