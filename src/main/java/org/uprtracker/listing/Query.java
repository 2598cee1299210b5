package org.uprtracker.listing;

import java.util.List;

/** The SQL of one question to one listing. */
final class Query {
    private static final String LAST_CHANGE = """
            (select c.revision || '.' || c.place from change c
             where c.thing = v.thing and c.revision <= (select k from clock)
             order by c.revision desc, c.place desc limit 1)""";

    private final Listing<?> listing;
    private final Question question;
    private final Narrowing narrowing;

    Query(Listing<?> listing, Question question) {
        this.listing = listing;
        this.question = question;
        narrowing = new Narrowing(listing.filters(), question);
    }

    /** One row at least: the clock, the ids that do not exist, and item by item one more than the limit. */
    Sql page() {
        String order = question.descending() ? " desc" : " asc";
        String key = question.sort().expression();
        Sql sql = narrowing.clock().add(", page as (select v.*, " + key + " as sort_value from (" + listing.rows() + ") v where true")
                .add(narrowing.conditions());
        if (!question.after().isEmpty()) {
            sql.add(" and (" + key + ", v.id_order) " + (question.descending() ? "<" : ">")
                            + " (?::" + question.sort().type() + ", ?)",
                    question.after().get(0), question.after().get(1));
        }
        return sql.add(" order by sort_value" + order + ", v.id_order" + order + " limit " + (question.limit() + 1) + ")")
                .add(Narrowing.ANSWER).add(", p.sort_value::text as sort_key, p.id_order, p.item, p.redacted, null as change from (values (1)) one left join (")
                .add("select v.sort_value, v.id_order, " + redacted() + " as redacted, (" + listing.item() + ")::text as item from page v")
                .add(") p on true order by p.sort_value" + order + ", p.id_order" + order);
    }

    /**
     * All items in the listing's own order, one row each: what was blanked, and the item. Rows are sorted before items are
     * made, so that the first comes at once and no item is ever put aside; a common table gives its rows in their order.
     */
    Sql whole() {
        return narrowing.clock().add(", page as (select v.* from (" + listing.rows() + ") v where true")
                .add(narrowing.conditions())
                .add(" order by " + listing.sorts().get(0).expression() + ", v.id_order) select " + redacted() + " as redacted, (")
                .add(listing.item()).add(")::text as item from page v where " + Narrowing.CHECKED);
    }

    Sql one(String publicId) {
        Sql sql = narrowing.clock().ofRecord().add(Narrowing.ANSWER)
                .add(", null as sort_key, null as id_order, p.item, p.redacted, p.change from (values (1)) one left join (select "
                        + LAST_CHANGE + " as change, " + redacted() + " as redacted, ((")
                .add(listing.item());
        listing.detail().ifPresent(detail -> sql.add(")::jsonb || (" + detail + ")::jsonb"));
        return sql.add(listing.detail().isPresent() ? ")" : "))")
                .add("::text as item from (" + listing.rows() + ") v where v.public_id = ?) p on true", publicId);
    }

    Sql total() {
        return narrowing.clock().add(" select count(*) from (" + listing.rows() + ") v where " + Narrowing.CHECKED)
                .add(narrowing.conditions());
    }

    Sql facets() {
        List<Facet> facets = listing.facets().stream().filter(facet -> question.facets().contains(facet.name())).toList();
        return narrowing.clock().add(", ").add(Alike.of(listing, facets, narrowing.conditions()))
                .add(" select * from (" + Alike.counts(facets) + ") f where value is not null and " + Narrowing.CHECKED
                        + " order by facet, count desc, value");
    }

    /** What was blanked in the version, as a JSON list; entries of the journal say it themselves. */
    private String redacted() {
        return listing.kind() == null ? "null" : "to_json(v.redacted)::text";
    }

    /** The item with one more field, where something was blanked. */
    static String marked(String item, String redacted) {
        return item == null || redacted == null ? item
                : item.substring(0, item.lastIndexOf('}')) + ",\"redacted\":" + redacted + '}';
    }
}
