package org.uprtracker.intake.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.uprtracker.intake.document.UnDocument.Para;

/** A paragraph of the section on recommendations, and the items under it. */
final class Group {
    private static final Pattern ENDED = Pattern.compile("\\)[\"\u201d]?[.;,]{0,2}(?: and)?$");
    private static final Pattern PLEDGES = Pattern.compile("\\bpledge[sd]?\\b|\\bvoluntary commitments?\\b");
    private static final int LONGEST_END = 12;

    final Para leadIn;
    final List<Item> items = new ArrayList<>();
    private final StringBuilder text;

    /** An item, of one paragraph or several. */
    static final class Item {
        final Para first;
        /** Within its lead-in, counted as printed; of a letter its place. */
        final int number;
        /** {@code 7}; {@code c}. */
        final String label;
        private final StringBuilder text;

        Item(Para first, int number) {
            this(first, number, Integer.toString(number), first.text());
        }

        Item(Para first, int number, String label, String text) {
            this.first = first;
            this.number = number;
            this.label = label;
            this.text = new StringBuilder(text);
        }

        void add(Para more) {
            text.append(' ').append(whole(more));
        }

        String text() {
            return text.toString();
        }

        boolean isEnded() {
            return Group.isEnded(text);
        }
    }

    Group(Para leadIn) {
        this.leadIn = leadIn;
        this.text = new StringBuilder(leadIn.text());
    }

    /** Number of the lead-in paragraph. */
    int number() {
        return Integer.parseInt(leadIn.number());
    }

    void add(Para more) {
        text.append(' ').append(whole(more));
    }

    String text() {
        return text.toString();
    }

    /** Whether it is about what the State promises of its own accord. */
    boolean isOfPledges() {
        String plain = text.toString().toLowerCase(Locale.ROOT);
        return PLEDGES.matcher(plain).find() && !plain.contains("recommendation");
    }

    /** Whether a text ends in a bracket, as each recommendation does. */
    static boolean isEnded(CharSequence text) {
        return ENDED.matcher(text.subSequence(Math.max(0, text.length() - LONGEST_END), text.length())).find();
    }

    private static String whole(Para para) {
        return para.number() == null ? para.text() : para.number() + " " + para.text();
    }
}
