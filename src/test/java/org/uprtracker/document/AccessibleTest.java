package org.uprtracker.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

/** Whoever listens to a document, or finds a way through it by keyboard, meets its structure. */
class AccessibleTest {
    @Test
    void aPdfIsTagged() throws IOException {
        // When
        byte[] pdf = PdfWriter.write(Texts.document("ru", Texts.CYRILLIC));
        // Then
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
            assertEquals("en", document.getDocumentCatalog().getLanguage());
            assertEquals("Title " + Texts.CYRILLIC, document.getDocumentInformation().getTitle());
            assertTrue(document.getDocumentCatalog().getViewerPreferences().displayDocTitle());
            assertTrue(new String(document.getDocumentCatalog().getMetadata().toByteArray(), "UTF-8").contains("pdfuaid"));
            assertEquals("Heading", document.getDocumentCatalog().getDocumentOutline().getFirstChild().getTitle());
            List<String> tags = new ArrayList<>();
            List<String> languages = new ArrayList<>();
            walk(document.getDocumentCatalog().getStructureTreeRoot(), tags, languages);
            assertTrue(tags.containsAll(List.of("H1", "H2", "H3", "P", "L", "LI", "Table", "TR", "TH", "TD", "Link")),
                    tags.toString());
            assertTrue(languages.contains("ru"), languages.toString());
            assertEquals("About", document.getDocumentInformation().getSubject());
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertTrue(font.isEmbedded(), font.getName());
            }
        }
    }

    /** The tags tell the order, whatever order the page was painted in. */
    @Test
    void whatIsReadAloudComesInItsOrder() throws IOException {
        // Given
        Document document = new Document("Title", "About", "en", List.of(new Block.Paragraph(List.of(Run.of("one "),
                Run.link("two", "https://upr.example.org/"), Run.of(" three "), Run.in("ru", "четыре"), Run.of(" five "),
                new Run.Citation("1a", "A document, para. 5"))), new Block.Sources(List.of(new Block.Sources.Entry(1,
                        List.of(Run.of("A document:")), List.of(new Block.Sources.Place("1a", List.of(Run.of("para. 5")))))))));
        // When
        String heard;
        try (PDDocument pdf = Loader.loadPDF(PdfWriter.write(document))) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(pdf.getPage(0));
            Map<Integer, String> contents = new HashMap<>();
            extractor.getMarkedContents().forEach(content -> contents.put(content.getMCID(), text(content)));
            StringBuilder words = new StringBuilder();
            hear(pdf.getDocumentCatalog().getStructureTreeRoot(), contents, words);
            heard = words.toString().replaceAll("\\s+", " ").strip();
        }
        // Then
        assertEquals("Title one two three четыре five [1a] 1. A document: 1a para. 5", heard);
    }

    private static String text(PDMarkedContent content) {
        StringBuilder text = new StringBuilder();
        content.getContents().forEach(part -> text.append(part instanceof TextPosition letter ? letter.getUnicode()
                : part instanceof PDMarkedContent inner ? text(inner) : ""));
        return text.toString();
    }

    private static void hear(PDStructureNode node, Map<Integer, String> contents, StringBuilder words) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                hear(element, contents, words);
            } else if (kid instanceof PDMarkedContentReference reference) {
                words.append(contents.get(reference.getMCID())).append(' ');
            } else if (kid instanceof Integer marked) {
                words.append(contents.get(marked)).append(' ');
            }
        }
    }

    private static void walk(PDStructureNode node, List<String> tags, List<String> languages) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                languages.add(element.getLanguage());
                walk(element, tags, languages);
            }
        }
    }

    @Test
    void aWordProcessorKnowsHeadingsListsAndTables() throws IOException {
        // When
        byte[] docx = DocxWriter.write(Texts.document("ar", Texts.ARABIC));
        // Then
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            List<String> styles = document.getParagraphs().stream().map(XWPFParagraph::getStyle).toList();
            assertEquals("Title", styles.get(0));
            assertEquals("Heading2", styles.get(1));
            assertEquals("heading 2", document.getStyles().getStyle("Heading2").getName());
            assertEquals("ListBullet", styles.get(3));
            assertEquals("bullet", document.getParagraphs().get(3).getNumFmt());
            assertTrue(document.getTables().get(0).getRow(0).isRepeatHeader());
            assertEquals("en", document.getStyles().getCtStyles().getDocDefaults().getRPrDefault().getRPr().getLangArray(0)
                    .getVal());
            var letters = document.getParagraphs().get(2).getRuns().get(0).getCTR().getRPr();
            assertEquals("ar", letters.getLangArray(0).getBidi());
            assertEquals(1, letters.sizeOfRtlArray());
            assertFalse(document.getDocument().getBody().getDomNode().getLastChild().getNodeName().endsWith("p"),
                    "the section stands last");
        }
    }
}
