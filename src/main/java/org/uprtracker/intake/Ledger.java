package org.uprtracker.intake;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.uprtracker.journal.ThingKind;

/** Keeps what became of an import, beside the record. */
public interface Ledger {
    /**
     * Keeps it in the transaction that writes the record: either both are there, or none. To be called once, last in that
     * transaction; not for a dry run and not for an import that failed.
     */
    void done(UUID job, Outcome outcome, Iterable<Item> items);

    /**
     * What became of one thing in the file, and how it was matched with the record.
     *
     * @param place where it stands in the file
     * @param id public id of the thing it became, or would
     * @param match how it was found on record; null for what is never looked for by its text, as a source or a theme
     * @param score how alike the texts are, 0 to 1; null where they were not compared
     * @param candidates others that came near, best first
     */
    record Item(Place place, ThingKind kind, String id, Action action, Match match, Double score,
            List<Outcome.Candidate> candidates) {
        public Item {
            candidates = List.copyOf(candidates);
        }
    }

    /** What became of a thing. */
    @Schema(name = "ImportAction")
    enum Action {
        CREATED, CHANGED, MERGED, UNCHANGED, DRAFTED
    }

    /** How a thing of the file was found on record. */
    @Schema(name = "ImportMatch")
    enum Match {
        /** Same review, same paragraph. */
        PARAGRAPH,
        /** The record cites this very place of the file already. */
        SAME_PLACE,
        /** Same States, same text after white space and case. */
        SAME_TEXT,
        /** Same States, and a text that is like no other's. */
        SIMILAR_TEXT,
        /** It is one of several recommendations in one paragraph. */
        PART_OF_PARAGRAPH,
        /** It was not on record. */
        NEW
    }
}
