package org.uprtracker.intake.matrix;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Writes a list as a Word document. In a cell, a line end makes a paragraph; a cell that is {@link #MERGED} goes on from the one above. */
public final class ListFile {
    static final String MERGED = "^";
    public static final String[] CYCLE_3 = {"Recommendation", "Position", "Full list of themes", "Assessment/comments on level of implementation"};
    public static final String[] CYCLE_4 = {"Recommendation and recommending State", "Position of the State under review",
        "Human rights themes and groups of persons", "Relevant SDGs"};

    private final XWPFDocument document = new XWPFDocument();
    private XWPFTable table;
    private int columns;

    public static ListFile headed(String heading) {
        ListFile file = new ListFile();
        if (heading != null) {
            file.document.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText(heading);
        }
        return file;
    }

    public ListFile paragraph(String text) {
        document.createParagraph().createRun().setText(text);
        return this;
    }

    /** A table begins, with these cells. */
    public ListFile table(String... cells) {
        table = document.createTable(1, cells.length);
        columns = cells.length;
        fill(table.getRow(0), cells);
        return this;
    }

    public ListFile row(String... cells) {
        XWPFTableRow row = table.createRow();
        while (row.getTableCells().size() > cells.length) {
            row.removeCell(row.getTableCells().size() - 1);
        }
        while (row.getTableCells().size() < cells.length) {
            row.createCell();
        }
        fill(row, cells);
        return this;
    }

    /** A row of one cell over all columns. */
    public ListFile across(String text) {
        row(text);
        properties(table.getRow(table.getNumberOfRows() - 1).getCell(0)).addNewGridSpan().setVal(BigInteger.valueOf(columns));
        return this;
    }

    private static void fill(XWPFTableRow row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            XWPFTableCell cell = row.getCell(i);
            if (cells[i].equals(MERGED)) {
                properties(cell).addNewVMerge().setVal(STMerge.CONTINUE);
            } else {
                String[] lines = cells[i].split("\n", -1);
                cell.getParagraphs().get(0).createRun().setText(lines[0]);
                for (int line = 1; line < lines.length; line++) {
                    cell.addParagraph().createRun().setText(lines[line]);
                }
            }
        }
    }

    private static CTTcPr properties(XWPFTableCell cell) {
        return cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
    }

    public Path in(Path folder) throws IOException {
        Path file = folder.resolve("list.docx");
        try (document; OutputStream out = Files.newOutputStream(file)) {
            document.write(out);
        }
        return file;
    }
}
