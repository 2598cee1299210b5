package org.uprtracker.listing;

import org.uprtracker.journal.ThingKind;

/** Pieces of SQL that many lists share; each is one JSON value for the row {@code v}. */
public final class Fragments {
    private Fragments() {}

    /** The row's link. */
    public static String link(ThingKind kind) {
        return "(select base from clock) || '/v1/" + kind.plural() + "/' || v.public_id";
    }

    /** Id and name of the State with this identity. */
    public static String state(String identity) {
        return """
                (select json_build_object('id', st.public_id,
                    'name', coalesce(sv.names ->> (select lang from clock), sv.names ->> 'en'))
                 from thing st join state_version sv on sv.thing = st.id and known(sv) where st.id = at(%s))"""
                .formatted(identity);
    }

    /** Id and name of the organisation with this identity. */
    public static String organisation(String identity) {
        return """
                (select json_build_object('id', ot.public_id, 'name', ov.name)
                 from thing ot join organisation_version ov on ov.thing = ot.id and known(ov) where ot.id = at(%s))"""
                .formatted(identity);
    }

    /** Public id of the thing with this identity. */
    public static String id(String identity) {
        return "(select it.public_id from thing it where it.id = at(%s))".formatted(identity);
    }

    /** Public ids of the things that a table of references holds, in their order. */
    public static String ids(String table, String column) {
        return """
                (select coalesce(json_agg(it.public_id order by il.place), '[]')
                 from %1$s il join thing it on it.id = at(il.%2$s) where il.version = v.version and %3$s)"""
                .formatted(table, column, once(table, "il", column));
    }

    /** Whether no earlier row of the same list leads to the same thing: two that were merged are shown once. */
    public static String once(String table, String row, String column) {
        return """
                (unmerged() or not exists (select from %1$s twin
                    where twin.version = %2$s.version and twin.place < %2$s.place and at(twin.%3$s) = at(%2$s.%3$s)))"""
                .formatted(table, row, column);
    }

    /** Ids and names of the themes that a table of references holds. */
    public static String themes(String table) {
        return """
                (select coalesce(json_agg(json_build_object('id', it.public_id,
                    'name', coalesce(iv.names ->> (select lang from clock), iv.names ->> 'en')) order by il.place), '[]')
                 from %1$s il join thing it on it.id = at(il.theme)
                 join theme_version iv on iv.thing = it.id and known(iv)
                 where il.version = v.version and %2$s)""".formatted(table, once(table, "il", "theme"));
    }

    /** A source and a place in it, for a row that holds them. */
    public static String citation(String row) {
        return "(select json_build_object('source', ct.public_id, 'place', %1$s.locus) from thing ct where ct.id = at(%1$s.source))"
                .formatted(row);
    }

    /** The citations of the row's version. */
    public static String citations(ThingKind kind) {
        return citations(kind, "v");
    }

    /** The citations of another row's version. */
    public static String citations(ThingKind kind, String row) {
        return """
                (select coalesce(json_agg(json_strip_nulls(json_build_object(
                    'source', ct.public_id, 'place', cc.locus, 'note', cc.note)) order by cc.place), '[]')
                 from %s_citation cc join thing ct on ct.id = at(cc.source) where cc.version = %s.version)"""
                .formatted(kind.code(), row);
    }

    /** Whether a source of this version had been published by the day asked; true where no day was asked. */
    public static String published(ThingKind kind, String row) {
        return """
                (unpublished() or exists (
                    select from %1$s_citation pc join source_version ps on ps.thing = at(pc.source) and known(ps)
                    where pc.version = %2$s.version and ps.date_end <= (select published_by from clock)))"""
                .formatted(kind.code(), row);
    }

    /** Array of the themes that a query gives, all below them and what was merged into these; looked up once. */
    public static String themesBelow(String start) {
        return """
                any (array(with recursive below(theme) as (
                    %s
                    union
                    select tv.thing from theme_version tv join below on at(tv.parent) = below.theme where known(tv))
                 select theme from below
                 union select tm.thing from merged tm join below on tm.target = below.theme where known(tm)))"""
                .formatted(start);
    }

    /**
     * Array of the provisions that a query gives, their predecessors, their successors and what was merged into these;
     * looked up once.
     */
    public static String provisionsAround(String start) {
        return """
                any (array(with recursive asked_for(provision) as (%s),
                 link(later, earlier) as (
                    select pv.thing, at(pp.predecessor) from provision_version pv
                    join provision_predecessor pp on pp.version = pv.version where known(pv)),
                 earlier(provision) as (
                    select provision from asked_for
                    union select link.earlier from link join earlier on link.later = earlier.provision),
                 later(provision) as (
                    select provision from asked_for
                    union select link.later from link join later on link.earlier = later.provision),
                 found(provision) as (select provision from earlier union select provision from later)
                 select provision from found
                 union select tm.thing from merged tm join found on tm.target = found.provision where known(tm)))"""
                .formatted(start);
    }
}
