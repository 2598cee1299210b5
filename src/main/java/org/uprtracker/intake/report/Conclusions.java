package org.uprtracker.intake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.uprtracker.intake.Place;
import org.uprtracker.intake.ReadFinding;
import org.uprtracker.intake.Sink;
import org.uprtracker.intake.UnreadableFile;
import org.uprtracker.intake.document.UnDocument;
import org.uprtracker.intake.document.UnDocument.Para;

/**
 * Cuts the section on conclusions and recommendations into its paragraphs and the items under each. Items are numbered
 * {@code 124.1}, or {@code 1.} and then as high as the paragraphs themselves: order and indent tell them apart.
 */
final class Conclusions {
    private static final Pattern SECTION = Pattern.compile("(?:[IVX]{1,4}\\.? ?+|[1-9]\\.? ?+|[B-D]\\.? ?+)?conclusions? ?(?:and/or|and|or|/) ?recommendations?[\\s*\\d.:]*+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern END = Pattern.compile("(?:annex(?:es)?\\b|I{2,3}V?\\.? (?!conclusion)|IV\\.? |voluntary (?:pledges|commitments)|composition of the delegation).*+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOSING = Pattern.compile("all (?:the )?(?:conclusions|recommendations).{0,200}?(?:reflects? the|endorsed).*+",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** So many numbers may be missing in a row before a number is no longer taken for the next item's. */
    private static final int MOST_MISSING = 3;
    private static final int INDENT = 8;
    private static final int LONGEST_HEADING = 200;

    private final UnDocument document;
    private final Sink sink;
    private final List<Group> groups = new ArrayList<>();
    private Group group;
    private Group.Item item;
    private int lastPlain;

    Conclusions(UnDocument document, Sink sink) {
        this.document = document;
        this.sink = sink;
    }

    /** @throws UnreadableFile if there is no such section, or nothing in it */
    List<Group> groups() throws UnreadableFile {
        List<Para> paras = document.paras();
        int start = -1;
        for (int i = 0; i < paras.size(); i++) {
            if (isSection(paras.get(i))) {
                start = i;
            }
        }
        if (start < 0) {
            throw new UnreadableFile("The document has no section \"Conclusions and/or recommendations\": it is no report of the "
                    + "Working Group, or not all of it is there.");
        }
        int at = start + 1;
        while (at < paras.size() && !ends(paras.get(at))) {
            take(paras.get(at));
            at++;
        }
        if (at == paras.size() || !CLOSING.matcher(paras.get(at).text()).lookingAt()) {
            sink.finding(ReadFinding.warning(at == paras.size() ? place(paras.get(at - 1), null) : place(paras.get(at), null), null,
                    "The paragraph that closes the section (\"All conclusions and/or recommendations ...\") was not found: "
                    + "see whether all of the document is there."));
        }
        if (groups.stream().allMatch(one -> one.items.isEmpty())) {
            throw new UnreadableFile("The section \"Conclusions and/or recommendations\" lists no numbered recommendations.");
        }
        return groups;
    }

    private static boolean isSection(Para para) {
        String text = (para.number() == null ? "" : para.number() + ". ") + para.text();
        return text.length() < LONGEST_HEADING && SECTION.matcher(text).matches();
    }

    private boolean ends(Para para) {
        if (para.number() == null) {
            return para.text().length() < LONGEST_HEADING && END.matcher(para.text()).matches()
                    && (para.heading() || item == null || item.isEnded());
        }
        return CLOSING.matcher(para.text()).lookingAt();
    }

    private void take(Para para) {
        if (para.number() == null) {
            unnumbered(para);
        } else if (para.number().indexOf('.') >= 0) {
            dotted(para);
        } else {
            plain(para, Integer.parseInt(para.number()));
        }
    }

    private void unnumbered(Para para) {
        if (para.heading()) {
            return;
        }
        if (group != null && Letters.begins(group, para.text())) {
            item = Letters.item(group, para);
            group.items.add(item);
        } else if (item == null) {
            if (group != null) {
                group.add(para);
            }
        } else if (!item.isEnded() || Group.isEnded(para.text())) {
            item.add(para);
        } else {
            sink.finding(ReadFinding.warning(place(para, group.number() + "." + item.label), para.text(),
                    "This stands between two recommendations and is none itself. It is left out."));
        }
    }

    private void dotted(Para para) {
        String[] numbers = para.number().split("\\.");
        boolean under = group != null && numbers.length == 2 && Integer.parseInt(numbers[0]) == group.number();
        if (!under) {
            sink.finding(ReadFinding.error(place(para, para.number()), para.text(),
                    "The number " + para.number() + " does not belong under "
                    + (group == null ? "any paragraph" : "paragraph " + group.number())
                    + ", so the State's position on it is not known."));
            item = new Group.Item(para, 0);
            return;
        }
        next(para, Integer.parseInt(numbers[1]));
    }

    private void plain(Para para, int number) {
        if (group == null || !isItem(para, number)) {
            group = new Group(para);
            groups.add(group);
            item = null;
            return;
        }
        next(para, number);
        lastPlain = number;
    }

    private boolean isItem(Para para, int number) {
        String first = group.items.isEmpty() ? "" : group.items.get(0).first.number();
        if (first == null || first.indexOf('.') >= 0) {
            return false;
        }
        boolean nextParagraph = number == group.number() + 1;
        if (group.items.isEmpty()) {
            return number == 1 || number == lastPlain + 1 && !nextParagraph;
        }
        int missing = number - group.items.get(group.items.size() - 1).number - 1;
        boolean nextItem = missing >= 0 && missing <= MOST_MISSING;
        if (!nextItem || !nextParagraph) {
            return nextItem;
        }
        int fromItems = Math.abs(para.indent() - group.items.get(group.items.size() - 1).first.indent());
        int fromParagraph = Math.abs(para.indent() - group.leadIn.indent());
        return Math.abs(fromItems - fromParagraph) > INDENT ? fromItems < fromParagraph
                : missing == 0 && Wording.of(para.text()).isEmpty();
    }

    private void next(Para para, int number) {
        int last = group.items.isEmpty() ? 0 : group.items.get(group.items.size() - 1).number;
        String name = group.number() + "." + number;
        item = new Group.Item(para, number);
        if (group.items.stream().anyMatch(other -> other.number == number)) {
            sink.finding(ReadFinding.error(place(para, name), para.text(),
                    "The number " + name + " is there twice; the second is left out."));
            return;
        }
        if (last > 0 && number != last + 1) {
            sink.finding(ReadFinding.warning(place(para, name), null,
                    name + " follows " + group.number() + "." + last + ": what is between them was not found."));
        }
        group.items.add(item);
    }

    private static Place place(Para para, String number) {
        return Place.paragraph(para.page(), number);
    }
}
