package org.uprtracker.verify;

import org.uprtracker.journal.Change;
import org.uprtracker.journal.ThingKind;

/**
 * One entry of the journal with what stands around it.
 *
 * @param kind of its thing
 * @param before what was done to the thing before; null if nothing
 * @param next the revision that did something to the thing after this one; null if none did
 */
record Entry(Change change, ThingKind kind, String publicId, String before, Long next) {
    long revision() {
        return change.address.revision();
    }

    int place() {
        return change.address.place();
    }

    String address() {
        return revision() + "." + place();
    }

    String thing() {
        return kind.code() + '/' + publicId;
    }

    /** Whether it says what the thing is from then on, and so has a version. */
    boolean hasVersion() {
        return change.action.equals("created") || change.action.equals("changed");
    }

    /** Whether it may follow what was done to the thing before. */
    boolean follows() {
        return switch (change.action) {
            case "created" -> before == null;
            case "changed", "withdrawn", "merged" -> "created".equals(before) || "changed".equals(before);
            default -> before != null;
        };
    }
}
