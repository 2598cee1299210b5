package org.uprtracker.export;

import java.io.IOException;
import java.util.List;

/**
 * The rows of a table, handed over one by one: those of a whole set come from the database while they are written, and
 * never stand in memory together.
 */
public interface Rows {
    /** Takes one row; may refuse it, when who reads has gone away. */
    interface Sink {
        void take(List<Cell> row) throws IOException;
    }

    void each(Sink sink) throws IOException;

    static Rows of(Iterable<List<Cell>> rows) {
        return sink -> {
            for (List<Cell> row : rows) {
                sink.take(row);
            }
        };
    }
}
