package org.uprtracker.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class XlsxSheetTest {
    @Test
    void everyTextComesBackAsAString() throws IOException {
        // When
        List<List<Row>> sheets = read(Awkward.written(new XlsxSheet(), Awkward.SHEET));
        // Then
        assertEquals(2, sheets.size());
        assertEquals(List.of("text", "count", "link"), texts(sheets.get(0).get(0)));
        assertEquals(Awkward.TEXTS.stream().map(text -> text.replace("_x0041_", "_x005F_x0041_")).toList(),
                sheets.get(0).stream().skip(1).map(row -> row.getCell(0).asString()).toList());
        assertEquals("items", sheets.get(0).get(1).getCell(2).asString());
        assertEquals(-3, sheets.get(0).get(1).getCell(1).asNumber().intValueExact());
        assertEquals(List.of("Counts", "recommendations"), texts(sheets.get(1).get(1)));
    }

    @Test
    void theSameTableIsTheSameBytesWheneverItIsWritten() throws Exception {
        // Given
        byte[] first = Awkward.written(new XlsxSheet(), Awkward.SHEET);
        // When: a container knows times to two seconds.
        Thread.sleep(2_100);
        // Then
        assertArrayEquals(first, Awkward.written(new XlsxSheet(), Awkward.SHEET));
    }

    @Test
    void anotherReaderFindsHeadFilterLinksAndNoFormula() throws IOException {
        // When
        try (XSSFWorkbook workbook = poi(Awkward.written(new XlsxSheet(), Awkward.SHEET))) {
            // Then
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertEquals("Awkward | texts", sheet.getSheetName());
            assertEquals("About", workbook.getSheetName(1));
            assertEquals(1, sheet.getPaneInformation().getHorizontalSplitTopRow());
            assertEquals("A1:C" + (Awkward.TEXTS.size() + 1), sheet.getCTWorksheet().getAutoFilter().getRef());
            assertEquals(Awkward.TEXTS.size(), sheet.getHyperlinkList().size());
            assertEquals(Awkward.ADDRESS, sheet.getRow(5).getCell(2).getHyperlink().getAddress());
            assertEquals(Awkward.ADDRESS, workbook.getSheetAt(1).getRow(2).getCell(1).getHyperlink().getAddress());
            for (int row = 1; row <= Awkward.TEXTS.size(); row++) {
                assertEquals(CellType.STRING, sheet.getRow(row).getCell(0).getCellType());
                assertEquals(CellType.NUMERIC, sheet.getRow(row).getCell(1).getCellType());
                assertEquals(Awkward.TEXTS.get(row - 1), sheet.getRow(row).getCell(0).getStringCellValue());
            }
        }
    }

    @Test
    void whatXmlCannotHoldComesBackAndSoDoTheLineBreaksOfOthers() throws IOException {
        // Given
        String odd = "bell \u0007, \r\n carriage return, \uFFFF";
        // When
        try (XSSFWorkbook workbook = poi(Awkward.written(new XlsxSheet(), one(Cell.text(odd))))) {
            // Then
            assertEquals(odd, workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue());
        }
    }

    @Test
    void aNumberThatASpreadsheetCannotHoldStaysWholeAsText() throws IOException {
        // When
        Row row = read(Awkward.written(new XlsxSheet(), one(Cell.number("12345678901234567")))).get(0).get(1);
        // Then
        assertEquals("12345678901234567", row.getCell(0).asString());
    }

    @Test
    void aTextLongerThanACellGoesOnToTheRight() throws IOException {
        // Given
        String text = "ж".repeat(32_726) + "🕊️" + "я".repeat(40_000);
        Sheet sheet = new Sheet("Long", List.of(), List.of(Column.text("text"), Column.text("after")),
                Rows.of(List.of(List.of(Cell.text(text), Cell.text("after")))));
        // When
        List<List<Row>> sheets = read(Awkward.written(new XlsxSheet(), sheet));
        // Then
        List<String> cells = texts(sheets.get(0).get(1));
        assertEquals(4, cells.size());
        assertEquals("after", cells.get(1));
        assertTrue(cells.get(0).endsWith("ж [continued in cell C2]"), cells.get(0).substring(32_700));
        assertTrue(cells.get(2).endsWith("я [continued in cell D2]"));
        assertTrue(cells.stream().allMatch(cell -> cell.length() <= 32_767));
        assertEquals(text, cells.get(0).replace(" [continued in cell C2]", "")
                + cells.get(2).replace(" [continued in cell D2]", "") + cells.get(3));
        assertEquals("Long texts", sheets.get(1).get(1).getCell(0).asString());
    }

    @Test
    void anAddressLongerThanALinkStandsBeside() throws IOException {
        // Given
        String address = "https://upr.example.org/?q=" + "x".repeat(2_100);
        // When
        byte[] file = Awkward.written(new XlsxSheet(), one(Cell.link("12", address)));
        // Then
        assertEquals(List.of("12", address), texts(read(file).get(0).get(1)));
        assertEquals("Long addresses", read(file).get(1).get(1).getCell(0).asString());
        try (XSSFWorkbook workbook = poi(file)) {
            assertEquals(List.of(), workbook.getSheetAt(0).getHyperlinkList());
        }
    }

    @Test
    void fullSheetsAreFollowedByOthersUnderTheSameHead() throws IOException {
        // When
        List<List<Row>> byRows = read(Awkward.written(new XlsxSheet(8, 100), Awkward.SHEET));
        List<List<Row>> byLinks = read(Awkward.written(new XlsxSheet(100, 10), Awkward.SHEET));
        // Then
        assertEquals(List.of(8, 8, 4), byRows.stream().limit(3).map(List::size).toList());
        assertEquals(List.of(11, 8), byLinks.stream().limit(2).map(List::size).toList());
        for (List<List<Row>> sheets : List.of(byRows, byLinks)) {
            List<List<Row>> data = sheets.subList(0, sheets.size() - 1);
            data.forEach(rows -> assertEquals(List.of("text", "count", "link"), texts(rows.get(0))));
            assertEquals(IntStream.range(-3, Awkward.TEXTS.size() - 3).boxed().toList(), data.stream()
                    .flatMap(rows -> rows.stream().skip(1)).map(row -> row.getCell(1).asNumber().intValueExact()).toList());
            assertEquals("Sheets", sheets.get(sheets.size() - 1).get(3).getCell(0).asString());
        }
    }

    @Test
    void cellsAreNamedAsASpreadsheetNamesThem() {
        // When Then
        assertEquals(List.of("A1", "Z2", "AA3", "ZZ4", "AAA5"), List.of(XlsxRows.name(0, 0), XlsxRows.name(1, 25),
                XlsxRows.name(2, 26), XlsxRows.name(3, 701), XlsxRows.name(4, 702)));
    }

    private static Sheet one(Cell cell) {
        return new Sheet("One", List.of(), List.of(Column.text("text")), Rows.of(List.of(List.of(cell))));
    }

    private static XSSFWorkbook poi(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    private static List<List<Row>> read(byte[] file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<List<Row>> sheets = new ArrayList<>();
            for (var sheet : workbook.getSheets().toList()) {
                sheets.add(sheet.read());
            }
            return sheets;
        }
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.asString()).toList();
    }
}
