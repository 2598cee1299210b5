package org.uprtracker.journal;

/**
 * What the journal last says of a thing.
 *
 * @param change address, {@code revision.place}; of a redaction, where words were blanked since
 * @param action {@code created}, {@code changed}, {@code withdrawn} or {@code merged}
 * @param content canonical JSON; null when withdrawn; what it was merged into when merged
 * @param writer who released that change
 * @param owner the organisation for which the thing was created; null: the official record
 * @param reason why, where that was said
 */
public record Last(String change, String action, String content, String writer, String owner, String reason) {
    /** Whether the thing is on record now: created, and neither withdrawn nor merged since. */
    public boolean stands() {
        return action.equals("created") || action.equals("changed");
    }

    boolean says(String canonical) {
        return stands() && content.equals(canonical);
    }
}
