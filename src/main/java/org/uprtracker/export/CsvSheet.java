package org.uprtracker.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table as CSV (RFC 4180): a line of names, then the rows. What a spreadsheet would run as a formula gets a leading
 * apostrophe ({@link Cell#guarded()}); what the table says about itself stands elsewhere, as CSV has no place for it.
 *
 * @param mark whether a byte-order mark comes first, without which Excel takes the text for another encoding
 */
public record CsvSheet(boolean mark) implements SheetWriter {
    private static final int BUFFER = 1 << 15;

    @Override
    public void write(Sheet sheet, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
        if (mark) {
            text.write('\uFEFF');
        }
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord(sheet.columnNames());
        List<String> cells = new ArrayList<>();
        sheet.rows().each(row -> {
            cells.clear();
            row.forEach(cell -> cells.add(cell.guarded()));
            csv.writeRecord(cells);
        });
        csv.flush();
        text.flush();
    }
}
