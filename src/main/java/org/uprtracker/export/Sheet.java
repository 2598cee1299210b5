package org.uprtracker.export;

import java.util.List;

/**
 * A table, whatever it is written as.
 *
 * @param title what it is called
 * @param about what it counts, over which base, as of when, known when, and its address: name and value, in this order
 * @param columns its columns; a row has a cell for each
 * @param rows its rows, in order
 */
public record Sheet(String title, List<About> about, List<Column> columns, Rows rows) {
    /** One line of what a table says about itself. */
    public record About(String name, Cell value) {
        public static About of(String name, String value) {
            return new About(name, Cell.text(value));
        }

        public static About address(String name, String address) {
            return new About(name, Cell.link(address, address));
        }
    }

    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }
}
