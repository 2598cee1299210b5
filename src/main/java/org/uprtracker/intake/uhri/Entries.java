package org.uprtracker.intake.uhri;

import java.io.IOException;

/** Takes the records of a file, one at a time. */
interface Entries {
    /** Whether to read on. */
    boolean take(Entry entry) throws IOException;
}
