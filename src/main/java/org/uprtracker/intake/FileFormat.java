package org.uprtracker.intake;

import java.io.IOException;
import java.nio.file.Path;

/** One kind of file, as a publisher of the field hands it out. Implementations hold no state and are application-scoped beans. */
public interface FileFormat {
    /** As {@code format=} names it, for instance {@code upr-info-csv}. */
    String code();

    /** What it is, in a few words for people, for instance {@code UPR Info export (CSV)}. */
    String title();

    /** In which turn files of a folder come in, from 1 on: what others refer to goes first. */
    int turn();

    /**
     * Whether a file is of this kind, for when the sender does not say. Looks at the beginning and the container alone,
     * never at the name, and says no to what it cannot open: it never throws for what is in the file.
     */
    boolean recognises(Path file) throws IOException;

    /**
     * Reads the whole file in bounded memory and time. What is wrong with a part of it becomes a finding; the rest is
     * read all the same.
     *
     * @throws UnreadableFile if it is no file of this kind, or not all of it is there
     */
    void read(Path file, Hints hints, Lookup lookup, Sink sink) throws IOException;
}
