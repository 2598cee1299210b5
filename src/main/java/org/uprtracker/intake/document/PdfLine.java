package org.uprtracker.intake.document;

import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/**
 * One printed line.
 *
 * @param page counted from 1
 * @param x where it begins, in points from the left
 * @param y its baseline, in points from the top
 * @param size height of most of its letters, in points
 * @param text without the marks that refer to footnotes
 * @param note it begins with the mark of a footnote
 * @param tab where its text goes on after a number and a wide gap, as an index in the text; 0 where there is none
 */
record PdfLine(int page, float x, float y, float size, String text, boolean note, int tab) {
    /** A raised mark is smaller than this part of the letters around it, and stands at least so many points higher. */
    private static final float MARK_SIZE = 0.8f;
    private static final float MARK_RAISED = 1.2f;
    private static final float WIDE_GAP = 6f;

    /** Collects what PDFBox finds on a line, from left to right; a null position is a gap between words. */
    static PdfLine of(int page, List<TextPosition> positions) {
        float size = commonSize(positions);
        float base = baseline(positions, size);
        TextPosition first = null;
        boolean note = false;
        int tab = 0;
        float end = 0;
        StringBuilder text = new StringBuilder();
        for (TextPosition position : positions) {
            if (position == null) {
                text.append(' ');
                continue;
            }
            String letters = position.getUnicode();
            boolean blank = letters.isBlank();
            if (!blank && isMark(position, letters, size, base)) {
                note |= text.toString().isBlank();
                continue;
            }
            if (!blank && first != null && tab == 0 && position.getXDirAdj() - end > WIDE_GAP) {
                tab = text.length();
            }
            if (!blank) {
                first = first == null ? position : first;
                end = position.getXDirAdj() + position.getWidthDirAdj();
            }
            text.append(letters);
        }
        return first == null ? new PdfLine(page, 0, base, size, "", note, 0)
                : new PdfLine(page, first.getXDirAdj(), base, size, text.toString(), note, tab);
    }

    private static boolean isMark(TextPosition position, String letters, float size, float base) {
        boolean marking = letters.chars().allMatch(c -> c >= '0' && c <= '9' || "*†‡,¹²³".indexOf(c) >= 0);
        if (!marking) {
            return false;
        }
        return letters.startsWith("*")
                || position.getYScale() <= size * MARK_SIZE && base - position.getYDirAdj() >= MARK_RAISED;
    }

    private static float commonSize(List<TextPosition> positions) {
        return Letters.mostCommon(positions.stream().filter(p -> p != null && !p.getUnicode().isBlank())
                .map(p -> Math.round(p.getYScale() * 10) / 10f).toList(), 0f);
    }

    private static float baseline(List<TextPosition> positions, float size) {
        return Letters.mostCommon(positions.stream().filter(p -> p != null && !p.getUnicode().isBlank()
                && p.getYScale() > size * MARK_SIZE).map(p -> Math.round(p.getYDirAdj() * 10) / 10f).toList(), 0f);
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
