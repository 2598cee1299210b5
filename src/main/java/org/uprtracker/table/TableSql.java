package org.uprtracker.table;

import java.util.List;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.listing.Filter;
import org.uprtracker.listing.Narrowing;
import org.uprtracker.listing.Question;
import org.uprtracker.listing.Sql;
import org.uprtracker.recommendation.RecommendationListing;

/** The one statement of a table. */
final class TableSql {
    /** More is no table any more. */
    static final int MOST_CELLS = 100_000;

    private final Asked asked;

    TableSql(Asked asked) {
        this.asked = asked;
    }

    /**
     * Rows of: earlier (whether it was counted on the day that is compared with), part (cell, row, column, total or size),
     * row and column (the identity of a thing, or a word), count; and of what is the head of a row or column: id, name,
     * and what it is sorted by.
     */
    Sql sql() {
        Sql sql = Sql.of("select x.*, (select t.public_id from thing t where t.id = " + head() + ") as id,"
                + " (select t.id_order from thing t where t.id = " + head() + ") as id_order, " + name("x.row", asked.rows(), "row") + " as row_name, "
                + name("x.column", asked.columns(), "column") + " as column_name from (select false as earlier, y.* from (")
                .add(counts(asked.narrowing(), Sql.of(""))).add(") y");
        asked.compareTo().ifPresent(day -> {
            Question earlier = asked.narrowing().asOf(day);
            sql.add(" union all select true, y.* from (").add(counts(earlier, new Narrowing(filters(), earlier).clock()))
                    .add(") y");
        });
        return sql.add(") x");
    }

    /** The identity of the thing that heads a row or column. Few lines are heads: what they are called is looked up. */
    private String head() {
        return "case x.part when 'row' then " + thing("x.row", asked.rows())
                + " when 'column' then " + thing("x.column", asked.columns()) + " end";
    }

    private List<Filter> filters() {
        return asked.pairs() ? RecommendationListing.PAIRS.filters() : RecommendationListing.LISTING.filters();
    }

    /** @param clock the common tables of another day; empty for those of the question itself */
    private Sql counts(Question question, Sql clock) {
        DimensionSql dimensions = new DimensionSql(asked.wanted(), asked.pairs(), asked.isWhoseStatus());
        DimensionSql.Source rows = dimensions.of(asked.rows(), "rx");
        DimensionSql.Source columns = dimensions.of(asked.columns(), "cx");
        Sql cells = cells(dimensions, rows, columns);
        Sql sql = Sql.of(clock.text().isEmpty() ? "with recursive " : clock.text().replaceFirst("^with ", "with recursive ") + ", ",
                        clock.values().toArray())
                .add("hits as materialized (" + dimensions.hits() + " from ("
                        + (asked.pairs() ? RecommendationListing.COUNTED_PAIRS : RecommendationListing.COUNTED) + ") v where true")
                .add(new Narrowing(filters(), question).conditions()).add(")" + dimensions.commonTables())
                .add(", cells as materialized (").add(cells)
                .add("), rows as (").add(heads(rows, "r", asked.columns()))
                .add("), columns as (").add(heads(columns, "c", asked.rows()));
        return sql.add("), size as (select (select count(*) from rows) * (select count(*) from columns) as cells) "
                + "select 'total' as part, null::text as row, null::text as column, (select count(*) from hits)::bigint as count"
                + " union all select 'size', null, null, z.cells from size z"
                + " union all select 'row', coalesce(n.value::text, 'none'), null, n.count from rows n"
                + " union all select 'column', null, coalesce(n.value::text, 'none'), n.count from columns n"
                + " union all select 'cell', coalesce(n.r::text, 'none'), coalesce(n.c::text, 'none'), n.count from cells n"
                + " where (select cells from size) <= " + MOST_CELLS);
    }

    private Sql cells(DimensionSql dimensions, DimensionSql.Source rows, DimensionSql.Source columns) {
        if (asked.isPerspectivesByStatus()) {
            boolean across = asked.rows().name().equals("perspective");
            return Sql.of("select x." + (across ? "perspective" : "value") + " as r, x." + (across ? "value" : "perspective")
                    + " as c, count(*) as count from hits h join (").add(dimensions.statusByPerspective())
                    .add(") x on x.thing = h.thing group by 1, 2");
        }
        return Sql.of("select " + rows.value() + " as r, " + columns.value() + " as c, count(*) as count from hits h")
                .add(rows.join()).add(columns.join()).add(" group by 1, 2");
    }

    /** Every item once under each value: the sums of the cells, unless it has several values across. */
    private Sql heads(DimensionSql.Source source, String side, Dimension across) {
        return across.many() || asked.isPerspectivesByStatus()
                ? Sql.of("select " + source.value() + " as value, count(*) as count from hits h").add(source.join())
                        .add(" group by 1")
                : Sql.of("select n." + side + " as value, sum(n.count)::bigint as count from cells n group by 1");
    }

    private static String thing(String value, Dimension dimension) {
        return dimension.kind() == null ? "null::bigint" : "nullif(" + value + ", 'none')::bigint";
    }

    /** The name of a thing for people, where it is the head of a row or column. */
    private static String name(String value, Dimension dimension, String part) {
        String named = dimension.kind() == null ? null : switch (dimension.kind()) {
            case STATE, THEME -> "coalesce(n.names ->> (select lang from clock), n.names ->> 'en')";
            case ORGANISATION -> "n.name";
            case PROVISION -> "concat_ws(', ', n.instrument, n.article, n.title)";
            default -> null;
        };
        return named == null ? "null" : "case when x.part = '" + part + "' then (select " + named + " from "
                + table(dimension.kind()) + " n where n.thing = " + thing(value, dimension) + " and known(n)) end";
    }

    private static String table(ThingKind kind) {
        return kind.code() + "_version";
    }
}
