package org.uprtracker.intake;

import java.util.UUID;

/**
 * What is asked for with a file.
 *
 * @param job id of the import, under which the {@link Ledger} keeps it
 * @param fileName as the sender calls it, for people; null if it was not said
 * @param dryRun only say what would be done
 * @param person who sends it, as published with the revision
 * @param organisation public id of whose drafts the assessments of the file become; null: of none, and there are no drafts
 */
public record ImportOrder(UUID job, String fileName, Hints hints, boolean dryRun, OnError onError, String person,
        String organisation) {

    /** What becomes of a file with rows that are not right. */
    public enum OnError {
        /** None of it comes in. */
        FAIL,
        /** The others come in. */
        SKIP
    }
}
