package org.uprtracker.imports;

import java.util.List;

/** No format, or more than one, fits a file; or not the one that was named. The message tells its sender. */
final class UnknownFormat extends Exception {
    private static final long serialVersionUID = 1;
    private final boolean named;
    private final transient List<String> allowed;

    UnknownFormat(String message, boolean named, List<String> allowed) {
        super(message);
        this.named = named;
        this.allowed = allowed;
    }

    /** Whether a format was named that is not the file's. */
    boolean named() {
        return named;
    }

    List<String> allowed() {
        return allowed;
    }
}
