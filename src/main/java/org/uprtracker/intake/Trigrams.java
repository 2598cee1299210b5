package org.uprtracker.intake;

import java.util.Arrays;

/** The groups of three letters of a word, to tell how alike two are. */
record Trigrams(long[] sorted) {
    static Trigrams of(String word) {
        String padded = "  " + word + " ";
        long[] groups = new long[padded.length() - 2];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = (long) padded.charAt(i) << 32 | (long) padded.charAt(i + 1) << 16 | padded.charAt(i + 2);
        }
        Arrays.sort(groups);
        return new Trigrams(groups);
    }

    /** From 0, nothing in common, to 1. */
    double likeness(Trigrams other) {
        int common = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < sorted.length && theirs < other.sorted.length) {
            int order = Long.compare(sorted[mine], other.sorted[theirs]);
            common += order == 0 ? 1 : 0;
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }
        return 2.0 * common / (sorted.length + other.sorted.length);
    }
}
