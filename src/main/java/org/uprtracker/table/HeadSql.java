package org.uprtracker.table;

import org.uprtracker.journal.ThingKind;

/** What stands at the head of a row or column, as SQL: the columns id, id_order, name and name_language of one value. */
final class HeadSql {
    private HeadSql() {}

    /** @param value SQL of the value: the identity of a thing, or a word; null where items have none */
    static String of(Dimension dimension, String value) {
        if (dimension.kind() == null) {
            return "coalesce(" + value + "::text, 'none') as id, null::text as id_order, null::text as name,"
                    + " null::text as name_language";
        }
        String thing = "(select t.%s from thing t where t.id = " + value + ")";
        return "coalesce(" + thing.formatted("public_id") + ", 'none') as id, " + thing.formatted("id_order") + " as id_order, "
                + name(dimension.kind(), value) + " as name, " + language(dimension.kind(), value) + " as name_language";
    }

    /** English stands in for a language in which the record has no name. */
    private static String language(ThingKind kind, String value) {
        return kind != ThingKind.STATE && kind != ThingKind.THEME ? "null::text"
                : "(select 'en' from " + kind.code() + "_version nv where nv.thing = " + value
                        + " and known(nv) and not nv.names ?? (select lang from clock))";
    }

    private static String name(ThingKind kind, String value) {
        String name = switch (kind) {
            case STATE, THEME -> "coalesce(nv.names ->> (select lang from clock), nv.names ->> 'en')";
            case ORGANISATION -> "nv.name";
            case PROVISION -> "concat_ws(', ', nv.instrument, nv.article, nv.title)";
            default -> null;
        };
        return name == null ? "null::text"
                : "(select " + name + " from " + kind.code() + "_version nv where nv.thing = " + value + " and known(nv))";
    }
}
