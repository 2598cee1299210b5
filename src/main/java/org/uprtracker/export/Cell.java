package org.uprtracker.export;

import java.util.Objects;

/**
 * One cell of a table.
 *
 * @param text what it shows, never null; of a number, its digits as in JSON
 * @param number whether it is a number, and stays one for a spreadsheet
 * @param address where it leads, an absolute address; null for most
 * @param lang the language of the text (BCP 47); null where it is that of the page
 */
public record Cell(String text, boolean number, String address, String lang) {
    public static final Cell EMPTY = text("");

    private static final String RUN_BY_A_SPREADSHEET = "=+-@\t\r'";

    public Cell {
        Objects.requireNonNull(text, "an empty cell has an empty text");
    }

    public static Cell text(String text) {
        return new Cell(text, false, null, null);
    }

    public static Cell number(String digits) {
        return new Cell(digits, true, null, null);
    }

    public static Cell number(long number) {
        return number(Long.toString(number));
    }

    /** A text that leads somewhere. */
    public static Cell link(String text, String address) {
        return new Cell(text, false, address, null);
    }

    /** The same in a language that is not that of the page. */
    public Cell in(String language) {
        return new Cell(text, number, address, language);
    }

    /** The same, leading somewhere. */
    public Cell to(String where) {
        return new Cell(text, number, where, lang);
    }

    /** A text that a spreadsheet would run as a formula gets a leading apostrophe; taking it off gives the text back. */
    public String guarded() {
        return !number && !text.isEmpty() && RUN_BY_A_SPREADSHEET.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
