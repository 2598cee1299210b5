package org.uprtracker.intake.uhri;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.uprtracker.intake.UnreadableFile;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the rows of a sheet one at a time; POI's own handler keeps cells of any length. */
final class SheetXml extends DefaultHandler {
    /** Of a cell Excel's own limit is 32,767. */
    private static final int LONGEST_ROW = 1 << 20;
    private static final int MOST_COLUMNS = 200;

    private final SharedTexts shared;
    private final Rows rows;
    private final Map<Integer, String> cells = new TreeMap<>();
    private final StringBuilder text = new StringBuilder();
    private int row;
    private int column;
    private int rowLength;
    private String type;
    private boolean open;
    private boolean spoken;

    /** Takes the rows. */
    interface Rows {
        /**
         * @param number as a spreadsheet shows it, from 1
         * @param cells by column, counted from 0; empty ones are not there. It is filled anew for the next row.
         * @return whether to read on
         */
        boolean row(int number, Map<Integer, String> cells) throws IOException;
    }

    SheetXml(SharedTexts shared, Rows rows) {
        this.shared = shared;
        this.rows = rows;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        switch (name) {
            case "row" -> startRow(attributes.getValue("r"));
            case "c" -> startCell(attributes.getValue("r"), attributes.getValue("t"));
            case "v", "t" -> open = !spoken;
            case "rPh" -> spoken = true;
            default -> { }
        }
    }

    private void startRow(String number) throws SAXException {
        cells.clear();
        column = -1;
        rowLength = 0;
        // Some producers leave the numbers out: the rows then follow each other.
        row = number == null ? row + 1 : natural(number);
    }

    private void startCell(String reference, String type) throws SAXException {
        this.type = type == null ? "n" : type;
        text.setLength(0);
        column = reference == null ? column + 1 : column(reference);
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        switch (name) {
            case "v", "t" -> open = false;
            case "rPh" -> spoken = false;
            case "c" -> endCell();
            case "row" -> endRow();
            default -> { }
        }
    }

    private void endCell() throws SAXException {
        String value = text.toString();
        if (value.isEmpty() || column >= MOST_COLUMNS || type.equals("e")) {
            return;
        }
        String content = type.equals("s") ? shared(natural(value.strip())) : plain(value);
        rowLength += content.length();
        checkLength(rowLength);
        cells.put(column, content);
    }

    private String shared(int number) throws SAXException {
        if (number >= shared.count()) {
            // Only the first texts are at hand while a file is looked at.
            return "";
        }
        try {
            return plain(shared.get(number));
        } catch (IOException e) {
            throw new SAXException(e);
        }
    }

    private void endRow() throws SAXException {
        boolean more;
        try {
            more = rows.row(row, cells);
        } catch (IOException e) {
            throw new SAXException(e);
        }
        if (!more) {
            throw new Enough();
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        if (open) {
            checkLength(text.length() + length);
            text.append(characters, start, length);
        }
    }

    static void checkLength(int length) throws SAXException {
        if (length > LONGEST_ROW) {
            throw new SAXException(new UnreadableFile("A row or a cell of the workbook holds more than a million characters: no export of the Index does."));
        }
    }

    /** Line ends may be written as {@code _x000D_}. */
    private static String plain(String text) {
        return text.contains("_x00") ? text.replace("_x000D_", "\r").replace("_x000A_", "\n") : text;
    }

    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)) && column <= MOST_COLUMNS; i++) {
            column = column * 26 + (Character.toUpperCase(reference.charAt(i)) - 'A' + 1);
        }
        return column - 1;
    }

    private static int natural(String number) throws SAXException {
        try {
            int natural = Integer.parseInt(number);
            if (natural >= 0) {
                return natural;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new SAXException(new UnreadableFile("The workbook is damaged: it counts \"" + number.substring(0, Math.min(20, number.length()))
                + "\" where a number is needed. Open it in a spreadsheet program, save it as XLSX and send that."));
    }
}
