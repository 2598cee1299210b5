package org.uprtracker.matrix;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabs;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/** The pages of a list: A4 across, which review and which page at the top, where it comes from at the foot. */
final class MatrixPage {
    private static final String FONT = "Times New Roman";
    private static final int LARGE = 14;
    private static final int MIDDLE = 10;
    private static final int FOOT = 8;
    private static final int MARGIN = 720;
    private static final int HEAD_MARGIN = 1134;
    private static final int RIGHT_EDGE = 15_398;
    private static final String UHRI = "https://uhri.ohchr.org/en/";

    private final ThematicList list;
    private final Layout layout;

    MatrixPage(ThematicList list, Layout layout) {
        this.list = list;
        this.layout = layout;
    }

    void lay(XWPFDocument document) {
        describe(document);
        XWPFStyles styles = document.createStyles();
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        fonts.setEastAsia(FONT);
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage("en-GB");
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(layout.isOfCycle4() ? 16_838 : 16_840));
        size.setH(BigInteger.valueOf(layout.isOfCycle4() ? 11_906 : 11_907));
        size.setOrient(STPageOrientation.LANDSCAPE);
        CTPageMar margins = section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
        margins.setTop(margin);
        margins.setRight(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setHeader(layout.isOfCycle4() ? margin : BigInteger.valueOf(HEAD_MARGIN));
        margins.setFooter(margin);
        margins.setGutter(BigInteger.ZERO);
        head(document.createHeader(HeaderFooterType.DEFAULT).createParagraph());
        foot(document);
    }

    /** The same list is the same file, byte by byte: no time of writing. */
    private void describe(XWPFDocument document) {
        try {
            PackageProperties properties = document.getPackage().getPackageProperties();
            properties.setTitleProperty("UPR of " + list.state() + ", cycle " + list.cycle() + ": thematic list of recommendations");
            properties.setCreatorProperty("UPR follow-up tracker");
            properties.setLanguageProperty("en");
            Date day = Date.from(Instant.parse(list.mark().asOf() + "T00:00:00Z"));
            properties.setCreatedProperty(Optional.of(day));
            properties.setModifiedProperty(Optional.of(day));
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("the library refuses its own properties", e);
        }
        list.mark().put(document);
    }

    private void head(XWPFParagraph line) {
        boolean fourth = layout.isOfCycle4();
        tabs(line);
        line.setSpacingAfter(fourth ? 120 : 0);
        if (!fourth) {
            line.setBorderBottom(Borders.SINGLE);
        }
        run(line, "UPR of " + list.state() + ' ', LARGE);
        run(line, "(" + list.cycle(), MIDDLE);
        ordinal(line, list.cycle());
        run(line, (fourth ? " Cycle - " : " Cycle – ") + list.session(), MIDDLE);
        ordinal(line, list.session());
        run(line, fourth ? " Session)" : " session)", MIDDLE);
        run(line, "", LARGE).addTab();
        run(line, fourth ? "Thematic list of recommendations*" : "Thematic list of recommendations", LARGE);
        run(line, "", LARGE).addTab();
        run(line, "Page ", MIDDLE);
        field(line, "PAGE");
        run(line, " of ", MIDDLE);
        field(line, "NUMPAGES");
    }

    private void ordinal(XWPFParagraph line, int number) {
        XWPFRun run = run(line, suffix(number), MIDDLE);
        if (!layout.isOfCycle4()) {
            run.setSubscript(org.apache.poi.xwpf.usermodel.VerticalAlign.SUPERSCRIPT);
        }
    }

    static String suffix(int number) {
        return number % 100 >= 11 && number % 100 <= 13 ? "th" : switch (number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    private void foot(XWPFDocument document) {
        var footer = document.createFooter(HeaderFooterType.DEFAULT);
        if (layout.isOfCycle4()) {
            XWPFParagraph line = footer.createParagraph();
            XWPFRun run = line.createRun();
            run.setFontSize(MIDDLE);
            run.setText("* What treaty bodies and special procedures recommended on the same subjects: ");
            XWPFRun link = line.createHyperlinkRun(UHRI);
            link.setText(UHRI);
            link.setFontSize(MIDDLE);
            link.setColor("0000FF");
        }
        XWPFParagraph mark = footer.createParagraph();
        XWPFRun run = mark.createRun();
        run.setFontSize(FOOT);
        run.setText(list.mark().inWords() + (!layout.hasAssessments() ? "." : list.assessments() == null
                ? "; no assessments." : "; assessments: " + list.assessments() + "."));
    }

    private static void tabs(XWPFParagraph line) {
        CTTabs tabs = (line.getCTP().isSetPPr() ? line.getCTP().getPPr() : line.getCTP().addNewPPr()).addNewTabs();
        var middle = tabs.addNewTab();
        middle.setVal(STTabJc.CENTER);
        middle.setPos(BigInteger.valueOf(RIGHT_EDGE / 2 + MARGIN));
        var right = tabs.addNewTab();
        right.setVal(STTabJc.RIGHT);
        right.setPos(BigInteger.valueOf(RIGHT_EDGE));
    }

    private static XWPFRun run(XWPFParagraph line, String text, int size) {
        XWPFRun run = line.createRun();
        run.setBold(true);
        run.setFontSize(size);
        run.setText(text);
        return run;
    }

    private static void field(XWPFParagraph line, String code) {
        var field = line.getCTP().addNewFldSimple();
        field.setInstr(" " + code + " ");
        XWPFRun run = new XWPFRun(field.addNewR(), line);
        run.setBold(true);
        run.setFontSize(MIDDLE);
        run.setText("1");
    }
}
