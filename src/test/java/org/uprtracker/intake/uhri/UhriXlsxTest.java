package org.uprtracker.intake.uhri;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprtracker.intake.Hints;
import org.uprtracker.intake.UnreadableFile;

/** The container of the XLSX export: whole, broken, large, and made to harm. */
@Tag("thorough")
class UhriXlsxTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final String DAMAGED = "The XLSX file is damaged or is no workbook";

    @TempDir
    Path folder;
    private Export export;

    @BeforeEach
    void prepare() {
        export = new Export(folder);
    }

    @Test
    void theRightSpellingsAndAnyOrderAreRead() throws IOException {
        // Given
        List<String> header = List.of("UPR RECOMMENDING STATES", "Recommending Body", " Document symbol ", "New", "Text", "Country Concerned", "UPR Session",
                "OHCHR Annotation ID");
        List<String> row = List.of("- Timor\n- Leste", "- UPR", "A/HRC/28/10", "x", "126.29 Keep it (Timor-Leste)", "- Kazakhstan", "- 20 Session", "7f");
        Path file = export.rows(List.of(List.of("An export"), List.of(), header, List.of(), row));
        // When
        Heard heard = Heard.of(file, Hints.NONE);
        // Then
        assertEquals(List.of("TLS"), heard.states());
        assertEquals(5, heard.only().place().row());
        assertEquals("7f", heard.only().place().record());
        assertEquals("126.29", heard.only().paragraph());
        assertEquals(20, heard.only().session());
        assertTrue(new Uhri().recognises(file));
    }

    @Test
    void itIsTheSheetWithTheHeaderThatIsRead() throws IOException {
        // Given
        Path file = Files.createTempFile(folder, "two", ".xlsx");
        try (InputStream in = Files.newInputStream(export.xlsx(Export.entry())); XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(file)) {
            workbook.createSheet("Filters").createRow(0).createCell(0).setCellValue("Year in 2014");
            workbook.setSheetOrder("Filters", 0);
            workbook.write(out);
        }
        // When, Then
        assertEquals("126.29", Heard.of(file, Hints.NONE).only().paragraph());
        assertTrue(new Uhri().recognises(file));
    }

    @Test
    void cellsMayHoldTheirTextThemselvesAndHaveNoNumbers() throws IOException {
        // Given
        List<List<String>> rows = List.of(List.of("Text", "Countries Concerned", "Reccomending Body", "UPR Session"),
                List.of("126.29 Keep &amp;amp; mind it_x000D_&#10;now (Peru)", "- Kazakhstan", "- UPR", "20"));
        StringBuilder sheet = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (List<String> row : rows) {
            sheet.append("<row>");
            row.forEach(cell -> sheet.append("<c t=\"inlineStr\"><is><r><t>").append(cell, 0, 1).append("</t></r><r><t>").append(cell.substring(1))
                    .append("</t></r><rPh><t>spoken</t></rPh></is></c>"));
            sheet.append("</row>");
        }
        // When
        Heard heard = Heard.of(changed(SHEET, old -> sheet.append("</sheetData></worksheet>").toString()), Hints.NONE);
        // Then
        assertEquals("Keep & mind it now", heard.only().text());
        assertEquals(2, heard.only().place().row());
    }

    @Test
    void aWorkbookOfAnotherKindIsRefused() throws IOException {
        refused(export.rows(List.of(List.of("To", "Text", "From"), List.of("a", "b", "c"))), "No sheet of the workbook has the header of a UHRI export");
        refused(export.rows(List.of(List.of("Text", "Themes", "Sdgs", "Type", "Reccomending Body"))), "The header of the sheet lacks what a UHRI export has: Countries Concerned.");
        refused(export.rows(List.of()), "No sheet of the workbook");
    }

    @Test
    void whatIsNotWholeIsRefused() throws IOException {
        // Given
        byte[] whole = Files.readAllBytes(export.xlsx(Export.entry()));
        // Then
        refused(Files.write(folder.resolve("half"), Arrays.copyOf(whole, whole.length / 2)), "The XLSX file is not whole or is damaged");
        refused(Files.write(folder.resolve("old"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}), "This is an old Excel file (XLS) or one that is protected");
        refused(changed(SHEET, old -> old.substring(0, old.length() / 2)), DAMAGED);
        refused(changed("[Content_Types].xml", old -> "<a/>"), DAMAGED);
        refused(changed("xl/workbook.xml", old -> "nothing"), DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {SHEET, TEXTS, "xl/workbook.xml", "[Content_Types].xml", "_rels/.rels"})
    void entitiesAreRefused(String part) throws IOException {
        // Given
        StringBuilder laughs = new StringBuilder("<!DOCTYPE lol [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 20; i++) {
            laughs.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        Path bomb = changed(part, old -> old.replaceFirst("(<\\?xml[^>]*\\?>)?", "$1" + laughs.append("]>")).replaceFirst("(<t>|<v>)", "$1&a19;"));
        // Then
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> refused(bomb, DAMAGED));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {SHEET + " | 300", TEXTS + " | 300", "xl/workbook.xml | 100", "xl/worksheets/_rels/sheet1.xml.rels | 100"})
    void bombsAreRefused(String part, int megabytes) throws IOException {
        // Given
        Path bomb = padded(part, megabytes);
        assertTrue(Files.size(bomb) < 1 << 20);
        // Then
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            Heard heard = new Heard();
            UnreadableFile problem = assertThrows(UnreadableFile.class, () -> Heard.into(heard, bomb));
            assertTrue(problem.getMessage().startsWith("The XLSX file unpacks to far more than any export"), problem.getMessage());
            assertNull(heard.document);
        });
    }

    @Test
    void cellsAndNumbersOfAbsurdSizeAreRefused() throws IOException {
        String text = new Random(3).ints((1 << 20) + 1, '1', '9').collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        refused(changed(TEXTS, old -> old.replaceFirst("<t>", "<t>" + text)), "A row or a cell of the workbook holds more than a million characters");
        refused(changed(SHEET, old -> old.replaceFirst("<v>", "<v>" + text)), "A row or a cell of the workbook holds more than");
        refused(changed(SHEET, old -> old.replaceFirst("<v>\\d+", "<v>-1")), "The workbook is damaged: it counts \"-1\"");
        refused(changed(SHEET, old -> old.replaceFirst("<row r=\"1\"", "<row r=\"99999999999\"")), "The workbook is damaged: it counts \"99999999999\"");
    }

    private static void refused(Path file, String message) throws IOException {
        Heard heard = new Heard();
        UnreadableFile problem = assertThrows(UnreadableFile.class, () -> Heard.into(heard, file));
        assertTrue(problem.getMessage().startsWith(message), problem.getMessage());
        assertNull(heard.document);
        assertFalse(new Uhri().recognises(file) && message.startsWith("No sheet"));
    }

    @Test
    void aLargeWorkbookIsReadInFlatMemory() throws IOException {
        // Given
        int records = 16_000;
        Path file = large(records);
        UhriJsonTest.Counting counting = new UhriJsonTest.Counting();
        // When
        long start = System.nanoTime();
        Heard.into(counting, file);
        double seconds = (System.nanoTime() - start) / 1e9;
        // Then
        System.out.printf("UHRI XLSX: %d MB, %d records, %.1f s: %.0f records/s; heap +%d MB%n", Files.size(file) >> 20, records, seconds,
                records / seconds, counting.most >> 20);
        assertEquals(records, counting.of);
        assertEquals(records / 2, counting.read);
        assertEquals(records / 2, counting.left);
        assertTrue(counting.most < 16L << 20, counting.most + " bytes more than at the beginning");
    }

    private Path large(int records) throws IOException {
        Path file = folder.resolve("large.xlsx");
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, 100, true, true); OutputStream out = Files.newOutputStream(file)) {
            SXSSFSheet sheet = workbook.createSheet();
            fill(sheet.createRow(0), Export.COLUMNS);
            for (int i = 1; i <= records; i++) {
                fill(sheet.createRow(i), List.of("126." + (i % 900 + 1) + " Keep promise " + i + " " + Integer.toHexString(i * 7919).repeat(60) + " (Austria)",
                        "- Kazakhstan", i % 2 == 0 ? "- UPR" : "- CRC", "A/HRC/28/10", "- One theme\r\n- Another theme", "- Children", "- 16.2 - A target",
                        "41983", "- Austria", "- Supported", "- Recommendations", "id-" + i, "- 20 Session", "- Asia", "- Europe", "41990"));
            }
            workbook.write(out);
        }
        return file;
    }

    private static void fill(SXSSFRow row, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            row.createCell(i).setCellValue(values.get(i));
        }
    }

    /** An export with one part changed. */
    private Path changed(String part, UnaryOperator<String> change) throws IOException {
        Path file = Files.createTempFile(folder, "changed", ".xlsx");
        try (ZipFile zip = new ZipFile(export.xlsx(Export.entry()).toFile()); ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry : new ArrayList<>(Collections.list(zip.entries()))) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(entry.getName().equals(part) ? change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8) : bytes);
                out.closeEntry();
            }
        }
        return file;
    }

    /** An export of which one part unpacks to many blanks. */
    private Path padded(String part, int megabytes) throws IOException {
        Path file = Files.createTempFile(folder, "bomb", ".xlsx");
        byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (ZipFile zip = new ZipFile(export.xlsx(Export.entry()).toFile()); ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry : new ArrayList<>(Collections.list(zip.entries()))) {
                if (!entry.getName().equals(part)) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(zip.getInputStream(entry).readAllBytes());
                    out.closeEntry();
                }
            }
            out.putNextEntry(new ZipEntry(part));
            out.write("<?xml version=\"1.0\"?><a>".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < megabytes; i++) {
                out.write(blanks);
            }
            out.write("</a>".getBytes(StandardCharsets.US_ASCII));
            out.closeEntry();
        }
        return file;
    }
}
