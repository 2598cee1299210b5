package org.uprtracker.access;

/** What a caller may do beyond reading what is released. */
public enum Role {
    /** Drafts of its own organisation. */
    CONTRIBUTOR,
    /** Releases what another person of its organisation wrote. */
    REVIEWER,
    /** Writes the official record. */
    IMPORTER,
    /** Organisations, keys, and the official record; releases nothing. */
    ADMIN;

    /** Whether it means something only together with an organisation. */
    boolean ofOrganisation() {
        return this == CONTRIBUTOR || this == REVIEWER;
    }
}
