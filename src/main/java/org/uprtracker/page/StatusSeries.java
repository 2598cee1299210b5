package org.uprtracker.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.uprtracker.listing.Facet;
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

    @Inject
    RecordReader reader;

    /** One selection on one day. */
    public record Point(LocalDate day, Map<String, Long> statuses) {
        public long total() {
            return statuses.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * One list of points for each selection, in their order.
     *
     * @param selections filters by name
     * @param days none after the day the question asks for
     */
    List<List<Point>> of(Question question, List<Map<String, String>> selections, List<LocalDate> days) {
        Facet status = LISTING.facets().stream().filter(facet -> facet.name().equals("status")).findFirst().orElseThrow();
        Sql sql = Sql.of("with hits as materialized (");
        for (int place = 0; place < selections.size(); place++) {
            Question asked = Excerpts.asked(question, selections.get(place));
            sql.add((place > 0 ? " union all " : "") + "select " + place + " as selection, v.* from (" + LISTING.rows() + ") v where true")
                    .add(new Narrowing(LISTING.filters(), asked).conditions());
        }
        // What was asked of one day is asked of each: the clock within stands before the one without.
        sql.add(") select v.selection, d.day::text as day, s.status, count(*) as count from hits v"
                + " join unnest(?::date[]) d(day) on v.made_on <= d.day cross join lateral ("
                + "with clock as (select c.k, c.hash, c.redaction, d.day as as_of, c.published_by, c.lang, c.base, c.merges"
                + " from clock c) select (" + status.value() + ") as status from (values (1)) one " + status.joins()
                + ") s group by 1, 2, 3", (Object) days.stream().map(LocalDate::toString).toArray(String[]::new));
        List<Map<LocalDate, Map<String, Long>>> found = new ArrayList<>();
        selections.forEach(selection -> found.add(new LinkedHashMap<>()));
        reader.select(LISTING.filters(), merged(question, selections), sql, row -> found.get(row.getInt("selection"))
                .computeIfAbsent(LocalDate.parse(row.getString("day")), day -> new LinkedHashMap<>())
                .put(row.getString("status"), row.getLong("count")));
        return found.stream().map(byDay -> days.stream()
                .map(day -> new Point(day, byDay.getOrDefault(day, Map.of()))).toList()).toList();
    }

    /** Names everything that any selection names, so that it is looked up. */
    private static Question merged(Question question, List<Map<String, String>> selections) {
        Map<String, List<String>> given = selections.stream().flatMap(selection -> selection.entrySet().stream()).distinct()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Question all = question;
        for (Map.Entry<String, List<String>> filter : given.entrySet()) {
            all = all.with(filter.getKey(), filter.getValue());
        }
        return all;
    }
}
