package org.uprtracker.journal;

/**
 * What one version of a thing says, in the record's public words: ids, never database keys. It is what a file of the
 * curated data holds, what the journal keeps, and what is projected into the tables.
 */
public interface Content {
    ThingKind thingKind();

    /** Public id, for instance {@code KAZ-2-126.29}. */
    String publicId();

    /** The row that holds this content; the journal sets its identity and its revisions. */
    Version version(References references);
}
