package org.uprtracker.intake.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.uprtracker.intake.UnreadableFile;

/**
 * The text of a UN document, without what is there for the paper alone: running heads, page numbers, footnotes and the
 * marks that refer to them, the hyphens of line ends.
 *
 * @param symbol UN document symbol of the document itself, for instance {@code A/HRC/28/10/Add.1}; null where it shows none
 * @param date day of the document, ISO 8601; null where it shows none
 * @param pages how many; null for a DOCX, which has none until it is printed
 * @param front the lines of the first page, in reading order; for a DOCX the paragraphs before the first numbered one
 * @param paras its paragraphs in order
 */
public record UnDocument(String symbol, String date, Integer pages, List<String> front, List<Para> paras) {
    /**
     * A paragraph.
     *
     * @param page page on which it begins, counted from 1; null for a DOCX
     * @param number its number as printed without the last stop, for instance {@code 95} or {@code 126.29}; null where it
     *     has none
     * @param text without the number, white space single
     * @param indent how far from the left edge it begins, in points: tells apart levels of numbers on one page or in one
     *     document
     * @param heading whether it is set as a heading
     */
    public record Para(Integer page, String number, String text, int indent, boolean heading) {}

    public UnDocument {
        front = List.copyOf(front);
        paras = List.copyOf(paras);
    }

    /**
     * Reads a PDF or a DOCX, whichever it is, in bounded memory and time.
     *
     * @throws UnreadableFile if it is neither, or cannot be read whole
     */
    public static UnDocument read(Path file) throws IOException {
        Kind kind = Kind.of(file);
        if (kind == Kind.ZIP) {
            return WordText.read(file);
        }
        kind.mustBe(Kind.PDF, "a PDF or a Word document (DOCX)");
        return PdfText.read(file);
    }

    /** The document's first page or front matter as one text; empty if the file cannot be opened, for whatever reason. */
    public static String frontOf(Path file) throws IOException {
        try {
            Kind kind = Kind.of(file);
            if (kind == Kind.PDF) {
                return String.join("\n", PdfText.front(file));
            }
            return Docx.recognises(file) ? String.join("\n", WordText.read(file).front()) : "";
        } catch (UnreadableFile e) {
            return "";
        }
    }
}
