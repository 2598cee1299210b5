package org.uprtracker.document;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles of a word processor's own names, so that its navigation, contents and screen readers know the headings. */
final class DocxStyles {
    static final String TITLE = "Title";
    static final String NOTE = "Note";
    static final String LIST = "ListBullet";
    static final String LINK = "Hyperlink";
    private static final String FONT = "Calibri";
    private static final String DARK_BLUE = "0B3D6B";

    private final XWPFStyles styles;

    private DocxStyles(XWPFStyles styles) {
        this.styles = styles;
    }

    static String heading(int level) {
        return "Heading" + level;
    }

    static void addTo(XWPFDocument docx, String language) {
        DocxStyles all = new DocxStyles(docx.createStyles());
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        all.styles.setDefaultFonts(fonts);
        all.styles.setSpellingLanguage(language);
        all.paragraph("Normal", "Normal", 20, 60, null, false, null).setDefault(true);
        all.paragraph(TITLE, "Title", 32, 80, DARK_BLUE, true, null);
        all.paragraph(heading(1), "heading 1", 32, 80, DARK_BLUE, true, 0);
        all.paragraph(heading(2), "heading 2", 26, 60, DARK_BLUE, true, 1);
        all.paragraph(heading(3), "heading 3", 22, 40, null, true, 2);
        all.paragraph(heading(4), "heading 4", 20, 40, null, true, 3);
        all.paragraph(NOTE, "Note", 17, 40, "4A4A4A", false, null);
        all.paragraph(LIST, "List Bullet", 20, 40, null, false, null);
        CTStyle link = all.style(LINK, "Hyperlink", STStyleType.CHARACTER);
        link.addNewRPr().addNewColor().setVal("0B5394");
    }

    private CTStyle style(String id, String name, STStyleType.Enum type) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(type);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        styles.addStyle(new XWPFStyle(style));
        return styles.getStyle(id).getCTStyle();
    }

    /** @param halfPoints size of the letters */
    private CTStyle paragraph(String id, String name, int halfPoints, int after, String colour, boolean bold, Integer outline) {
        CTStyle style = style(id, name, STStyleType.PARAGRAPH);
        if (!id.equals("Normal")) {
            style.addNewBasedOn().setVal("Normal");
        }
        CTPPrGeneral paragraph = style.addNewPPr();
        if (outline != null) {
            paragraph.addNewKeepNext();
        }
        paragraph.addNewSpacing().setAfter(BigInteger.valueOf(after));
        paragraph.getSpacing().setBefore(BigInteger.valueOf(outline == null ? 0 : 160));
        if (outline != null) {
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
        }
        CTRPr letters = style.addNewRPr();
        if (bold) {
            letters.addNewB();
        }
        if (colour != null) {
            letters.addNewColor().setVal(colour);
        }
        letters.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        return style;
    }
}
