package org.uprtracker.intake.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.uprtracker.intake.document.UnDocument.Para;

/** From the printed lines of a PDF to its paragraphs. */
final class PdfParas {
    /** So many lines at the top and the bottom of a page may be there for the paper. */
    private static final int EDGE_LINES = 3;
    private static final Pattern EDGE = Pattern.compile("(?:A/[\\w./-]++|CCPR/\\S++|CRPD/\\S++|CEDAW/\\S++|E/[\\w./-]++)?"
            + " ?(?:[Pp]age ?)?(?:\\d{1,3})?", Pattern.CASE_INSENSITIVE);
    private static final Pattern PRINTER = Pattern.compile("(?:\\d{1,3} )?GE\\.\\d\\d-\\d++.*+|\\*\\d{6,8}\\*");
    private static final Pattern LEADERS = Pattern.compile("(?:\\. ?+){5,}+|\u2026{3,}+|_{5,}+");
    private static final Pattern NOTE_NUMBER = Pattern.compile("\\d{1,3}|[*\u2020\u2021]{1,4}");
    private static final Pattern ENDED = Pattern.compile(".*[.;:?!)\u201d\"](?: (?:and|or))?", Pattern.DOTALL);
    private static final float GAP = 1.25f;
    private static final float LEAD_OF_SIZE = 1.2f;
    private static final float OTHER_SIZE = 1.5f;
    private static final float SMALLER = 0.4f;
    private static final float INDENT = 5f;

    private final float body;
    private final float lead;
    private final List<Para> paras = new ArrayList<>();
    private final List<PdfLine> open = new ArrayList<>();
    private final LineJoin join;

    private PdfParas(List<List<PdfLine>> pages) {
        List<PdfLine> lines = pages.stream().flatMap(List::stream).filter(line -> !line.isBlank()).toList();
        body = Letters.mostCommon(lines.stream().map(PdfLine::size).toList(), 10f);
        List<Float> leads = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            PdfLine above = lines.get(i - 1);
            PdfLine line = lines.get(i);
            if (above.page() == line.page() && line.y() > above.y() && isBody(line) && isBody(above)) {
                leads.add((float) Math.round(line.y() - above.y()));
            }
        }
        lead = Letters.mostCommon(leads, body * LEAD_OF_SIZE);
        join = new LineJoin(lines.stream().map(line -> Letters.clean(line.text())).toList());
    }

    static List<String> front(List<List<PdfLine>> pages) {
        return pages.isEmpty() ? List.of()
                : pages.get(0).stream().map(line -> Letters.clean(line.text())).filter(line -> !line.isEmpty()).toList();
    }

    static UnDocument document(List<List<PdfLine>> pages) {
        PdfParas reading = new PdfParas(pages);
        boolean noteRunsOn = false;
        for (List<PdfLine> page : pages) {
            List<PdfLine> text = reading.withoutEdges(page.stream()
                    .filter(line -> !line.isBlank() || line.note()).toList());
            int notes = reading.firstNote(text, noteRunsOn);
            noteRunsOn = notes < text.size();
            text.subList(0, notes).stream().filter(line -> !LEADERS.matcher(line.text()).find()).forEach(reading::take);
        }
        reading.close();
        List<String> front = front(pages);
        Optional<String> symbol = front.stream().flatMap(line -> Masthead.symbol(line).stream()).findFirst();
        return new UnDocument(symbol.orElse(null), Masthead.documentDate(front).orElse(null), pages.size(), front,
                reading.paras);
    }

    private boolean isBody(PdfLine line) {
        return Math.abs(line.size() - body) <= SMALLER;
    }

    private List<PdfLine> withoutEdges(List<PdfLine> page) {
        int from = 0;
        int to = page.size();
        while (from < to && from < EDGE_LINES && isEdge(page.get(from))) {
            from++;
        }
        for (int left = EDGE_LINES; left > 0 && from < to && isEdge(page.get(to - 1)); left--) {
            to--;
        }
        return page.subList(from, to);
    }

    private static boolean isEdge(PdfLine line) {
        String text = Letters.clean(line.text());
        return !line.note() && (text.codePoints().noneMatch(Character::isLetterOrDigit) || EDGE.matcher(text).matches() || PRINTER.matcher(text).matches());
    }

    /** Where the footnotes of a page begin: there are none where that is its end. */
    private int firstNote(List<PdfLine> page, boolean runsOn) {
        int first = page.size();
        boolean marked = false;
        for (int i = page.size() - 1; i >= 0; i--) {
            PdfLine line = page.get(i);
            boolean mark = line.note() || line.size() <= body * 0.8f && NOTE_NUMBER.matcher(line.text().strip()).matches();
            if (!mark && line.size() > body - SMALLER) {
                break;
            }
            if (mark || runsOn && !marked) {
                first = i;
            }
            marked |= mark;
        }
        return first;
    }

    private void take(PdfLine line) {
        if (!open.isEmpty() && beginsPara(open.get(open.size() - 1), line)) {
            close();
        }
        open.add(line);
    }

    private boolean beginsPara(PdfLine above, PdfLine line) {
        boolean headingGoesOn = line.size() <= body + OTHER_SIZE || above.page() == line.page();
        if (Math.abs(above.size() - line.size()) > OTHER_SIZE || !headingGoesOn) {
            return true;
        }
        String text = Letters.clean(line.text());
        boolean numbered = Paragraphs.isNumbered(text);
        boolean ended = ENDED.matcher(Letters.clean(above.text())).matches();
        boolean tabbed = numbered && line.tab() > 0 && line.text().substring(0, line.tab()).strip().length() <= 9;
        if (above.page() != line.page()) {
            return tabbed || numbered && ended || ended && line.x() - above.x() > INDENT;
        }
        float down = line.y() - above.y();
        return down < -1 || down > GAP * Math.max(lead, LEAD_OF_SIZE * line.size()) || tabbed && ended;
    }

    private void close() {
        if (open.isEmpty()) {
            return;
        }
        PdfLine first = open.get(0);
        String text = join.join(open.stream().map(line -> Letters.clean(line.text())).toList());
        if (!text.isEmpty()) {
            paras.add(Paragraphs.of(first.page(), text, Math.round(first.x()), first.size() > body + OTHER_SIZE));
        }
        open.clear();
    }
}
