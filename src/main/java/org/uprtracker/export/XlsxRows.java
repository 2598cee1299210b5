package org.uprtracker.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The rows of a table on their way into a workbook, sheet after sheet. A text that is longer than a cell may be goes on in
 * cells to the right of the table, in the same row, each piece saying where the next one stands: nothing is lost, no row
 * becomes two.
 */
final class XlsxRows implements Rows.Sink {
    private static final int FLUSHED_EVERY = 200;
    private static final String LINK_COLOUR = "0563C1";
    /** A spreadsheet keeps numbers as doubles: 15 digits are safe. */
    private static final int SAFE_DIGITS = 15;
    private static final int MARK = 40;
    /** Excel takes a file with a longer one for a damaged file. */
    private static final int LONGEST_ADDRESS = 2_079;

    private final Workbook workbook;
    private final Sheet sheet;
    private final int rowsPerSheet;
    private final int linksPerSheet;
    private Worksheet current;
    private int sheets;
    private int row;
    private int links;
    private long continued;
    private long unlinked;

    XlsxRows(Workbook workbook, Sheet sheet, int rowsPerSheet, int linksPerSheet) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.rowsPerSheet = rowsPerSheet;
        this.linksPerSheet = linksPerSheet;
        next();
    }

    private void next() {
        sheets++;
        current = workbook.newWorksheet(sheets == 1 ? sheet.title() : shortened(sheet.title()) + " " + sheets);
        current.freezePane(0, 1);
        for (int place = 0; place < sheet.columns().size(); place++) {
            Column column = sheet.columns().get(place);
            current.width(place, column.type().isNumber() ? 12 : column.type() == Column.Type.TEXT ? 30 : 24);
            current.inlineString(0, place, XlsxText.of(column.name()));
            current.style(0, place).bold().set();
        }
        row = 0;
        links = 0;
    }

    private static String shortened(String title) {
        return title.length() <= 25 ? title : title.substring(0, 25);
    }

    @Override
    public void take(List<Cell> cells) throws IOException {
        // A link whose address is not what it shows would be lost without one; others can be read all the same.
        long needed = cells.stream().filter(cell -> leads(cell) && !cell.address().equals(cell.text())).count();
        if (row + 1 == rowsPerSheet || needed > 0 && links + needed > linksPerSheet) {
            finish();
            next();
        }
        row++;
        int free = cells.size();
        for (int place = 0; place < cells.size(); place++) {
            Cell cell = cells.get(place);
            if (leads(cell) && links < linksPerSheet) {
                put(current, row, place, cell);
                links++;
            } else {
                value(current, row, place, cell);
            }
            if (cell.address() != null && !leads(cell)) {
                current.inlineString(row, free++, XlsxText.of(cell.address()));
                unlinked++;
            }
            if (cell.text().length() > XlsxText.MOST) {
                free = spread(cell.text(), place, free);
            }
        }
        if (row % FLUSHED_EVERY == 0) {
            current.flush();
        }
    }

    private static boolean leads(Cell cell) {
        return cell.address() != null && cell.address().length() <= LONGEST_ADDRESS;
    }

    private int spread(String text, int place, int free) {
        List<String> pieces = XlsxText.pieces(text, XlsxText.MOST - MARK);
        int column = place;
        int next = free;
        for (int piece = 0; piece < pieces.size(); piece++) {
            boolean last = piece == pieces.size() - 1;
            current.inlineString(row, column, XlsxText.of(pieces.get(piece)) + (last ? "" : " [continued in cell " + name(row, next) + "]"));
            column = next;
            next += last ? 0 : 1;
        }
        continued++;
        return next;
    }

    /** The name of a cell, as {@code AB12}. */
    static String name(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column; left >= 0; left = left / 26 - 1) {
            letters.insert(0, (char) ('A' + left % 26));
        }
        return letters.append(row + 1).toString();
    }

    private static void value(Worksheet worksheet, int row, int place, Cell cell) {
        if (cell.number() && new BigDecimal(cell.text()).precision() <= SAFE_DIGITS) {
            worksheet.value(row, place, new BigDecimal(cell.text()));
        } else if (!cell.text().isEmpty() && cell.text().length() <= XlsxText.MOST) {
            worksheet.inlineString(row, place, XlsxText.of(cell.text()));
        }
    }

    /** A cell with its link: the link first, as setting it empties the cell. */
    static void put(Worksheet worksheet, int row, int place, Cell cell) {
        if (leads(cell)) {
            worksheet.hyperlink(row, place, new Link(cell.address()));
            worksheet.style(row, place).fontColor(LINK_COLOUR).underlined().set();
        }
        value(worksheet, row, place, cell);
    }

    void finish() throws IOException {
        current.setAutoFilter(0, 0, row, sheet.columns().size() - 1);
        current.finish();
    }

    /** What was done so that nothing had to be cut. */
    List<Sheet.About> notes() {
        List<Sheet.About> notes = new ArrayList<>();
        if (sheets > 1) {
            notes.add(Sheet.About.of("Sheets", "The rows go on over " + sheets + " sheets, under the same head."));
        }
        if (continued > 0) {
            notes.add(Sheet.About.of("Long texts", continued + " cells hold more than the " + XlsxText.MOST
                    + " characters a cell may have: each goes on to the right of the table, where its end says."));
        }
        if (unlinked > 0) {
            notes.add(Sheet.About.of("Long addresses", unlinked + " cells lead to an address that is longer than the "
                    + LONGEST_ADDRESS + " characters of a link: it stands to the right of the table."));
        }
        return notes;
    }

    /**
     * A link of one cell. The library keeps the links of a sheet by what they are, so that of two cells that lead to the
     * same place one would lose its link; and the text it is given would stay in memory to the end.
     */
    private static final class Link extends HyperLink {
        Link(String address) {
            super(address, null);
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
