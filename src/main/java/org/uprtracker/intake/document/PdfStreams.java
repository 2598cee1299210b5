package org.uprtracker.intake.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.uprtracker.intake.UnreadableFile;

/**
 * Measures what a PDF unpacks to before the library unpacks it: the library takes every stream into memory whole, however
 * long. Compressions that cannot be measured, and that no office program has written for decades, are refused.
 */
final class PdfStreams {
    private static final int LONGEST_TEXT = 32 << 20;
    private static final int LONGEST_IMAGE = 96 << 20;
    private static final long LONGEST_TOGETHER = 1L << 30;
    private static final int LONGEST_DICTIONARY = 1024;
    private static final int LONGEST_TAIL = 2048;
    private static final byte[] STREAM = ascii("stream");
    private static final byte[] ENCRYPTED = ascii("/Encrypt");
    private static final byte[] END = ascii("%%EOF");
    private static final byte[] START_OF_TABLE = ascii("startxref");

    private final byte[] pdf;
    private final byte[] out = new byte[1 << 16];
    private long together;

    private PdfStreams(byte[] pdf) {
        this.pdf = pdf;
    }

    /** @throws UnreadableFile if it is larger inside than any honest document, or is encrypted */
    static void measure(Path file) throws IOException {
        new PdfStreams(Files.readAllBytes(file)).measure();
    }

    private void measure() throws UnreadableFile {
        if (find(ENCRYPTED, 0) >= 0) {
            throw new UnreadableFile(Pdf.PROTECTED);
        }
        // The library would repair a file that was cut off, and nobody would see which pages are missing.
        int tail = Math.max(0, pdf.length - LONGEST_TAIL);
        if (find(END, tail) < 0 && find(START_OF_TABLE, tail) < 0) {
            throw new UnreadableFile("The PDF is not whole: its end is missing. Send it again.");
        }
        for (int at = find(STREAM, 0); at >= 0; at = find(STREAM, at + STREAM.length)) {
            boolean end = at >= 3 && pdf[at - 1] == 'd' && pdf[at - 2] == 'n' && pdf[at - 3] == 'e';
            if (!end) {
                measure(at);
            }
        }
    }

    private void measure(int at) throws UnreadableFile {
        int from = Math.max(0, at - LONGEST_DICTIONARY);
        String before = new String(pdf, from, at - from, StandardCharsets.ISO_8859_1);
        String dictionary = before.substring(Math.max(0, Math.max(before.lastIndexOf(" obj"), before.lastIndexOf("endobj"))));
        boolean image = dictionary.contains("/Image");
        int first = dictionary.indexOf("/Fl");
        boolean twice = first >= 0 && dictionary.indexOf("/FlateDecode", first + 1) >= 0;
        if (!image && (twice || dictionary.contains("/LZW") || dictionary.contains("/RunLength"))) {
            throw new UnreadableFile("The PDF is compressed in a way that is not read. Print it to a new PDF and send that.");
        }
        int start = at + STREAM.length;
        start += start < pdf.length && pdf[start] == '\r' ? 1 : 0;
        start += start < pdf.length && pdf[start] == '\n' ? 1 : 0;
        inflate(start, image ? LONGEST_IMAGE : LONGEST_TEXT);
    }

    private void inflate(int start, int longest) throws UnreadableFile {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(pdf, start, pdf.length - start);
            long length = 0;
            int read = inflater.inflate(out);
            while (read > 0) {
                length += read;
                together += read;
                if (length > longest || together > LONGEST_TOGETHER) {
                    throw new UnreadableFile("The PDF unpacks to more than any document of this kind holds. It is not read.");
                }
                read = inflater.inflate(out);
            }
        } catch (DataFormatException e) {
            // Not compressed so, or damaged: what the library makes of it is no longer than the file.
        } finally {
            inflater.end();
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private int find(byte[] wanted, int from) {
        for (int at = from; at <= pdf.length - wanted.length; at++) {
            int same = 0;
            while (same < wanted.length && pdf[at + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return at;
            }
        }
        return -1;
    }
}
