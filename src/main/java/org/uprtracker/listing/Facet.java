package org.uprtracker.listing;

/**
 * A dimension to count by.
 *
 * @param name as in {@code facets=}
 * @param value SQL over the row {@code v} and what is joined
 * @param joins SQL that joins what the value needs; empty if nothing. A row with two values counts under both
 */
public record Facet(String name, String value, String joins) {
    /** Counts by the id of the thing that a column of the row refers to. */
    public static Facet thing(String name, String column) {
        return new Facet(name, "ft.public_id", "join thing ft on ft.id = at(" + column + ")");
    }

    /** Counts by the ids of the things that a table of references holds. */
    public static Facet things(String name, String table, String column) {
        return new Facet(name, "ft.public_id",
                "join %1$s fl on fl.version = v.version join thing ft on ft.id = at(fl.%2$s)".formatted(table, column));
    }
}
