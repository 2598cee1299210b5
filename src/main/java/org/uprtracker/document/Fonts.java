package org.uprtracker.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The fonts that a PDF carries: DejaVu, for Latin, Greek, Cyrillic, Arabic and many signs. */
final class Fonts {
    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

    /** Has the most characters; stands in, upright and light, for what the bold and the narrow faces lack. */
    private static final String WIDEST = "DejaVuSans.ttf";

    /** Places in a TrueType file (OpenType specification, "Organization of an OpenType font"). */
    private static final int TABLE_COUNT = 4;
    private static final int DIRECTORY = 12;
    private static final int DIRECTORY_ENTRY = 16;

    private static final Map<String, byte[]> FILES = new ConcurrentHashMap<>();

    private static final int LAST_CHARACTER = 0x1FFFF;

    private static final BitSet COVERED = covered();

    private Fonts() {}

    static void use(PdfRendererBuilder builder) {
        face(builder, "DejaVuSansCondensed.ttf", "Document", 400);
        face(builder, "DejaVuSansCondensed-Bold.ttf", "Document", 700);
        face(builder, WIDEST, "Any", 400);
        face(builder, WIDEST, "Any", 700);
    }

    private static void face(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(() -> new ByteArrayInputStream(FILES.computeIfAbsent(file, Fonts::withoutLigatures)), family, weight,
                FontStyle.NORMAL, true);
    }

    /**
     * A font whose table of substitutions goes by a name nobody knows: with it, "effect" would be written with one sign for
     * its two letters f, and nobody who looks for the word would find it.
     */
    private static byte[] withoutLigatures(String file) {
        try (InputStream in = Fonts.class.getResourceAsStream(FOLDER + file)) {
            byte[] font = in.readAllBytes();
            int tables = ByteBuffer.wrap(font).getShort(TABLE_COUNT);
            for (int table = 0; table < tables; table++) {
                int name = DIRECTORY + table * DIRECTORY_ENTRY;
                if (new String(font, name, 4, StandardCharsets.US_ASCII).equals("GSUB")) {
                    font[name] = 'X';
                }
            }
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text, with the code in brackets for each character that no font here has: {@code [U+1F680]}. */
    static String spell(String text) {
        if (text.codePoints().allMatch(Fonts::covers)) {
            return text;
        }
        return text.codePoints()
                .mapToObj(point -> covers(point) ? Character.toString(point) : "[U+%04X]".formatted(point))
                .collect(Collectors.joining());
    }

    private static boolean covers(int point) {
        return COVERED.get(point) || point == '\n' || point == '\r' || point == '\t';
    }

    private static BitSet covered() {
        BitSet covered = new BitSet();
        try (InputStream in = Fonts.class.getResourceAsStream(FOLDER + WIDEST);
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            CmapLookup lookup = font.getUnicodeCmapLookup();
            for (int point = 0; point <= LAST_CHARACTER; point++) {
                if (lookup.getGlyphId(point) != 0) {
                    covered.set(point);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return covered;
    }
}
