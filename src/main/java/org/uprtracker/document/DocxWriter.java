package org.uprtracker.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.uprtracker.export.Container;

/** Writes a document as DOCX (ECMA-376), for a word processor: real headings, lists, links, and the language of each word. */
public final class DocxWriter {
    private static final int A4_WIDTH = 11906;
    private static final int A4_HEIGHT = 16838;
    private static final int MARGIN = 1134;

    private final XWPFDocument docx;
    private BigInteger bullets;
    private int bookmarks;

    private DocxWriter(XWPFDocument docx) {
        this.docx = docx;
    }

    public static byte[] write(Document document) {
        try (XWPFDocument docx = new XWPFDocument()) {
            new DocxWriter(docx).all(document);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Container.undated(docx::write, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void all(Document document) {
        docx.getProperties().getCoreProperties().setTitle(Xml.clean(document.title()));
        docx.getProperties().getCoreProperties().setDescription(Xml.clean(document.description()));
        docx.getProperties().getCoreProperties().getUnderlyingProperties().setLanguageProperty(document.language());
        DocxStyles.addTo(docx, document.language());
        page();
        paragraph(DocxStyles.TITLE, List.of(Run.of(document.title())));
        document.blocks().forEach(this::block);
    }

    private void page() {
        CTSectPr section = docx.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(A4_WIDTH));
        size.setH(BigInteger.valueOf(A4_HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
    }

    private void block(Block block) {
        if (block instanceof Block.Heading heading) {
            bookmarked(paragraph(DocxStyles.heading(heading.level()), List.of()), heading.anchor(), heading.runs());
        } else if (block instanceof Block.Paragraph paragraph) {
            paragraph(paragraph.note() ? DocxStyles.NOTE : null, paragraph.runs());
        } else if (block instanceof Block.Items items) {
            items.entries().forEach(this::item);
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.KeyFacts facts) {
            for (Block.KeyFacts.Fact fact : facts.facts()) {
                XWPFParagraph paragraph = paragraph(null, List.of(Run.strong(fact.name() + ": ")));
                fact.value().forEach(run -> run(paragraph, run));
            }
        } else if (block instanceof Block.Sources sources) {
            sources.entries().forEach(this::source);
        }
    }

    private void item(List<Run> entry) {
        XWPFParagraph paragraph = paragraph(DocxStyles.LIST, entry);
        paragraph.setNumID(bullets());
        paragraph.setNumILvl(BigInteger.ZERO);
    }

    private void source(Block.Sources.Entry entry) {
        XWPFParagraph paragraph = paragraph(DocxStyles.NOTE, List.of(Run.of(entry.number() + ". ")));
        entry.runs().forEach(run -> run(paragraph, run));
        for (Block.Sources.Place place : entry.places()) {
            run(paragraph, Run.of(" "));
            bookmarked(paragraph, Run.Citation.anchor(place.label()), List.of(Run.strong(place.label())));
            run(paragraph, Run.of(" "));
            place.runs().forEach(run -> run(paragraph, run));
        }
    }

    private void table(Block.Table table) {
        paragraph(DocxStyles.NOTE, List.of(Run.of(table.caption()))).setKeepNext(true);
        XWPFTable written = docx.createTable(table.rows().size() + 1, table.columns().size());
        written.setWidth("100%");
        row(written.getRow(0), table.columns(), true);
        written.getRow(0).setRepeatHeader(true);
        for (int place = 0; place < table.rows().size(); place++) {
            row(written.getRow(place + 1), table.rows().get(place), false);
            written.getRow(place + 1).setCantSplitRow(true);
        }
    }

    private void row(XWPFTableRow row, List<List<Run>> cells, boolean names) {
        for (int place = 0; place < cells.size(); place++) {
            XWPFParagraph paragraph = row.getCell(place).getParagraphs().get(0);
            for (Run run : cells.get(place)) {
                run(paragraph, names && run instanceof Run.Text words ? new Run.Text(words.text(), words.language(), true) : run);
            }
        }
    }

    private XWPFParagraph paragraph(String style, List<Run> runs) {
        XWPFParagraph paragraph = docx.createParagraph();
        if (style != null) {
            paragraph.setStyle(style);
        }
        runs.forEach(run -> run(paragraph, run));
        return paragraph;
    }

    private void bookmarked(XWPFParagraph paragraph, String anchor, List<Run> runs) {
        CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
        start.setName(bookmark(anchor));
        start.setId(BigInteger.valueOf(bookmarks));
        runs.forEach(run -> run(paragraph, run));
        paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(bookmarks++));
    }

    /** Word takes letters, digits and underscores, 40 at most. */
    private static String bookmark(String anchor) {
        String name = anchor.replaceAll("[^A-Za-z0-9]", "_");
        return name.length() <= 40 ? name : name.substring(0, 31) + "_" + Integer.toHexString(name.hashCode());
    }

    private void run(XWPFParagraph paragraph, Run run) {
        if (run instanceof Run.Citation citation) {
            written(inner(paragraph, citation.anchor()), run.text(), null).setStyle(DocxStyles.LINK);
        } else if (run instanceof Run.Link link) {
            XWPFRun label = link.address().startsWith("#")
                    ? inner(paragraph, link.address().substring(1)) : paragraph.createHyperlinkRun(link.address());
            written(label, link.text(), link.language()).setStyle(DocxStyles.LINK);
        } else if (run instanceof Run.Text words) {
            written(paragraph.createRun(), words.text(), words.language()).setBold(words.strong());
        }
    }

    private XWPFRun inner(XWPFParagraph paragraph, String anchor) {
        CTHyperlink link = paragraph.getCTP().addNewHyperlink();
        link.setAnchor(bookmark(anchor));
        return new XWPFHyperlinkRun(link, link.addNewR(), paragraph);
    }

    private static XWPFRun written(XWPFRun run, String text, String language) {
        run.setText(Xml.clean(text.replace("\r\n", "\n")));
        if (language != null) {
            CTRPr properties = run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
            if (Run.rightToLeft(language)) {
                properties.addNewRtl();
                properties.addNewLang().setBidi(language);
            } else {
                properties.addNewLang().setVal(language);
            }
        }
        return run;
    }

    private BigInteger bullets() {
        if (bullets == null) {
            CTAbstractNum numbering = CTAbstractNum.Factory.newInstance();
            numbering.setAbstractNumId(BigInteger.ZERO);
            CTLvl level = numbering.addNewLvl();
            level.setIlvl(BigInteger.ZERO);
            level.addNewStart().setVal(BigInteger.ONE);
            level.addNewNumFmt().setVal(STNumberFormat.BULLET);
            level.addNewLvlText().setVal("•");
            level.addNewPPr().addNewInd().setLeft(BigInteger.valueOf(284));
            level.getPPr().getInd().setHanging(BigInteger.valueOf(284));
            bullets = docx.createNumbering().addNum(docx.getNumbering().addAbstractNum(new XWPFAbstractNum(numbering)));
        }
        return bullets;
    }
}
