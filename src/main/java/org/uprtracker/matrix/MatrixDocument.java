package org.uprtracker.matrix;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.uprtracker.export.Container;
import org.uprtracker.matrix.WordTable.Look;

/**
 * Writes a thematic list as a Word document in a layout of OHCHR's: page, columns, headings and marks are those of the
 * lists as they are published.
 */
final class MatrixDocument {
    private static final Look TEXT = new Look(20, 40, 0, false, false, false);
    private static final Look SMALL = new Look(16, 0, 0, false, false, false);
    private static final Look THEME = new Look(28, 40, 0, true, true, false);
    private static final Look COMMENT = new Look(20, 60, 57, false, false, false);
    private static final Look CENTRED = new Look(20, 40, 0, true, false, true);
    /** Marks the column that is none of OHCHR's. */
    private static final String ADDED_SHADE = "E2EFD9";
    private static final String ADDED = "(added to OHCHR’s list, to be filled in)";
    private static final int LAST_WITHOUT_DASHES = 2;

    private final ThematicList list;
    private final Layout layout;
    private WordTable table;

    MatrixDocument(ThematicList list, Layout layout) {
        this.list = list;
        this.layout = layout;
    }

    void write(OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            new MatrixPage(list, layout).lay(document);
            table = new WordTable(document, layout.widths(), layout.border());
            header();
            String before = null;
            String position = null;
            for (ListedRecommendation one : list.sorted()) {
                String theme = list.theme(one);
                String answered = RecommendationCell.position(one.answer());
                if (!Objects.equals(theme, before) || !answered.equals(position)) {
                    theme(theme);
                }
                before = theme;
                position = answered;
                recommendation(one);
            }
            document.createParagraph();
            Container.dated(document::write, out);
        }
    }

    private void header() {
        CTRow row = table.headerRow();
        Look look = layout.isOfCycle4() ? CENTRED : TEXT.asBold();
        List<String> headers = layout.headers();
        for (int i = 0; i < headers.size(); i++) {
            boolean added = layout.isOfCycle4() && headers.get(i).equals(Layout.COMMENTS);
            CTTc cell = added ? table.shadedCell(row, i, ADDED_SHADE) : table.cell(row, i);
            line(cell, headers.get(i), look);
            if (added) {
                line(cell, ADDED, new Look(16, 0, 0, false, true, true));
            }
        }
    }

    /** @param label null where the recommendations below have no theme */
    private void theme(String label) {
        CTTc cell = table.across(table.row(), layout.shade());
        line(cell, "Theme: " + (label == null ? "–" : label), THEME);
        // No theme stands alone at the end of a page.
        cell.getPArray(0).getPPr().addNewKeepNext();
    }

    private void recommendation(ListedRecommendation one) {
        CTRow row = table.row();
        CTTc first = table.cell(row, 0);
        WordTable.run(WordTable.paragraph(first, TEXT), RecommendationCell.text(one, list.cycle()), TEXT,
                "en".equals(one.language()) ? null : one.language());
        String source = RecommendationCell.source(one.answer());
        if (source != null) {
            CTP paragraph = WordTable.paragraph(first, TEXT);
            WordTable.run(paragraph, layout.isOfCycle4() ? "Source of Position: " : "Source of position: ", TEXT.asBold(), null);
            WordTable.run(paragraph, source, TEXT, null);
        }
        line(table.cell(row, 1), RecommendationCell.position(one.answer()), TEXT);
        themes(table.cell(row, 2), one);
        if (layout.isOfCycle4()) {
            CTTc sdgs = table.cell(row, 3);
            one.sdgs().forEach(sdg -> line(sdgs, "- " + sdg, TEXT));
            filled(sdgs, TEXT);
        }
        if (layout.hasAssessments()) {
            CTTc cell = table.cell(row, layout.widths().size() - 1);
            if (one.voice() != null) {
                one.voice().lines().forEach(said -> line(cell, said, COMMENT));
            }
            filled(cell, COMMENT);
        }
    }

    private void themes(CTTc cell, ListedRecommendation one) {
        Look look = layout.isOfCycle4() ? TEXT : SMALL;
        String dash = list.cycle() <= LAST_WITHOUT_DASHES && !layout.isOfCycle4() ? "" : "- ";
        one.themes().forEach(theme -> line(cell, dash + list.label(theme), look));
        if (!layout.isOfCycle4()) {
            block(cell, "SDGs:", one.sdgs(), look);
        }
        block(cell, layout.isOfCycle4() ? "Groups of Persons:" : "Affected persons:", one.groups(), look);
        filled(cell, look);
    }

    private static void block(CTTc cell, String heading, List<String> items, Look look) {
        if (!items.isEmpty()) {
            line(cell, heading, look.asBold());
            items.forEach(item -> line(cell, "- " + item, look));
        }
    }

    /** A cell without a paragraph makes a document that word processors call damaged. */
    private static void filled(CTTc cell, Look look) {
        if (cell.sizeOfPArray() == 0) {
            WordTable.paragraph(cell, look);
        }
    }

    private static void line(CTTc cell, String text, Look look) {
        CTP paragraph = WordTable.paragraph(cell, look);
        if (!text.isEmpty()) {
            WordTable.run(paragraph, text, look, null);
        }
    }
}
