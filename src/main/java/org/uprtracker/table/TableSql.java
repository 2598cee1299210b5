package org.uprtracker.table;

import org.uprtracker.listing.Narrowing;
import org.uprtracker.listing.Question;
import org.uprtracker.listing.Sql;

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
     * row and column (the identity of a thing, or a word), count; and of what is the head of a row or column: id,
     * id_order, name and its language.
     */
    Sql sql() {
        Sql sql = Sql.of("select x.* from (select false as earlier, y.* from (").add(Sql.either(counts(asked.narrowing(), Sql.of(""), true), counts(asked.narrowing(), Sql.of(""), false))).add(") y");
        asked.compareTo().ifPresent(day -> {
            Question earlier = asked.narrowing().asOf(day);
            Sql clock = new Narrowing(TableInquiry.counted(asked.pairs()), earlier).clock();
            sql.add(" union all select true, y.* from (").add(Sql.either(counts(earlier, clock, true), counts(earlier, clock, false)))
                    .add(") y");
        });
        return sql.add(") x");
    }

    /**
     * @param clock the common tables of another day; empty for those of the question itself
     * @param quick whether the table {@code standing} is asked
     */
    private Sql counts(Question question, Sql clock, boolean quick) {
        DimensionSql dimensions = new DimensionSql(asked.wanted(), asked.pairs(), asked.isWhoseStatus(), quick);
        DimensionSql.Source rows = dimensions.of(asked.rows(), "rx");
        DimensionSql.Source columns = dimensions.of(asked.columns(), "cx");
        Sql cells = cells(dimensions, rows, columns);
        Sql sql = dimensions.tables(question, clock).add(", cells as materialized (").add(cells)
                .add("), rows as (").add(heads(rows, "r", asked.columns()))
                .add("), columns as (").add(heads(columns, "c", asked.rows()));
        return sql.add("), size as (select (select count(*) from rows) * (select count(*) from columns) as cells) "
                + "select 'total' as part, null::text as row, null::text as column, (select " + Hits.COUNT + " from hits h) as count,"
                + " null::text as id, null::text as id_order, null::text as name, null::text as name_language"
                + " union all select 'size', null, null, z.cells, null, null, null, null from size z"
                + " union all select 'row', coalesce(n.value::text, 'none'), null, n.count, " + HeadSql.of(asked.rows(), "n.value")
                + " from rows n union all select 'column', null, coalesce(n.value::text, 'none'), n.count, "
                + HeadSql.of(asked.columns(), "n.value") + " from columns n"
                + " union all select 'cell', coalesce(n.r::text, 'none'), coalesce(n.c::text, 'none'), n.count, null, null, null, null"
                + " from cells n where (select cells from size) <= " + MOST_CELLS);
    }

    private Sql cells(DimensionSql dimensions, DimensionSql.Source rows, DimensionSql.Source columns) {
        if (asked.isPerspectivesByStatus()) {
            boolean across = asked.rows().name().equals("perspective");
            return Sql.of("select x." + (across ? "perspective" : "value") + " as r, x." + (across ? "value" : "perspective")
                    + " as c, " + Hits.COUNT + " as count from hits h join (").add(dimensions.statusByPerspective())
                    .add(") x on x.thing = h.thing group by 1, 2");
        }
        return Sql.of("select " + rows.value() + " as r, " + columns.value() + " as c, " + Hits.COUNT + " as count from hits h")
                .add(rows.join()).add(columns.join()).add(" group by 1, 2");
    }

    /** Every item once under each value: the sums of the cells, unless it has several values across. */
    private Sql heads(DimensionSql.Source source, String side, Dimension across) {
        return across.many() || asked.isPerspectivesByStatus()
                ? Sql.of("select " + source.value() + " as value, " + Hits.COUNT + " as count from hits h").add(source.join())
                        .add(" group by 1")
                : Sql.of("select n." + side + " as value, sum(n.count)::bigint as count from cells n group by 1");
    }
}
