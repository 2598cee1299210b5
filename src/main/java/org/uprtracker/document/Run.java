package org.uprtracker.document;

import java.util.Set;

/** A piece of a line. */
public sealed interface Run {
    /** The languages of the UN and of its members that are written from right to left. */
    Set<String> RIGHT_TO_LEFT = Set.of("ar", "dv", "fa", "he", "ps", "ur", "yi");

    /** What a person reads. */
    String text();

    /**
     * @param language BCP 47 tag; null where it is that of the document
     * @param strong whether it matters more than what stands around it
     */
    record Text(String text, String language, boolean strong) implements Run {}

    /** @param address absolute, or {@code #} and an anchor of this document */
    record Link(String text, String address, String language) implements Run {}

    /**
     * Leads to a place in the list of sources.
     *
     * @param label of the place
     * @param where the document and the place in words, for who does not want to go there
     */
    record Citation(String label, String where) implements Run {
        /** The anchor of the place. */
        public String anchor() {
            return anchor(label);
        }

        static String anchor(String label) {
            return "source-" + label;
        }

        @Override
        public String text() {
            return "[" + label + "]";
        }
    }

    static Run of(String text) {
        return new Text(text, null, false);
    }

    static Run strong(String text) {
        return new Text(text, null, true);
    }

    /** Words in their own language. */
    static Run in(String language, String text) {
        return new Text(text, language, false);
    }

    static Run link(String text, String address) {
        return new Link(text, address, null);
    }

    /** Whether a language is written from right to left; null is none. */
    static boolean rightToLeft(String language) {
        return language != null && RIGHT_TO_LEFT.contains(language.replaceFirst("[-_].*", ""));
    }
}
