package org.uprtracker.imports;

import org.uprtracker.intake.Hints;
import org.uprtracker.intake.ImportOrder.OnError;

/**
 * What a sender says of a file.
 *
 * @param format code of the format; null: to be guessed
 * @param fileName as the sender calls it; null if it was not said
 */
record Wanted(String format, Hints hints, boolean dryRun, OnError onError, String fileName) {
    private static final int LONGEST_NAME = 200;

    /** The same with a name, if it has none yet. */
    Wanted named(String name) {
        return fileName != null || name == null ? this : new Wanted(format, hints, dryRun, onError, plain(name));
    }

    /** The last part of a path, without what no name should hold; null if nothing is left. */
    static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        last.codePoints().filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT
                && Character.getType(c) != Character.SURROGATE).limit(LONGEST_NAME).forEach(kept::appendCodePoint);
        String plain = kept.toString().strip();
        return plain.isEmpty() ? null : plain;
    }
}
