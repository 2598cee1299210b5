package org.uprtracker.intake.uhri;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprtracker.intake.Hints;
import org.uprtracker.intake.ReadRecommendation;
import org.uprtracker.intake.UnreadableFile;

/** The container of the JSON export: whole, broken, large. */
@Tag("thorough")
class UhriJsonTest {
    private static final int SECOND = 1_000_000_000;

    @TempDir
    Path folder;
    private Export export;

    @BeforeEach
    void prepare() {
        export = new Export(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void encodingsAreSeen(String encoding) throws IOException {
        // Given
        String text = new ObjectMapper().writeValueAsString(List.of(Export.entry("Text", "126.29 Voilà l’été (Côte d’Ivoire)")));
        Path file = Files.write(folder.resolve("encoded"), text.getBytes(Charset.forName(encoding)));
        Path marked = Files.write(folder.resolve("marked"), ("\ufeff" + text).getBytes(Charset.forName(encoding)));
        // Then
        for (Path one : List.of(file, marked)) {
            assertEquals("Voilà l’été", Heard.of(one, Hints.NONE).only().text());
            assertTrue(new Uhri().recognises(one));
        }
    }

    @Test
    void unknownKeysAreIgnoredWhateverTheyHold() throws IOException {
        // Given
        Map<String, Object> entry = Export.entry("New", Map.of("a", List.of(Map.of("b", 1), "Text")));
        entry.put("", null);
        // When, Then
        assertEquals("126.29", Heard.of(export.json(entry), Hints.NONE).only().paragraph());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"~~ | The file is empty.", "~  ~ | The file is empty.",
        "{\"a\": 1} | The file is JSON, but no list",
        "[] | The list holds no record.",
        "[1, 2] | Record 1 of the list is no object in braces",
        "[{\"a\": 1}] | The first record lacks what those of the Universal Human Rights Index have: Text, Countries, Body.",
        "To,Text | Record 0 is no valid JSON (line 1, column",
        "[{\"Text\": \"a\", | The file ends in the middle of its list, at record 1",
        "[{\"Text\": 1, \"Countries\": 1, \"Body\": 1}, {\"Text | The file ends in the middle of its list, at record 2",
        "[{\"Text\": 1, \"Countries\": 1, \"Body\": 1}, | The file ends in the middle of its list, at record 2",
        "[{\"Text\": 1, \"Countries\": 1, \"Body\": 1} | The file ends in the middle of its list",
        "[{\"Text\": 1, \"Countries\": 1, \"Body\": 1}, 3] | Record 2 of the list is no object in braces",
        "[{\"Text\": 1, \"Countries\": 1, \"Body\": 1}] [] | Something follows the list, after its 1 records.",
        "[{\"Text\": 1, \"Countries\": 1, \"Body\": 1}, {'a'}] | Record 2 is no valid JSON (line 1, column"})
    void whatIsNoWholeExportIsRefused(String text, String message) throws IOException {
        refused(export.text(text), message);
    }

    @Test
    void recordsOfAbsurdSizeAreRefused() throws IOException {
        // Given
        String longText = "a".repeat(600_000);
        String deep = "[".repeat(50) + "]".repeat(50);
        // Then
        refused(export.json(Export.entry(), Export.entry("Text", longText + longText)), "Record 2 is longer than 1 MB");
        refused(export.json(Export.entry(), Export.entry("Themes", List.of(longText, longText))), "Record 2 is longer than 1 MB");
        refused(export.json(Export.entry("Other", longText), Export.entry("Other", List.of(longText, longText))), "Record 2 is longer than 1 MB");
        refused(export.text("[{\"Text\": " + deep + "}]"), "Record 1 is longer than 1 MB, is nested more than 16 deep");
        refused(export.text("[".repeat(100_000)), "Record 1 of the list is no object in braces");
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        // Given
        byte[] bytes = new ObjectMapper().writeValueAsString(List.of(Export.entry("Text", "126.29 Voil\u00e0"))).getBytes(StandardCharsets.ISO_8859_1);
        // Then
        refused(Files.write(folder.resolve("latin"), bytes), "Record 1 is no valid JSON");
        refused(Files.write(folder.resolve("zeros"), new byte[100_000]), "Record 0 ");
    }

    private static void refused(Path file, String message) throws IOException {
        Heard heard = new Heard();
        UnreadableFile problem = assertThrows(UnreadableFile.class, () -> Heard.into(heard, file));
        assertTrue(problem.getMessage().startsWith(message), problem.getMessage());
        assertFalse(problem.getMessage().contains("jackson"), problem.getMessage());
        assertNull(heard.document);
        assertEquals(List.of(), heard.recommendations);
        assertFalse(new Uhri().recognises(file) && !message.startsWith("Record 2") && !message.startsWith("The file ends"));
    }

    @Test
    void aLargeFileIsReadInFlatMemory() throws IOException {
        // Given
        Path file = large(50 << 20);
        long size = Files.size(file);
        Counting counting = new Counting();
        // When
        long start = System.nanoTime();
        Heard.into(counting, file);
        double seconds = (System.nanoTime() - start) / (double) SECOND;
        // Then
        System.out.printf("UHRI JSON: %d MB, %d records, %.1f s: %.0f MB/s; heap +%d MB%n", size >> 20, counting.of, seconds,
                (size >> 20) / seconds, counting.most >> 20);
        assertEquals(counting.of, counting.read + counting.left);
        assertEquals(counting.of / 2, counting.read);
        assertTrue(counting.most < 16L << 20, counting.most + " bytes more than at the beginning");
    }

    /** Every second record is of the review. */
    private Path large(long bytes) throws IOException {
        Path file = folder.resolve("large.json");
        ObjectMapper mapper = new ObjectMapper();
        long written = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; written < bytes; i += 2) {
                Map<String, Object> upr = Export.entry("Text", "<p>126." + (i % 900 + 1) + " " + "Keep the promise of year " + i + " &amp; more. ".repeat(20) + "(Austria);</p>");
                String two = mapper.writeValueAsString(upr) + ",\n" + mapper.writeValueAsString(Export.entry("Body", "- CRC"));
                out.write(written == 0 ? "[" : ",\n");
                out.write(two);
                written += two.length();
            }
            out.write("]");
        }
        return file;
    }

    /** Keeps nothing, and looks at the heap now and then. */
    static final class Counting extends Heard {
        long read;
        long left;
        long most;
        private final long before = used();

        @Override
        public void recommendation(ReadRecommendation said) {
            if (++read % 2_000 == 0) {
                most = Math.max(most, used() - before);
            }
        }

        @Override
        public void skipped(String reason) {
            left++;
        }

        private static long used() {
            System.gc();
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }
    }
}
