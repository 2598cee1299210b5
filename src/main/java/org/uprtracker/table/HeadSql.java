package org.uprtracker.table;

import org.uprtracker.journal.ThingKind;

/** What stands at the head of a row or column, as SQL: the columns id, id_order and name of one value. */
final class HeadSql {
    private HeadSql() {}

    /** @param value SQL of the value: the identity of a thing, or a word; null where items have none */
    static String of(Dimension dimension, String value) {
        if (dimension.kind() == null) {
            return "coalesce(" + value + "::text, 'none') as id, null::text as id_order, null::text as name";
        }
        String thing = "(select t.%s from thing t where t.id = " + value + ")";
        return "coalesce(" + thing.formatted("public_id") + ", 'none') as id, " + thing.formatted("id_order") + " as id_order, "
                + name(dimension.kind(), value) + " as name";
    }

    private static String name(ThingKind kind, String value) {
        String name = switch (kind) {
            case STATE, THEME -> "coalesce(n.names ->> (select lang from clock), n.names ->> 'en')";
            case ORGANISATION -> "n.name";
            case PROVISION -> "concat_ws(', ', n.instrument, n.article, n.title)";
            default -> null;
        };
        return name == null ? "null::text"
                : "(select " + name + " from " + kind.code() + "_version n where n.thing = " + value + " and known(n))";
    }
}
