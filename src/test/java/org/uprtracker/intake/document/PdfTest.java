package org.uprtracker.intake.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uprtracker.intake.UnreadableFile;
import org.uprtracker.intake.document.UnDocument.Para;

/** PDFs written for the test: how they are laid out is what UN documents have in common. */
class PdfTest {
    private static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);

    @TempDir
    Path folder;

    /** Writes a line; {@code ^} raises the one digit behind it. */
    private static void line(PDPageContentStream page, float size, float x, float y, String text) throws IOException {
        page.beginText();
        page.newLineAtOffset(x, y);
        for (String piece : text.split("(?=\\^)")) {
            boolean raised = piece.startsWith("^");
            if (raised) {
                page.setFont(FONT, size * 0.6f);
                page.setTextRise(4);
                page.showText(piece.substring(1, 2));
                page.setTextRise(0);
            }
            page.setFont(FONT, size);
            page.showText(raised ? piece.substring(2) : piece);
        }
        page.endText();
    }

    private Path twoPages() throws IOException {
        Path file = folder.resolve("two.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage first = new PDPage(PDRectangle.A4);
            document.addPage(first);
            try (PDPageContentStream page = new PDPageContentStream(document, first)) {
                line(page, 9, 400, 800, "A/HRC/77/7");
                line(page, 10, 400, 780, "Distr.: General");
                line(page, 10, 400, 768, "3 May 2031");
                line(page, 14, 113, 700, "Words about trees");
                line(page, 10, 113, 670, "1.   The follow-up of non-");
                line(page, 10, 113, 658, "governmental people (Chad);^3 all of the imple-");
                line(page, 10, 113, 646, "mentation and the implementation in 2031 follow-");
                line(page, 10, 113, 634, "up of short- and");
                line(page, 10, 113, 622, "medium-term plans, and");
                line(page, 9, 113, 100, "^3 A note that is small.");
                line(page, 9, 113, 89, "It has two lines.");
                line(page, 9, 56, 50, "2");
            }
            PDPage second = new PDPage(PDRectangle.A4);
            document.addPage(second);
            try (PDPageContentStream page = new PDPageContentStream(document, second)) {
                line(page, 9, 480, 800, "A/HRC/77/7");
                line(page, 10, 113, 760, "122.4 of them are no paragraph (No. 189).");
                line(page, 10, 113, 742, "1.1   A second one.");
                line(page, 9, 480, 50, "3");
            }
            document.save(file.toFile());
        }
        return file;
    }

    @Test
    void whatIsThereForThePaperIsTakenAway() throws IOException {
        // When
        UnDocument document = UnDocument.read(twoPages());
        // Then
        assertEquals("A/HRC/77/7 2031-05-03 2", document.symbol() + " " + document.date() + " " + document.pages());
        List<Para> paras = document.paras();
        assertEquals(new Para(1, null, "Words about trees", 113, true), paras.get(paras.size() - 3));
        assertEquals(new Para(1, "1", "The follow-up of non-governmental people (Chad); all of the implementation and the implementation in 2031"
                + " follow-up of short- and medium-term plans, and 122.4 of them are no paragraph (No. 189).", 113, false), paras.get(paras.size() - 2));
        assertEquals(new Para(2, "1.1", "A second one.", 113, false), paras.get(paras.size() - 1));
    }

    @Test
    void protectedScannedAndDamagedOnesAreRefused() throws IOException {
        // Given
        Path whole = twoPages();
        byte[] bytes = Files.readAllBytes(whole);
        Path locked = folder.resolve("locked.pdf");
        Path open = folder.resolve("open.pdf");
        for (Path file : List.of(locked, open)) {
            try (PDDocument document = Pdf.open(whole)) {
                document.protect(new StandardProtectionPolicy("owner", file == open ? "" : "user", new AccessPermission()));
                document.save(file.toFile());
            }
        }
        Path blank = folder.resolve("blank.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(blank.toFile());
        }
        // When // Then
        assertRefused(locked, "protected");
        assertRefused(open, "protected");
        assertRefused(blank, "it is a scan");
        assertRefused(Files.write(folder.resolve("empty"), new byte[0]), "is empty");
        assertRefused(Files.write(folder.resolve("commas"), ",,,".getBytes(StandardCharsets.US_ASCII)), "neither a PDF nor a DOCX");
        assertRefused(Files.write(folder.resolve("garbage"), "%PDF-1.7\ngarbage\n%%EOF".getBytes(StandardCharsets.US_ASCII)), "damaged");
        assertRefused(Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, bytes.length - 60)), "not whole");
        assertRefused(Files.write(folder.resolve("half"), Arrays.copyOf(bytes, bytes.length / 2)), "not whole");
    }

    @Test
    void aBombIsRefusedSoon() throws IOException {
        // Given
        Path file = folder.resolve("bomb.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDStream content = new PDStream(document);
            try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] blanks = new byte[1 << 20];
                Arrays.fill(blanks, (byte) ' ');
                for (int i = 0; i < 100; i++) {
                    out.write(blanks);
                }
            }
            page.setContents(content);
            document.save(file.toFile());
        }
        // When // Then
        assertTimeout(Duration.ofSeconds(10), () -> assertRefused(file, "unpacks to more"));
    }

    private static void assertRefused(Path file, String fragment) throws IOException {
        UnreadableFile refused = assertThrows(UnreadableFile.class, () -> UnDocument.read(file));
        assertTrue(refused.getMessage().contains(fragment), refused.getMessage());
        assertEquals("", UnDocument.frontOf(file));
    }
}
