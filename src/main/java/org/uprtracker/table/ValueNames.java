package org.uprtracker.table;

import org.uprtracker.labels.Labels;
import org.uprtracker.listing.Filter;

/** What values of dimensions are called, for people. */
final class ValueNames {
    private ValueNames() {}

    /** @param onRecord its name on record; null where it has none there */
    static String of(Dimension dimension, String id, String onRecord, Labels labels) {
        if (id.equals(Filter.NONE) && dimension.none()) {
            return labels.text(labels.has("none." + dimension.name()) ? "none." + dimension.name() : "none");
        }
        if (dimension.vocabulary() != null) {
            return labels.word(dimension.vocabulary(), id);
        }
        if (dimension.name().equals("cycle") || dimension.name().equals("session")) {
            return labels.text("dimension." + dimension.name()) + " " + id;
        }
        return onRecord == null ? id : onRecord;
    }
}
