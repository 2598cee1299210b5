package org.uprtracker.export;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text as a cell of a workbook holds it (ECMA-376 part 1, 22.9.2.19 ST_Xstring): characters that XML cannot hold stand
 * as {@code _x0001_}, and what looks like that already is told apart from it.
 */
final class XlsxText {
    /** Most UTF-16 units of a cell, by Excel's specification. */
    static final int MOST = 32_767;

    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final Pattern NOT_IN_XML = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]");

    private XlsxText() {}

    static String of(String text) {
        String told = text.indexOf("_x") < 0 ? text : LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_");
        return NOT_IN_XML.matcher(told).replaceAll(match -> "_x%04X_".formatted((int) match.group().charAt(0)));
    }

    /** The text in pieces of at most this many UTF-16 units, none of which ends within a character. */
    static List<String> pieces(String text, int most) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        while (text.length() - start > most) {
            int end = start + most;
            end -= Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
            pieces.add(text.substring(start, end));
            start = end;
        }
        pieces.add(text.substring(start));
        return pieces;
    }
}
