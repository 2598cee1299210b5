package org.uprtracker.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that is written and read back is the text, whatever it holds; each format is read by a library that did not write it. */
class RoundTripTest {
    @ParameterizedTest
    @MethodSource("org.uprtracker.document.Texts#all")
    void html(String text) {
        // When
        Element span = Jsoup.parse(HtmlWriter.page(Texts.document("ru", text))).selectFirst("p span");
        // Then
        StringBuilder read = new StringBuilder();
        span.childNodes().forEach(node -> read.append(node instanceof TextNode words ? words.getWholeText() : "\n"));
        assertEquals(text, read.toString());
        assertEquals("ru", span.attr("lang"));
    }

    @ParameterizedTest
    @MethodSource("org.uprtracker.document.Texts#all")
    void docx(String text) throws IOException {
        // When
        byte[] docx = DocxWriter.write(Texts.document("ru", text));
        // Then
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(docx))) {
            XWPFRun run = read.getParagraphs().get(2).getRuns().get(0);
            assertEquals(text, run.text());
            assertEquals("ru", run.getLang());
            assertEquals("Title " + text, read.getProperties().getCoreProperties().getTitle());
        }
    }

    @Test
    void theSameDocumentIsTheSameBytesWheneverItIsWritten() throws Exception {
        // Given
        Document document = Texts.document("ru", Texts.CYRILLIC);
        byte[] pdf = PdfWriter.write(document);
        byte[] docx = DocxWriter.write(document);
        // A container knows times to two seconds.
        Thread.sleep(2_100);
        // Then
        assertArrayEquals(docx, DocxWriter.write(Texts.document("ru", Texts.CYRILLIC)));
        assertArrayEquals(pdf, PdfWriter.write(Texts.document("ru", Texts.CYRILLIC)));
    }

    @ParameterizedTest
    @MethodSource("org.uprtracker.document.Texts#all")
    void markdown(String text) {
        // When
        Node read = Parser.builder().build().parse(MarkdownWriter.write(Texts.document(null, text)));
        // Then
        StringBuilder words = new StringBuilder();
        Node paragraph = read.getFirstChild();
        while (!(paragraph instanceof Paragraph)) {
            paragraph = paragraph.getNext();
        }
        paragraph.accept(new AbstractVisitor() {
            @Override
            public void visit(Text node) {
                words.append(node.getLiteral());
            }

            @Override
            public void visit(HtmlInline node) {
                words.append(node.getLiteral().equals("<br>") ? "\n" : node.getLiteral());
            }
        });
        assertEquals(text + "[1a]", words.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {Texts.ARABIC, Texts.CYRILLIC, Texts.EMOJI, "Ñandú – “naïve” ∑ ≠ €", "Ελληνικά",
        "effective offices: first flags, affiliates"})
    void pdf(String text) throws IOException {
        // When
        String read = textOf(PdfWriter.write(Texts.document(text.equals(Texts.ARABIC) ? "ar" : "ru", text)));
        // Then
        assertTrue(read.contains("Heading " + text) || read.contains(text + "[1a]"), read);
    }

    @Test
    void aLongTextLosesNoWordInThePdf() throws IOException {
        // When
        String read = textOf(PdfWriter.write(Texts.document(null, Texts.longText())));
        // Then
        assertEquals(10_000, List.of(read.split("\\s+")).stream().filter("word"::equals).count());
    }

    /** None of the embedded fonts has them: the code stands there, never another sign, and nothing breaks. */
    @Test
    void whatNoFontHasIsSpelt() throws IOException {
        // When
        String read = textOf(PdfWriter.write(Texts.document("zh", "起来 🚀 \uD800 \u0001\u200D end")));
        // Then
        assertTrue(read.contains("[U+8D77][U+6765] [U+1F680] "), read);
        assertTrue(read.contains(" end"), read);
    }

    @Test
    void aCharacterThatXmlHasNoPlaceForBreaksNothing() throws IOException {
        Document document = Texts.document(null, "a\u0001b\uD800c");
        assertTrue(Jsoup.parse(HtmlWriter.page(document)).text().contains("a\uFFFDb\uFFFDc"));
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(DocxWriter.write(document)))) {
            assertEquals("a\uFFFDb\uFFFDc", read.getParagraphs().get(2).getRuns().get(0).text());
        }
        assertTrue(MarkdownWriter.write(document).contains("a\uFFFDb\uFFFDc"));
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\R", " ");
        }
    }
}
