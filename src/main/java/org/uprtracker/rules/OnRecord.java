package org.uprtracker.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.ThingKind;

/** What rules may ask: the record as it stands, and what is about to be written together with the content. */
public interface OnRecord {
    /** What a thing says now; empty if there is none, or it was withdrawn. */
    <T extends Content> Optional<T> find(Class<T> type, String id);

    /** Whether this id was given out already, be it to a thing that was withdrawn since. */
    default boolean isTaken(Class<? extends Content> type, String id) {
        return find(type, id).isPresent();
    }

    /**
     * The thing of this kind, other than {@code except}, whose field now holds this value.
     *
     * @param field a field of the content that holds a text or the id of a thing, for instance {@code symbol}
     */
    Optional<String> holder(ThingKind kind, String field, String value, String except);

    /** The earliest day of an answer that stands on record to a recommendation of this review. */
    default Optional<LocalDate> firstAnswer(String review) {
        return Optional.empty();
    }

    /** The latest day it is anywhere on earth: what lies after it lies in the future for everybody. */
    LocalDate today();
}
