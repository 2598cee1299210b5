package org.uprtracker.intake.addendum;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.uprtracker.intake.addendum.ParagraphNumbers.Listed;
import org.uprtracker.intake.document.UnDocument.Para;

/** Lists of numbers are broken over lines, and a line that begins with a number looks like a paragraph: here they are whole again. */
final class BrokenLists {
    private static final int LONGEST_JOINED = 5_000;
    /** What can stand after a number where the list goes on. */
    private static final Pattern OPEN = Pattern.compile(" ?(?:[,;‐‑–-]|,? ?\\b(?:and|to|through))", Pattern.CASE_INSENSITIVE);

    private BrokenLists() {}

    /** The paragraphs with every number in their text again; the plain number of a paragraph stays apart. */
    static List<Para> joined(List<Para> paras) {
        List<Para> joined = new ArrayList<>();
        for (Para para : paras) {
            Para before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            boolean digit = para.number() != null || !para.text().isBlank() && Character.isDigit(para.text().strip().charAt(0));
            if (before != null && digit && before.text().length() < LONGEST_JOINED && endsInOpenList(before.text())) {
                joined.set(joined.size() - 1, new Para(before.page(), before.number(), before.text() + " " + written(para, true), before.indent(), before.heading()));
            } else {
                joined.add(new Para(para.page(), para.number(), written(para, false), para.indent(), para.heading()));
            }
        }
        return joined;
    }

    private static boolean endsInOpenList(String written) {
        String text = ParagraphNumbers.plain(written);
        List<Listed> lists = ParagraphNumbers.in(text);
        return !lists.isEmpty() && OPEN.matcher(text.substring(lists.get(lists.size() - 1).end())).matches();
    }

    private static String written(Para para, boolean withPlain) {
        if (para.number() == null || para.number().indexOf('.') < 0 && !withPlain) {
            return para.text();
        }
        boolean apart = !para.text().isEmpty() && Character.isLetterOrDigit(para.text().charAt(0));
        return para.number() + (apart ? ". " : "") + para.text();
    }
}
