package org.uprtracker.intake.uhri;

import org.uprtracker.intake.Place;
import org.uprtracker.intake.ReadFinding;
import org.uprtracker.intake.Sink;

/** What is wrong with one record, told as it is found. */
final class Problems {
    private final Entry entry;
    private final Sink sink;
    private boolean error;

    Problems(Entry entry, Sink sink) {
        this.entry = entry;
        this.sink = sink;
    }

    Place place() {
        return new Place(entry.number(), null, null, null, id());
    }

    private String id() {
        return entry.has(Field.ID) ? entry.one(Field.ID) : null;
    }

    /** The record does not come in. */
    void error(Field field, String value, String message) {
        error = true;
        sink.finding(ReadFinding.error(place().column(entry.name(field)), value, message));
    }

    void warning(Field field, String value, String message) {
        sink.finding(ReadFinding.warning(place().column(entry.name(field)), value, message));
    }

    boolean isError() {
        return error;
    }
}
