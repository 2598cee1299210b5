package org.uprtracker.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import org.uprtracker.journal.References;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.journal.Values;

/** What an assessment rests on: a development, or a place in a source. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Evidence(String development, String source, String place, @NotNull Bearing bearing) {

    /** How the evidence bears on the assessment. */
    public enum Bearing {
        SUPPORTS, CONTRADICTS, CONTEXT
    }

    /** Whether it names either a development, or a source and a place in it. */
    boolean namesOneThing() {
        return development == null ? source != null && place != null : source == null && place == null;
    }

    Row row(References references) {
        Row row = new Row();
        row.development = references.optional(ThingKind.DEVELOPMENT, development);
        row.source = references.optional(ThingKind.SOURCE, source);
        row.locus = place;
        row.bearing = Values.code(bearing);
        return row;
    }

    @Embeddable
    public static class Row {
        public Long development;
        public Long source;
        public String locus;
        public String bearing;
    }
}
