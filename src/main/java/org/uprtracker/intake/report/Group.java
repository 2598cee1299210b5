package org.uprtracker.intake.report;

import java.util.ArrayList;
import java.util.List;
import org.uprtracker.intake.document.UnDocument.Para;

/** A paragraph of the section on recommendations, and the items under it. */
final class Group {
    final Para leadIn;
    final List<Item> items = new ArrayList<>();
    private final StringBuilder text;

    /** An item, of one paragraph or several. */
    static final class Item {
        final Para first;
        /** Within its lead-in, counted as printed. */
        final int number;
        private final StringBuilder text;

        Item(Para first, int number) {
            this.first = first;
            this.number = number;
            this.text = new StringBuilder(first.text());
        }

        void add(Para more) {
            text.append(' ').append(whole(more));
        }

        String text() {
            return text.toString();
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

    private static String whole(Para para) {
        return para.number() == null ? para.text() : para.number() + " " + para.text();
    }
}
