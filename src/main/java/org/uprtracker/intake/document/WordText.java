package org.uprtracker.intake.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STVerticalAlignRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.uprtracker.intake.UnreadableFile;
import org.uprtracker.intake.document.UnDocument.Para;

/** The paragraphs of a Word document as they read when all changes in it are accepted; footnotes stand elsewhere in the file. */
final class WordText {
    private static final int MOST_LETTERS = 5_000_000;
    private static final int LONGEST_FRONT = 100;
    private static final int TWENTIETHS = 20;
    private static final Set<String> HOLDING_PARAGRAPHS = Set.of("body", "tbl", "tr", "tc", "sdt", "sdtContent", "customXml", "ins");
    private static final Set<String> HOLDING_RUNS = Set.of("p", "hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent",
            "fldSimple", "customXml", "bdo", "dir");
    private static final Pattern HEADING = Pattern.compile("(?:heading|title|_?h(?:ch|m|\\d{1,3})_?g).*+", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTENTS = Pattern.compile("toc.*+", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARK = Pattern.compile("[\\d*\u2020\u2021, ]++");

    private final WordNumbers numbers;
    private final List<Para> paras = new ArrayList<>();
    private int letters;

    private WordText(XWPFDocument document) {
        numbers = new WordNumbers(document);
    }

    static UnDocument read(Path file) throws IOException {
        try (XWPFDocument document = Docx.open(file)) {
            WordText text = new WordText(document);
            text.paragraphs(document.getDocument().getBody());
            if (text.paras.isEmpty()) {
                throw new UnreadableFile("The Word document holds no text. If it shows pictures of pages, send the version with text.");
            }
            List<String> front = text.paras.stream().takeWhile(para -> para.number() == null).limit(LONGEST_FRONT)
                    .map(Para::text).toList();
            Optional<String> symbol = Stream.concat(front.stream(), document.getHeaderList().stream().map(XWPFHeader::getText))
                    .flatMap(line -> Masthead.symbol(line).stream()).findFirst();
            return new UnDocument(symbol.orElse(null), Masthead.documentDate(front).orElse(null), null, front, text.paras);
        } catch (UnreadableFile e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UnreadableFile("The Word document is damaged: its text cannot be read. Save it again as DOCX and send that.", e);
        }
    }

    private void paragraphs(XmlObject within) throws UnreadableFile {
        for (XmlObject child : children(within)) {
            if (child instanceof CTP paragraph) {
                take(paragraph);
            } else if (HOLDING_PARAGRAPHS.contains(name(child))) {
                paragraphs(child);
            }
        }
    }

    private void take(CTP paragraph) throws UnreadableFile {
        StringBuilder raw = new StringBuilder();
        runs(paragraph, raw);
        letters += raw.length();
        if (letters > MOST_LETTERS) {
            throw new UnreadableFile("The Word document holds more than " + MOST_LETTERS + " letters: it is no document of this kind.");
        }
        String style = paragraph.isSetPPr() && paragraph.getPPr().isSetPStyle() ? paragraph.getPPr().getPStyle().getVal() : "";
        String text = Letters.clean(raw.toString());
        if (text.isEmpty() || CONTENTS.matcher(style).matches()) {
            return;
        }
        String label = numbers.next(paragraph);
        boolean heading = HEADING.matcher(style).matches()
                || paragraph.isSetPPr() && paragraph.getPPr().isSetOutlineLvl();
        paras.add(Paragraphs.of(null, (label + " " + text).strip(), indent(paragraph), heading));
    }

    private static int indent(CTP paragraph) {
        CTInd indent = paragraph.isSetPPr() ? paragraph.getPPr().getInd() : null;
        Object left = indent == null ? null : indent.isSetLeft() ? indent.getLeft() : indent.isSetStart() ? indent.getStart() : null;
        return left != null && left.toString().matches("-?\\d{1,6}") ? Integer.parseInt(left.toString()) / TWENTIETHS : 0;
    }

    private static void runs(XmlObject within, StringBuilder text) {
        for (XmlObject child : children(within)) {
            if (child instanceof CTR run) {
                run(run, text);
            } else if (HOLDING_RUNS.contains(name(child))) {
                runs(child, text);
            }
        }
    }

    private static void run(CTR run, StringBuilder text) {
        CTRPr properties = run.isSetRPr() ? run.getRPr() : null;
        if (properties != null && properties.sizeOfVanishArray() > 0) {
            return;
        }
        StringBuilder own = new StringBuilder();
        for (XmlObject child : children(run)) {
            switch (name(child)) {
                case "t" -> own.append(value(child));
                case "tab", "br", "cr", "ptab" -> own.append(' ');
                case "noBreakHyphen" -> own.append('-');
                default -> { }
            }
        }
        boolean raised = properties != null && properties.sizeOfVertAlignArray() > 0
                && properties.getVertAlignArray(0).getVal() == STVerticalAlignRun.SUPERSCRIPT;
        if (!raised || !MARK.matcher(own).matches()) {
            text.append(own);
        }
    }

    private static List<XmlObject> children(XmlObject parent) {
        List<XmlObject> children = new ArrayList<>();
        try (XmlCursor cursor = parent.newCursor()) {
            for (boolean more = cursor.toFirstChild(); more; more = cursor.toNextSibling()) {
                children.add(cursor.getObject());
            }
        }
        return children;
    }

    private static String name(XmlObject element) {
        return element.getDomNode().getLocalName();
    }

    private static String value(XmlObject element) {
        try (XmlCursor cursor = element.newCursor()) {
            return cursor.getTextValue();
        }
    }
}
