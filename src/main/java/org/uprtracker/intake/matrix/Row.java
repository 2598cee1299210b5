package org.uprtracker.intake.matrix;

import java.util.List;

/**
 * A row of a table.
 *
 * @param number counted from 1 through all tables of the document
 * @param table the table it is in, counted from 1
 */
record Row(int number, int table, List<Cell> cells) {
    Row {
        cells = List.copyOf(cells);
    }

    /** What the row says if it says one thing: it has one cell, or one that is not empty, or the same in every cell. */
    String single() {
        List<String> said = cells.stream().map(Cell::text).filter(text -> !text.isEmpty()).distinct().toList();
        return said.size() == 1 ? said.get(0) : null;
    }

    boolean isEmpty() {
        return cells.stream().allMatch(cell -> cell.text().isEmpty());
    }
}
