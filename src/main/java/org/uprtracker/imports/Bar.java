package org.uprtracker.imports;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Consumer;
import org.uprtracker.journal.Values;

/** Progress on a terminal, as a bar that is drawn over; elsewhere, as a line for each stage. */
final class Bar implements Consumer<Followed.At> {
    private static final int WIDTH = 30;
    private static final String OVER = "\r\u001b[K";

    private final PrintStream err;
    private final boolean terminal;
    private final String name;
    private Followed.At last;

    Bar(PrintStream err, boolean terminal, String name) {
        this.err = err;
        this.terminal = terminal;
        this.name = name;
    }

    @Override
    public synchronized void accept(Followed.At at) {
        if (terminal) {
            err.print(OVER + name + ' ' + drawn(at));
            err.flush();
        } else if (last == null || last.stage() != at.stage()) {
            err.println(name + ": " + Values.code(at.stage()));
        }
        last = at;
    }

    /** What is printed next stands on a line of its own. */
    synchronized void end() {
        if (terminal && last != null) {
            err.print(OVER);
            err.flush();
        }
    }

    static String drawn(Followed.At at) {
        String stage = String.format(Locale.ROOT, "%-8s", Values.code(at.stage()));
        if (at.of() <= 0) {
            return stage + ' ' + at.done();
        }
        double part = Math.min(1, (double) at.done() / at.of());
        int filled = (int) (part * WIDTH);
        return stage + " [" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "] "
                + String.format(Locale.ROOT, "%3d %%", (int) (part * 100));
    }
}
