package org.uprtracker.intake.matrix;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.namespace.QName;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;

/**
 * Reads the tables of a Word document, and the lines around them that say what it is. It walks the document's elements
 * instead of the library's tables: those leave out rows and cells in content controls, which forms have.
 */
final class DocumentText {
    /** A title stands at the beginning; what follows is no heading. */
    private static final int MOST_HEADINGS = 50;
    private static final int LONGEST_HEADING = 500;
    /** Text that is not there any more, or that stands there twice. */
    private static final Set<String> LEFT_OUT = Set.of("del", "moveFrom", "Fallback", "instrText", "delText");

    private final List<String> headings = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private List<Cell> cells = new ArrayList<>();
    private List<String> lines = new ArrayList<>();
    private int depth;
    private int tables;
    private int start;
    private int span;
    private boolean continued;
    private boolean isText;

    /**
     * What a document says.
     *
     * @param headings lines of its page headers, then those that stand outside of tables
     * @param rows rows of all its tables
     */
    record Content(List<String> headings, List<Row> rows) {}

    private DocumentText() {}

    static Content of(XWPFDocument document) {
        DocumentText headers = new DocumentText();
        for (XWPFHeader header : document.getHeaderList()) {
            headers.walk(header._getHdrFtr());
        }
        List<String> headings = new ArrayList<>(headers.headings);
        // Some page headers are laid out as a table.
        headers.rows.forEach(row -> row.cells().forEach(cell -> headings.addAll(cell.lines())));
        DocumentText body = new DocumentText();
        body.walk(document.getDocument());
        headings.addAll(body.headings);
        headings.removeIf(line -> line.isEmpty() || line.length() > LONGEST_HEADING);
        return new Content(List.copyOf(headings.subList(0, Math.min(headings.size(), MOST_HEADINGS))),
                List.copyOf(body.rows));
    }

    private void walk(XmlObject part) {
        try (XmlCursor cursor = part.newCursor()) {
            Deque<String> open = new ArrayDeque<>();
            for (XmlCursor.TokenType type = cursor.toNextToken(); !type.isNone(); type = cursor.toNextToken()) {
                switch (type.intValue()) {
                    case XmlCursor.TokenType.INT_START -> {
                        String name = cursor.getName().getLocalPart();
                        if (LEFT_OUT.contains(name)) {
                            cursor.toEndToken();
                        } else {
                            start(name, open.peek(), cursor);
                            open.push(name);
                        }
                    }
                    case XmlCursor.TokenType.INT_END -> {
                        if (!open.isEmpty()) {
                            end(open.pop());
                        }
                    }
                    case XmlCursor.TokenType.INT_TEXT -> paragraph.append(isText ? cursor.getChars() : "");
                    default -> { }
                }
            }
        }
    }

    private void start(String name, String parent, XmlCursor cursor) {
        switch (name) {
            case "t" -> isText = true;
            // A tab that is typed, not one that a style defines.
            case "tab", "ptab" -> paragraph.append("r".equals(parent) ? " " : "");
            case "br", "cr" -> endLine();
            case "noBreakHyphen" -> paragraph.append('-');
            case "tbl" -> {
                depth++;
                tables += depth == 1 ? 1 : 0;
            }
            default -> {
                // A table in a cell is text of that cell.
                if (depth == 1) {
                    startOfTable(name, cursor);
                }
            }
        }
    }

    private void startOfTable(String name, XmlCursor cursor) {
        switch (name) {
            case "tr" -> {
                cells = new ArrayList<>();
                start = 0;
            }
            case "gridBefore" -> start = number(cursor);
            case "tc" -> {
                lines = new ArrayList<>();
                span = 1;
                continued = false;
            }
            case "gridSpan" -> span = Math.max(1, number(cursor));
            case "vMerge" -> {
                String value = value(cursor);
                continued = value == null || value.toLowerCase(Locale.ROOT).equals("continue");
            }
            default -> { }
        }
    }

    private void end(String name) {
        switch (name) {
            case "t" -> isText = false;
            case "p" -> endLine();
            case "tbl" -> depth--;
            case "tc" -> {
                if (depth == 1) {
                    cells.add(new Cell(start, span, continued, lines));
                    start += span;
                }
            }
            case "tr" -> {
                if (depth == 1) {
                    rows.add(new Row(rows.size() + 1, tables, cells));
                }
            }
            default -> { }
        }
    }

    private void endLine() {
        String line = Plain.line(paragraph.toString());
        paragraph.setLength(0);
        if (depth > 0) {
            lines.add(line);
        } else if (headings.size() < MOST_HEADINGS) {
            headings.add(line);
        }
    }

    private static int number(XmlCursor cursor) {
        String value = value(cursor);
        return value != null && value.matches("\\d{1,3}") ? Integer.parseInt(value) : 0;
    }

    private static String value(XmlCursor cursor) {
        String namespace = cursor.getName().getNamespaceURI();
        return cursor.getAttributeText(new QName(namespace, "val"));
    }
}
