package org.uprtracker.imports;

import java.util.List;
import java.util.stream.Stream;
import org.uprtracker.intake.Progress;
import org.uprtracker.journal.Values;

/** Where an import stands. */
enum ImportState {
    QUEUED, READING, MATCHING, WRITING, DONE, FAILED, INTERRUPTED;

    /** The words for what is not at its end. */
    static final List<String> OPEN = Stream.of(QUEUED, READING, MATCHING, WRITING).map(Values::code).toList();

    static ImportState of(Progress.Stage stage) {
        return valueOf(stage.name());
    }

    boolean isEnd() {
        return compareTo(DONE) >= 0;
    }
}
