package org.uprtracker.matrix;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** A table of a Word document, written row by row. Its elements are set directly: the library looks for a row by counting. */
final class WordTable {
    private static final int SINGLE_LINE = 240;
    private static final int HEADER_HEIGHT = 400;
    private static final int CELL_MARGIN = 108;

    private final CTTbl table;
    private final List<Integer> widths;

    /**
     * How a paragraph of a cell looks.
     *
     * @param size in half points
     * @param spacing above and below, in twentieths of a point
     * @param indent at both sides, in twentieths of a point
     */
    record Look(int size, int spacing, int indent, boolean bold, boolean italic, boolean centred) {
        Look asBold() {
            return new Look(size, spacing, indent, true, italic, centred);
        }
    }

    /** @param border in eighths of a point; dotted, as OHCHR's */
    WordTable(XWPFDocument document, List<Integer> widths, int border) {
        table = document.createTable().getCTTbl();
        this.widths = widths;
        while (table.sizeOfTrArray() > 0) {
            table.removeTr(0);
        }
        CTTblPr properties = table.getTblPr() == null ? table.addNewTblPr() : table.getTblPr();
        properties.getTblW().setW(BigInteger.valueOf(total()));
        properties.getTblW().setType(STTblWidth.DXA);
        // The border, not the text in the cells, stands at the margin.
        properties.addNewTblInd().setW(BigInteger.valueOf(CELL_MARGIN));
        properties.getTblInd().setType(STTblWidth.DXA);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblBorders borders = properties.isSetTblBorders() ? properties.getTblBorders() : properties.addNewTblBorders();
        for (CTBorder side : List.of(borders.isSetTop() ? borders.getTop() : borders.addNewTop(),
                borders.isSetLeft() ? borders.getLeft() : borders.addNewLeft(),
                borders.isSetBottom() ? borders.getBottom() : borders.addNewBottom(),
                borders.isSetRight() ? borders.getRight() : borders.addNewRight(),
                borders.isSetInsideH() ? borders.getInsideH() : borders.addNewInsideH(),
                borders.isSetInsideV() ? borders.getInsideV() : borders.addNewInsideV())) {
            side.setVal(STBorder.DOTTED);
            side.setSz(BigInteger.valueOf(border));
            side.setSpace(BigInteger.ZERO);
            side.setColor("auto");
        }
        var grid = table.getTblGrid() == null ? table.addNewTblGrid() : table.getTblGrid();
        widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
    }

    private int total() {
        return widths.stream().mapToInt(Integer::intValue).sum();
    }

    /** A row that stays on one page. */
    CTRow row() {
        CTRow row = table.addNewTr();
        row.addNewTrPr().addNewCantSplit();
        return row;
    }

    /** A row that stands again on top of each page. */
    CTRow headerRow() {
        CTRow row = row();
        CTTrPr properties = row.getTrPr();
        properties.addNewTrHeight().setVal(BigInteger.valueOf(HEADER_HEIGHT));
        properties.addNewTblHeader();
        return row;
    }

    CTTc cell(CTRow row, int column) {
        return cell(row, widths.get(column), null, 1);
    }

    CTTc shadedCell(CTRow row, int column, String shade) {
        return cell(row, widths.get(column), shade, 1);
    }

    /** A cell over all columns. */
    CTTc across(CTRow row, String shade) {
        return cell(row, total(), shade, widths.size());
    }

    private static CTTc cell(CTRow row, int width, String shade, int span) {
        CTTc cell = row.addNewTc();
        CTTcPr properties = cell.addNewTcPr();
        properties.addNewTcW().setW(BigInteger.valueOf(width));
        properties.getTcW().setType(STTblWidth.DXA);
        if (span > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(span));
        }
        if (shade != null) {
            CTShd colour = properties.addNewShd();
            colour.setVal(STShd.CLEAR);
            colour.setColor("auto");
            colour.setFill(shade);
        }
        return cell;
    }

    static CTP paragraph(CTTc cell, Look look) {
        CTP paragraph = cell.addNewP();
        CTPPr properties = paragraph.addNewPPr();
        CTSpacing spacing = properties.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(look.spacing()));
        spacing.setAfter(BigInteger.valueOf(look.spacing()));
        spacing.setLine(BigInteger.valueOf(SINGLE_LINE));
        spacing.setLineRule(STLineSpacingRule.AUTO);
        if (look.indent() > 0) {
            properties.addNewInd().setLeft(BigInteger.valueOf(look.indent()));
            properties.getInd().setRight(BigInteger.valueOf(look.indent()));
        }
        if (look.centred()) {
            properties.addNewJc().setVal(STJc.CENTER);
        }
        return paragraph;
    }

    /** @param language BCP 47; null for that of the document */
    static void run(CTP paragraph, String text, Look look, String language) {
        CTR run = paragraph.addNewR();
        CTRPr properties = run.addNewRPr();
        if (look.bold()) {
            properties.addNewB();
        }
        if (look.italic()) {
            properties.addNewI();
        }
        properties.addNewSz().setVal(BigInteger.valueOf(look.size()));
        properties.addNewSzCs().setVal(BigInteger.valueOf(look.size()));
        if (language != null) {
            properties.addNewLang().setVal(language);
        }
        var written = run.addNewT();
        written.setStringValue(text);
        written.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
    }
}
