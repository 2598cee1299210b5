package org.uprtracker.listing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Counts items by several dimensions, as SQL: first those that have all of them in common are made one row, then these rows,
 * which are far fewer, are counted by each dimension.
 */
public final class Alike {
    private Alike() {}

    /**
     * The common table {@code alike}.
     *
     * @param conditions on the listing's row {@code v}, each begun with {@code and}
     */
    public static Sql of(Listing<?> listing, List<Facet> facets, Sql conditions) {
        StringBuilder values = new StringBuilder();
        for (int place = 0; place < facets.size(); place++) {
            values.append(facets.get(place).value()).append(" as ").append(key(place)).append(", ");
        }
        String joins = facets.stream().map(Facet::joins).distinct().collect(Collectors.joining(" "));
        return Sql.of("alike as materialized (select " + values + "count(*) as n from (" + listing.rows() + ") v " + joins + " where true")
                .add(conditions).add(" group by " + Sql.places(1, facets.size()) + ")");
    }

    /** Of that table: facet, value, count. */
    public static String counts(List<Facet> facets) {
        return IntStream.range(0, facets.size()).mapToObj(place -> "select '" + facets.get(place).name() + "' as facet, x.* from ("
                + facets.get(place).counted("alike", key(place)) + ") x").collect(Collectors.joining(" union all "));
    }

    private static String key(int place) {
        return "value" + place;
    }
}
