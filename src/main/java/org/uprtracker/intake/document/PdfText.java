package org.uprtracker.intake.document;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.uprtracker.intake.UnreadableFile;

/** The printed lines of a PDF, page by page. */
final class PdfText extends PDFTextStripper {
    private static final int MOST_PAGES = 500;
    private static final int MOST_LETTERS = 5_000_000;
    private static final int MOST_OPERATIONS = 20_000_000;
    private static final long LONGEST_NANOS = 60_000_000_000L;
    private static final int LETTERS_OF_A_PAGE = 20;

    private final long start = System.nanoTime();
    private final List<List<PdfLine>> pages = new ArrayList<>();
    private List<PdfLine> page = new ArrayList<>();
    private List<TextPosition> line = new ArrayList<>();
    private int letters;
    private int operations;

    private PdfText() {
        setSortByPosition(true);
    }

    static UnDocument read(Path file) throws IOException {
        List<List<PdfLine>> pages = lines(file, MOST_PAGES);
        return PdfParas.document(pages);
    }

    /** The lines of the first page. */
    static List<String> front(Path file) throws IOException {
        return PdfParas.front(lines(file, 1));
    }

    private static List<List<PdfLine>> lines(Path file, int most) throws IOException {
        try (PDDocument document = Pdf.open(file)) {
            int count = document.getNumberOfPages();
            if (count > MOST_PAGES) {
                throw new UnreadableFile("The PDF has " + count + " pages, and " + MOST_PAGES + " are read at most.");
            }
            PdfText text = new PdfText();
            text.setEndPage(Math.min(count, most));
            text.writeText(document, Writer.nullWriter());
            if (text.letters < LETTERS_OF_A_PAGE * Math.min(count, most)) {
                throw new UnreadableFile("The PDF holds next to no text: it is a scan, or its letters are drawn. "
                        + "Send the version with text, as documents.un.org has it.");
            }
            return text.pages;
        } catch (UnreadableFile e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UnreadableFile(Pdf.DAMAGED, e);
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        operations++;
        if (operations > MOST_OPERATIONS || System.nanoTime() - start > LONGEST_NANOS) {
            throw new UnreadableFile("The PDF takes too long to read: it is no document of this kind.");
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        letters++;
        if (letters > MOST_LETTERS) {
            throw new UnreadableFile("The PDF holds more than " + MOST_LETTERS + " letters: it is no document of this kind.");
        }
        super.showGlyph(matrix, font, code, displacement);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        line.addAll(positions);
    }

    @Override
    protected void writeWordSeparator() {
        line.add(null);
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writePageEnd() {
        endLine();
        pages.add(page);
        page = new ArrayList<>();
    }

    private void endLine() {
        if (!line.isEmpty()) {
            page.add(PdfLine.of(getCurrentPageNo(), line));
            line = new ArrayList<>();
        }
    }
}
