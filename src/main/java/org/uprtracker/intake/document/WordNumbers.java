package org.uprtracker.intake.document;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;

/**
 * The numbers that Word writes before paragraphs by itself: they stand nowhere in the text and follow from the definitions
 * of lists and the paragraphs before. Counts in digits and letters; a list with other signs gives no number.
 */
final class WordNumbers {
    private static final int LEVELS = 9;
    private static final int LONGEST_CHAIN = 20;
    private static final int LONGEST_LABEL = 40;

    private final XWPFDocument document;
    /** By the definition that lists share: what was counted last on each level. */
    private final Map<BigInteger, Integer[]> counters = new HashMap<>();
    private final Set<BigInteger> begun = new HashSet<>();

    WordNumbers(XWPFDocument document) {
        this.document = document;
    }

    private record In(BigInteger list, int level) {}

    /** The number before a paragraph, with its signs: {@code 124.1}, {@code 95.}; empty if it has none. Asked for each paragraph in turn. */
    String next(CTP paragraph) {
        In in = in(paragraph);
        XWPFNum num = in == null || document.getNumbering() == null ? null : document.getNumbering().getNum(in.list());
        if (num == null || num.getCTNum().getAbstractNumId() == null) {
            return "";
        }
        BigInteger shared = num.getCTNum().getAbstractNumId().getVal();
        XWPFAbstractNum definition = document.getNumbering().getAbstractNum(shared);
        if (definition == null || level(num, definition, in.level()) == null) {
            return "";
        }
        Integer[] counted = counters.computeIfAbsent(shared, list -> new Integer[LEVELS]);
        if (begun.add(in.list())) {
            startOver(num, counted);
        }
        counted[in.level()] = counted[in.level()] == null ? start(level(num, definition, in.level())) : counted[in.level()] + 1;
        for (int deeper = in.level() + 1; deeper < LEVELS; deeper++) {
            CTLvl level = level(num, definition, deeper);
            boolean goesOn = level != null && level.isSetLvlRestart() && level.getLvlRestart().getVal().signum() == 0;
            counted[deeper] = goesOn ? counted[deeper] : null;
        }
        return label(num, definition, in.level(), counted);
    }

    private static void startOver(XWPFNum num, Integer[] counted) {
        for (CTNumLvl override : num.getCTNum().getLvlOverrideList()) {
            int level = override.getIlvl().intValue();
            if (override.isSetStartOverride() && level >= 0 && level < LEVELS) {
                counted[level] = override.getStartOverride().getVal().intValue() - 1;
            }
        }
    }

    private static CTLvl level(XWPFNum num, XWPFAbstractNum definition, int wanted) {
        for (CTNumLvl override : num.getCTNum().getLvlOverrideList()) {
            if (override.isSetLvl() && override.getIlvl().intValue() == wanted) {
                return override.getLvl();
            }
        }
        return definition.getCTAbstractNum().getLvlList().stream()
                .filter(level -> level.getIlvl() != null && level.getIlvl().intValue() == wanted).findFirst().orElse(null);
    }

    private static int start(CTLvl level) {
        return level == null || !level.isSetStart() ? 1 : level.getStart().getVal().intValue();
    }

    private static String label(XWPFNum num, XWPFAbstractNum definition, int own, Integer[] counted) {
        CTLvl level = level(num, definition, own);
        String pattern = level.isSetLvlText() && level.getLvlText().getVal() != null ? level.getLvlText().getVal() : "";
        if (pattern.length() > LONGEST_LABEL) {
            return "";
        }
        StringBuilder label = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            int shown = c == '%' && i + 1 < pattern.length() ? pattern.charAt(i + 1) - '1' : -1;
            if (shown < 0 || shown >= LEVELS) {
                label.append(c);
                continue;
            }
            CTLvl of = level(num, definition, shown);
            String counter = counter(of, counted[shown] == null ? start(of) : counted[shown], level.isSetIsLgl());
            if (counter.isEmpty()) {
                return "";
            }
            label.append(counter);
            i++;
        }
        return label.toString();
    }

    private static String counter(CTLvl level, int value, boolean digits) {
        String format = level == null || !level.isSetNumFmt() ? "decimal" : String.valueOf(level.getNumFmt().getVal());
        if (digits || format.equals("decimal")) {
            return Integer.toString(value);
        }
        boolean letter = (format.equals("lowerLetter") || format.equals("upperLetter")) && value >= 1 && value <= 26;
        return letter ? Character.toString((format.equals("lowerLetter") ? 'a' : 'A') + value - 1) : "";
    }

    /** The list a paragraph is in: by itself, or by its style and those that it is based on. */
    private In in(CTP paragraph) {
        if (!paragraph.isSetPPr()) {
            return null;
        }
        CTNumPr own = paragraph.getPPr().getNumPr();
        Integer level = own != null && own.isSetIlvl() ? own.getIlvl().getVal().intValue() : null;
        BigInteger list = own != null && own.isSetNumId() ? own.getNumId().getVal() : null;
        String style = paragraph.getPPr().isSetPStyle() ? paragraph.getPPr().getPStyle().getVal() : null;
        for (int i = 0; i < LONGEST_CHAIN && style != null && document.getStyles() != null && (list == null || level == null); i++) {
            XWPFStyle found = document.getStyles().getStyle(style);
            CTPPrGeneral properties = found == null ? null : found.getCTStyle().getPPr();
            CTNumPr inherited = properties == null ? null : properties.getNumPr();
            if (inherited != null) {
                list = list == null && inherited.isSetNumId() ? inherited.getNumId().getVal() : list;
                level = level == null && inherited.isSetIlvl() ? Integer.valueOf(inherited.getIlvl().getVal().intValue()) : level;
            }
            style = found == null ? null : found.getBasisStyleID();
        }
        int depth = level == null ? 0 : level;
        return list == null || list.signum() == 0 || depth < 0 || depth >= LEVELS ? null : new In(list, depth);
    }
}
