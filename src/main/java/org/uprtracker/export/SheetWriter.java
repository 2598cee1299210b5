package org.uprtracker.export;

import java.io.IOException;
import java.io.OutputStream;

/** A format that a table is written in. UTF-8 everywhere. */
public interface SheetWriter {
    /**
     * Writes the whole table, row by row as it comes, and flushes. Closing the stream is left to who opened it.
     *
     * @throws IOException when who reads has gone away; what was written until then is no whole file
     */
    void write(Sheet sheet, OutputStream out) throws IOException;
}
