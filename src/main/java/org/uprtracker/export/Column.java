package org.uprtracker.export;

/**
 * A column of a table.
 *
 * @param name its name, unique in the table
 * @param about what its cells hold; empty where the name says it
 * @param type what kind of values they are
 */
public record Column(String name, String about, Type type) {
    /** Kinds of values; what a cell holds where it is not empty. */
    public enum Type {
        TEXT, INTEGER, NUMBER, BOOLEAN, DATE, ADDRESS;

        boolean isNumber() {
            return this == INTEGER || this == NUMBER;
        }
    }

    public static Column text(String name) {
        return new Column(name, "", Type.TEXT);
    }

    public static Column count(String name) {
        return new Column(name, "", Type.INTEGER);
    }
}
