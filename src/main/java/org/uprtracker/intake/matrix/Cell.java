package org.uprtracker.intake.matrix;

import java.util.List;

/**
 * A cell of a table.
 *
 * @param start first column of the table's grid that it takes, counted from 0
 * @param span how many columns of the grid it takes
 * @param continued it is merged with the cell above
 * @param lines its paragraphs and lines, cleaned, blank ones included
 */
record Cell(int start, int span, boolean continued, List<String> lines) {
    Cell {
        lines = List.copyOf(lines);
    }

    /** All of it on one line. */
    String text() {
        return Plain.line(String.join(" ", lines));
    }
}
