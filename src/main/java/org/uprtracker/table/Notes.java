package org.uprtracker.table;

import java.util.ArrayList;
import java.util.List;
import org.uprtracker.labels.Labels;

/** What must be known to read counts. */
final class Notes {
    private static final List<String> ONE_IN_A_PAIR = List.of("recommendingState", "recommendingGroup", "actionCategory");

    private Notes() {}

    /** Of the dimensions that are counted by. */
    static List<String> of(List<Dimension> dimensions, boolean pairs, Labels labels) {
        List<String> notes = new ArrayList<>();
        dimensions.stream().filter(Dimension::many).filter(dimension -> !pairs || !ONE_IN_A_PAIR.contains(dimension.name()))
                .forEach(dimension -> notes.add(labels.text("table.note.many", labels.text("dimension." + dimension.name()))));
        if (dimensions.contains(Dimensions.of("theme"))) {
            notes.add(labels.text("table.note.themes"));
        }
        if (dimensions.contains(Dimensions.of("provision"))) {
            notes.add(labels.text("table.note.provisions"));
        }
        return notes;
    }

    /** @param ofPerspectives whether statuses are those of perspectives that were named */
    static String ofStatus(boolean ofPerspectives, Labels labels) {
        return labels.text(ofPerspectives ? "table.note.whose" : "table.note.headline");
    }
}
