package org.uprtracker.listing;

/**
 * A dimension to count by.
 *
 * @param name as in {@code facets=}
 * @param value SQL over the row {@code v} and what is joined; a row with an array of values counts under each of them
 * @param joins SQL that joins at most one row, for the value; empty if nothing
 * @param kind what the values are
 */
public record Facet(String name, String value, String joins, Kind kind) {
    enum Kind { WORD, WORDS, THING, THINGS }

    /** Counts by words or numbers. */
    public Facet(String name, String value, String joins) {
        this(name, value, joins, Kind.WORD);
    }

    /** Counts by the words in an array. */
    public static Facet words(String name, String array) {
        return new Facet(name, array, "", Kind.WORDS);
    }

    /** Counts by the ids of the thing that a column of the row refers to. */
    public static Facet thing(String name, String column) {
        return new Facet(name, column, "", Kind.THING);
    }

    /** Counts by the ids of the things in an array. */
    public static Facet things(String name, String array) {
        return new Facet(name, array, "", Kind.THINGS);
    }

    /** Counts by the ids of the things that a table of references holds. */
    public static Facet things(String name, String table, String column) {
        return things(name, list(table, column, "v"));
    }

    /** What a table of references, or of words, holds for the row that is called so, as an array. */
    public static String list(String table, String column, String row) {
        return "array(select fl.%2$s from %1$s fl where fl.version = %3$s.version order by 1)".formatted(table, column, row);
    }

    /**
     * How often each value is there: value, count.
     *
     * @param rows a table of rows that are alike in the column {@code key}, and in {@code n} how many they are
     */
    String counted(String rows, String key) {
        return switch (kind) {
            case WORD -> "select c.%2$s::text as value, sum(c.n)::bigint as count from %1$s c group by 1".formatted(rows, key);
            case WORDS -> ("select l.value::text as value, sum(c.n)::bigint as count from %1$s c"
                    + " cross join lateral (select distinct u.value from unnest(c.%2$s) u(value)) l group by 1").formatted(rows, key);
            case THING -> named("select at(c.%2$s) as thing, c.n from %1$s c".formatted(rows, key));
            case THINGS -> named(("select l.thing, c.n from %1$s c"
                    + " cross join lateral (select distinct at(u.thing) as thing from unnest(c.%2$s) u(thing)) l").formatted(rows, key));
        };
    }

    private static String named(String things) {
        return "select t.public_id as value, s.count from (select x.thing, sum(x.n)::bigint as count from (" + things
                + ") x group by 1) s join thing t on t.id = s.thing";
    }
}
