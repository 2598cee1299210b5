package org.uprtracker.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as a workbook (Office Open XML): the rows in a sheet whose head stays in sight and filters, then a sheet
 * "About" with what the table says about itself. Where a sheet is full the next one goes on under the same head.
 *
 * <p>No text needs an apostrophe here: it stands in the file as a string ({@code t="inlineStr"}), and a spreadsheet runs
 * only what stands in a formula element.
 */
public final class XlsxSheet implements SheetWriter {
    /** By Excel's specifications and limits: rows of a sheet, links of a sheet. */
    private static final int ROWS = Worksheet.MAX_ROWS;
    private static final int LINKS = 65_530;

    private final int rowsPerSheet;
    private final int linksPerSheet;

    public XlsxSheet() {
        this(ROWS, LINKS);
    }

    XlsxSheet(int rowsPerSheet, int linksPerSheet) {
        this.rowsPerSheet = rowsPerSheet;
        this.linksPerSheet = linksPerSheet;
    }

    @Override
    public void write(Sheet sheet, OutputStream out) throws IOException {
        Container.undated(file -> workbook(sheet, file), out);
        out.flush();
    }

    private void workbook(Sheet sheet, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "UPR tracker", null);
        XlsxRows rows = new XlsxRows(workbook, sheet, rowsPerSheet, linksPerSheet);
        sheet.rows().each(rows);
        rows.finish();
        about(workbook.newWorksheet("About"), sheet, rows.notes());
        workbook.finish();
    }

    private static void about(Worksheet about, Sheet sheet, List<Sheet.About> notes) throws IOException {
        about.width(0, 24);
        about.width(1, 100);
        about.inlineString(0, 0, XlsxText.of(sheet.title()));
        about.style(0, 0).bold().set();
        int row = 1;
        for (List<Sheet.About> lines : List.of(sheet.about(), notes)) {
            for (Sheet.About line : lines) {
                about.inlineString(row, 0, XlsxText.of(line.name()));
                XlsxRows.put(about, row++, 1, line.value());
            }
        }
        for (Column column : sheet.columns()) {
            if (!column.about().isEmpty()) {
                about.inlineString(row, 0, XlsxText.of(column.name()));
                about.inlineString(row++, 1, XlsxText.of(column.about()));
            }
        }
        about.finish();
    }
}
