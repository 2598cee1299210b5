package org.uprtracker.document;

import java.util.List;

/** A part of a document that begins on a line of its own. */
public sealed interface Block {
    /**
     * @param level 2 to 4; the title is the first
     * @param anchor unique in the document: what links and bookmarks lead to
     */
    record Heading(int level, String anchor, List<Run> runs) implements Block {
        public Heading {
            if (level < 2 || level > 4) {
                throw new IllegalArgumentException("a heading of level " + level);
            }
        }
    }

    /** @param note whether it is said beside the text, in smaller print */
    record Paragraph(List<Run> runs, boolean note) implements Block {
        public Paragraph(List<Run> runs) {
            this(runs, false);
        }
    }

    /** A list whose order means nothing. */
    record Items(List<List<Run>> entries) implements Block {}

    /**
     * A table with a row of column names, repeated on every page. The first cell of a row names the row.
     *
     * @param caption what it shows
     */
    record Table(String caption, List<List<Run>> columns, List<List<List<Run>>> rows) implements Block {}

    /** Facts with their names. */
    record KeyFacts(List<Fact> facts) implements Block {
        /** @param name what the value is */
        public record Fact(String name, List<Run> value) {}
    }

    /** The numbered list that citations lead to. */
    record Sources(List<Entry> entries) implements Block {
        /**
         * A document that is cited.
         *
         * @param number counted from 1
         * @param runs how it is called and where it is found
         */
        public record Entry(int number, List<Run> runs, List<Place> places) {}

        /**
         * A place in it.
         *
         * @param label what a citation shows, for instance {@code 3b}; unique in the document
         */
        public record Place(String label, List<Run> runs) {}
    }
}
