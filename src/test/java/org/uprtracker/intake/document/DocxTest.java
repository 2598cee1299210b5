package org.uprtracker.intake.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprtracker.intake.UnreadableFile;

class DocxTest {
    @TempDir
    Path folder;
    private Path honest;

    @BeforeEach
    void writeOne() throws IOException {
        honest = folder.resolve("honest.docx");
        try (XWPFDocument document = new XWPFDocument(); OutputStream out = Files.newOutputStream(honest)) {
            document.createParagraph().createRun().setText("One paragraph.");
            document.write(out);
        }
    }

    @Test
    void anHonestDocumentOpens() throws IOException {
        // When
        try (XWPFDocument document = Docx.open(honest)) {
            // Then
            assertEquals("One paragraph.", document.getParagraphs().get(0).getText());
            assertTrue(Docx.recognises(honest));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SVN-2_UPR20_thematic-list.docx", "SVN-4_UPR48_thematic-list.docx"})
    void realDocumentsOpen(String name) throws IOException {
        // Given
        Path folder = Path.of("../shared/data/ohchr-matrix");
        Assumptions.assumeTrue(Files.isDirectory(folder), "../shared/data is absent: no real document to open");
        // When
        try (XWPFDocument document = Docx.open(folder.resolve(name))) {
            // Then
            assertEquals(1, document.getTables().size());
        }
    }

    @Test
    void whatIsNoDocxIsRefusedByName() throws IOException {
        assertRefused(write("x.docx", new byte[0]), "The file is empty.");
        assertRefused(write("x.docx", "%PDF-1.7 rest".getBytes(StandardCharsets.US_ASCII)), "This is a PDF");
        assertRefused(write("x.docx", ",,,,,".getBytes(StandardCharsets.US_ASCII)), "neither a PDF nor a DOCX");
        assertRefused(write("x.docx", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}), "password");
        assertRefused(zip("xl/workbook.xml", "<workbook/>"), "spreadsheet");
        assertRefused(zip("other.txt", "x"), "without a Word document");
    }

    @Test
    void aTruncatedOneIsRefused() throws IOException {
        // Given
        byte[] whole = Files.readAllBytes(honest);
        // When // Then
        assertRefused(write("cut.docx", Arrays.copyOf(whole, whole.length / 2)), "not whole");
        assertRefused(zip("word/document.xml", "<w:document"), "damaged");
    }

    @Test
    void bombsAreRefusedSoon() throws IOException {
        // Given
        Path zeros = replaced(honest, out -> {
            out.write("<d>".getBytes(StandardCharsets.US_ASCII));
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 300; i++) {
                out.write(blanks);
            }
        });
        Path nested = replaced(honest, out -> out.write("<a>".repeat(100_000).getBytes(StandardCharsets.US_ASCII)));
        Path entities = replaced(honest, out -> out.write(("<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"aaaaaaaa\">"
                + "<!ENTITY b \"&a;&a;&a;&a;\">]><d>&b;</d>").getBytes(StandardCharsets.US_ASCII)));
        Path wide = replaced(honest, out -> {
            out.write("<d>".getBytes(StandardCharsets.US_ASCII));
            out.write("<a/>".repeat(2_100_000).getBytes(StandardCharsets.US_ASCII));
            out.write("</d>".getBytes(StandardCharsets.US_ASCII));
        });
        // When // Then
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            assertRefused(zeros, "more elements");
            assertRefused(nested, "more elements");
            assertRefused(entities, "document type or entities");
            assertRefused(wide, "more elements");
        });
    }

    private void assertRefused(Path file, String fragment) {
        UnreadableFile refused = assertThrows(UnreadableFile.class, () -> Docx.open(file).close());
        assertTrue(refused.getMessage().contains(fragment), refused.getMessage());
        if (!fragment.contains("damaged") && !fragment.contains("elements") && !fragment.contains("entities")) {
            assertFalse(Docx.recognises(file));
        }
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private Path zip(String part, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return write("zip.docx", bytes.toByteArray());
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private Path replaced(Path docx, Writing main) throws IOException {
        Path file = Files.createTempFile(folder, "bomb", ".docx");
        try (ZipFile from = new ZipFile(docx.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry part : java.util.Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(part.getName()));
                if (part.getName().equals("word/document.xml")) {
                    main.to(to);
                } else {
                    from.getInputStream(part).transferTo(to);
                }
            }
        }
        return file;
    }
}
