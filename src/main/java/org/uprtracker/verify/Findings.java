package org.uprtracker.verify;

import java.io.PrintStream;

/** What does not agree, told as it is found. It names places and columns, never what they hold. */
final class Findings {
    private static final int SHOWN = 50;

    private final PrintStream err;
    private long count;

    Findings(PrintStream err) {
        this.err = err;
    }

    /** @param place address in the journal, {@code revision.place}; or what else says where */
    void add(String place, String what) {
        count++;
        if (count <= SHOWN) {
            err.println(place + ": " + what);
        }
    }

    boolean none() {
        return count == 0;
    }

    /** The last line: how many there were. */
    void close() {
        if (count > SHOWN) {
            err.println("… and " + (count - SHOWN) + " more");
        }
        if (count > 0) {
            err.println("not verified: " + count + (count == 1 ? " finding" : " findings"));
        }
    }
}
