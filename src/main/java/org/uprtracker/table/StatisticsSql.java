package org.uprtracker.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.uprtracker.listing.Narrowing;
import org.uprtracker.listing.Question;
import org.uprtracker.listing.Sql;

/** The one statement of statistics. */
final class StatisticsSql {
    private static final String COUNTS = Hits.COUNT + " as count, coalesce(sum(h.n) filter (where h.supported), 0)::bigint"
            + " as supported, coalesce(sum(h.n) filter (where h.repeated), 0)::bigint as repeated";

    private final Question question;
    private final boolean pairs;

    StatisticsSql(Question question) {
        this.question = question;
        pairs = question.asksFor("unit", "pairs");
    }

    /**
     * Rows of: part (the name of a facet, {@code total}, or {@code series}), by (the value of the dimension that facets are
     * counted for, as an id; null for none), by_order, by_name, id, id_order, name, name_language, count, supported, repeated. In a
     * series, by is the day and id the status.
     */
    Sql sql() {
        Sql sql = Sql.of("select x.* from (").add(Sql.either(facets(true), facets(false))).add(") x");
        for (LocalDate day : StatisticsInquiry.days(question)) {
            Question then = question.asOf(day);
            sql.add(" union all select * from (").add(Sql.either(point(then, true), point(then, false))).add(") y");
        }
        return sql;
    }

    private Sql facets(boolean quick) {
        DimensionSql dimensions = new DimensionSql(question, pairs, StatisticsInquiry.isStatusOfPerspectives(question), quick);
        DimensionSql.Source position = dimensions.position();
        dimensions.markRepeated();
        Optional<Dimension> by = StatisticsInquiry.by(question);
        DimensionSql.Source source = by.map(dimension -> dimensions.of(dimension, "bx"))
                .orElseGet(() -> new DimensionSql.Source("null", Sql.of("")));
        DimensionSql.Source group = new DimensionSql.Source("(" + source.value() + ")" + type(by), source.join());
        List<Dimension> facets = StatisticsInquiry.facets(question);
        Sql counted = Sql.of("select 'total' as part, null" + type(by) + " as by,"
                + " null::text as value, " + COUNTS + " from marked h");
        for (Dimension facet : facets) {
            DimensionSql.Source values = dimensions.of(facet, "fx");
            counted.add(" union all select '" + facet.name() + "', " + group.value() + ", " + values.value() + "::text, " + COUNTS
                            + " from marked h").add(group.join()).add(values.join())
                    .add(" group by " + group.value() + ", " + values.value());
        }
        return dimensions.tables(narrowing(question), Sql.of("")).add("""
                , marked as materialized (
                    select h.*, coalesce(%s in ('supported', 'partially_supported'), false) as supported
                    from hits h""".formatted(position.value())).add(position.join()).add("), counted as (").add(counted)
                .add(") select c.part, b.id as by, b.id_order as by_order, b.name as by_name, f.id, f.id_order, f.name,"
                        + " f.name_language, c.count,"
                        + " c.supported, c.repeated from counted c left join lateral (" + group(by) + ") b on true"
                        + " left join lateral (" + heads(facets) + ") f on true limit " + (TableSql.MOST_CELLS + 1));
    }

    private static String type(Optional<Dimension> by) {
        return by.isEmpty() || by.get().kind() != null ? "::bigint" : "::text";
    }

    private static String group(Optional<Dimension> by) {
        return by.map(dimension -> "select " + HeadSql.of(dimension, "c.by") + " where c.part <> 'total'")
                .orElse("select null::text as id, null::text as id_order, null::text as name, null::text as name_language");
    }


    private Question narrowing(Question asked) {
        return StatisticsInquiry.isWhoseStatus(question) ? asked.with("perspective", List.of()) : asked;
    }

    /** What a facet's value is called: things are looked up, words stand for themselves. */
    private static String heads(List<Dimension> facets) {
        StringBuilder heads = new StringBuilder("select null::text as id, null::text as id_order, null::text as name,"
                + " null::text as name_language where false");
        facets.forEach(facet -> heads.append(" union all select ").append(HeadSql.of(facet,
                facet.kind() == null ? "c.value" : "c.value::bigint")).append(" where c.part = '").append(facet.name()).append("'"));
        return heads.toString();
    }

    /** How many had each status on one day. */
    private Sql point(Question then, boolean quick) {
        DimensionSql dimensions = new DimensionSql(then, pairs, StatisticsInquiry.isStatusOfPerspectives(question), quick);
        DimensionSql.Source status = dimensions.of(Dimensions.of("status"), "sx");
        Question narrowing = narrowing(then);
        return dimensions.tables(narrowing, new Narrowing(TableInquiry.counted(pairs), narrowing).clock())
                .add(" select 'series' as part, (select as_of from clock)::text as by, null::text as by_order, null::text as by_name, "
                        + status.value() + " as id, null::text as id_order, null::text as name, null::text as name_language,"
                        + " " + Hits.COUNT + " as count,"
                        + " 0::bigint as supported, 0::bigint as repeated from hits h")
                .add(status.join()).add(" group by " + status.value());
    }
}
