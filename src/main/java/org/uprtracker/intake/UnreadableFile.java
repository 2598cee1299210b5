package org.uprtracker.intake;

import java.io.IOException;

/** A file as a whole cannot be read as what it is said to be. The message tells its sender what is wrong and what to do. */
public class UnreadableFile extends IOException {
    private static final long serialVersionUID = 1;

    public UnreadableFile(String message) {
        super(message);
    }

    public UnreadableFile(String message, Throwable cause) {
        super(message, cause);
    }
}
