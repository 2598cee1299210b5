package org.uprtracker.journal;

import java.util.Locale;

/** The kinds of thing the record holds. Their order is part of every identity's number: new kinds go last. */
public enum ThingKind {
    STATE, CYCLE, SESSION, REVIEW, RECOMMENDATION, COMMITMENT, DEVELOPMENT, ASSESSMENT, THEME, PROVISION, ORGANISATION,
    SOURCE;

    private static final int NUMBERS_PER_KIND = 16;

    /** Name in tables, addresses and the journal. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Name of the list of such things, as in {@code /v1/recommendations}. */
    public String plural() {
        return code() + 's';
    }

    /** What was released of such a thing is never changed: it is corrected by another one that names it. */
    public boolean writtenOnce() {
        return this == ASSESSMENT || this == DEVELOPMENT;
    }

    @Override
    public String toString() {
        return code();
    }

    /** @param code as in {@link #code()} */
    public static ThingKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Identity number for the n-th thing; the database checks by it what a reference may point to. */
    long identity(long n) {
        return n * NUMBERS_PER_KIND + ordinal() + 1;
    }
}
