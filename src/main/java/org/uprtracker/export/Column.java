package org.uprtracker.export;

/**
 * A column of a table.
 *
 * @param name its name, unique in the table
 * @param about what its cells hold; empty where the name says it
 * @param type what kind of values they are
 * @param lang the language of the name (BCP 47); null where it is that of the page
 */
public record Column(String name, String about, Type type, String lang) {
    /** Kinds of values; what a cell holds where it is not empty. */
    public enum Type {
        TEXT, INTEGER, NUMBER, BOOLEAN, DATE, ADDRESS;

        boolean isNumber() {
            return this == INTEGER || this == NUMBER;
        }
    }

    public Column(String name, String about, Type type) {
        this(name, about, type, null);
    }

    /** The same, named in a language that is not that of the page. */
    public Column in(String language) {
        return new Column(name, about, type, language);
    }

    public static Column text(String name) {
        return new Column(name, "", Type.TEXT);
    }

    public static Column count(String name) {
        return new Column(name, "", Type.INTEGER);
    }
}
