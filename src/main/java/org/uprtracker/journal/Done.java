package org.uprtracker.journal;

/**
 * What became of one act.
 *
 * @param change address in the journal, {@code revision.place}; null where nothing had to be done
 */
public record Done(ThingKind kind, String publicId, Action action, String change) {

    /** What can happen to a thing. */
    public enum Action {
        CREATED, CHANGED, WITHDRAWN, MERGED,
        /** It said that already: nothing was written. */
        UNCHANGED
    }
}
