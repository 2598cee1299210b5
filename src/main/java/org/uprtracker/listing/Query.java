package org.uprtracker.listing;

import java.util.ArrayList;
import java.util.List;

/** The SQL of one question to one listing. */
final class Query {
    private static final String LAST_CHANGE = """
            (select c.revision || '.' || c.place from change c
             where c.thing = v.thing and c.revision <= (select k from clock)
             order by c.revision desc, c.place desc limit 1)""";

    private final Listing<?> listing;
    private final Question question;

    Query(Listing<?> listing, Question question) {
        this.listing = listing;
        this.question = question;
    }

    /** One row at least: the clock, the ids that do not exist, and item by item one more than the limit. */
    Sql page() {
        String order = question.descending() ? " desc" : " asc";
        String key = question.sort().expression();
        Sql sql = head().add(", page as (select v.*, " + key + " as sort_value from (" + listing.rows() + ") v where true");
        narrow(sql);
        if (!question.after().isEmpty()) {
            sql.add(" and (" + key + ", v.id_order) " + (question.descending() ? "<" : ">")
                            + " (?::" + question.sort().type() + ", ?)",
                    question.after().get(0), question.after().get(1));
        }
        return sql.add(" order by sort_value" + order + ", v.id_order" + order + " limit " + (question.limit() + 1) + ")")
                .add(answer()).add(", p.sort_value::text as sort_key, p.id_order, p.item, p.redacted, null as change from (values (1)) one left join (")
                .add("select v.sort_value, v.id_order, " + redacted() + " as redacted, (" + listing.item() + ")::text as item from page v")
                .add(") p on true order by p.sort_value" + order + ", p.id_order" + order);
    }

    Sql one(String publicId) {
        Sql sql = head().add(answer())
                .add(", null as sort_key, null as id_order, p.item, p.redacted, p.change from (values (1)) one left join (select "
                        + LAST_CHANGE + " as change, " + redacted() + " as redacted, ((")
                .add(listing.item());
        listing.detail().ifPresent(detail -> sql.add(")::jsonb || (" + detail + ")::jsonb"));
        return sql.add(listing.detail().isPresent() ? ")" : "))")
                .add("::text as item from (" + listing.rows() + ") v where v.public_id = ?) p on true", publicId);
    }

    Sql total() {
        Sql sql = head().add(" select count(*) from (" + listing.rows() + ") v where true");
        narrow(sql);
        return sql;
    }

    Sql facets() {
        Sql sql = head().add(", hits as materialized (select v.id_order from (" + listing.rows() + ") v where true");
        narrow(sql);
        sql.add(")");
        List<String> counts = new ArrayList<>();
        for (Facet facet : listing.facets()) {
            if (question.facets().contains(facet.name())) {
                counts.add("""
                         select '%s' as facet, (%s)::text as value, count(distinct v.id_order) as count
                        from (%s) v %s where v.id_order in (select id_order from hits) group by 2"""
                        .formatted(facet.name(), facet.value(), listing.rows(), facet.joins()));
            }
        }
        return sql.add(" select * from (" + String.join(" union all", counts) + ") f where value is not null"
                + " order by facet, count desc, value");
    }

    private Sql head() {
        List<String> filters = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (Filter filter : listing.filters()) {
            if (filter.allowed() instanceof Allowed.IdOf id) {
                for (String value : question.values(filter.name())) {
                    filters.add(filter.name());
                    kinds.add(id.kind().code());
                    ids.add(value);
                }
            }
        }
        Sql sql = Sql.of("with ").add(question.clock().sql()).add("""
                , asked as materialized (
                    select a.filter, a.given, same.id
                    from unnest(?::text[], ?::text[], ?::text[]) a(filter, kind, given)
                    left join thing t on t.kind = a.kind and t.public_id = a.given
                    left join lateral (
                        select t.id
                        union select m.target from merged m where m.thing = t.id and known(m)
                        union select o.thing from merged o where known(o) and o.target in (t.id,
                            (select m.target from merged m where m.thing = t.id and known(m)))
                    ) same on true""",
                filters.toArray(String[]::new), kinds.toArray(String[]::new), ids.toArray(String[]::new));
        for (Filter filter : listing.filters()) {
            if (filter.allowed() instanceof Allowed.ChangeId && question.has(filter.name())) {
                sql.add(" union all select '" + filter.name() + "', p.change, " + Allowed.ChangeId.REVISION
                        + " from unnest(?::text[]) p(change)", (Object) question.array(filter.name()));
            }
            if (filter.allowed() instanceof Allowed.OnRecord words && question.has(filter.name())) {
                sql.add(" union all select '%s', w.word, (select 0 from %s o where w.word = any (o.%s) limit 1)"
                        .formatted(filter.name(), words.table(), words.column()) + " from unnest(?::text[]) w(word)",
                        (Object) question.array(filter.name()));
            }
        }
        return sql.add(")");
    }

    /** What was blanked in the version, as a JSON list; entries of the journal say it themselves. */
    private String redacted() {
        return listing.kind() == null ? "null" : "to_json(v.redacted)::text";
    }

    private static String answer() {
        return " select (select k from clock) as k, (select hash from clock) as hash, (select redaction from clock) as redaction,"
                + " (select array_agg(filter || '=' || given) from asked where id is null) as unknown";
    }

    private void narrow(Sql sql) {
        for (Filter filter : listing.filters()) {
            var condition = question.has(filter.name()) ? filter.condition() : filter.otherwise();
            sql.add(" and (").add(condition.apply(question)).add(")");
        }
    }
}
