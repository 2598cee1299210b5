package org.uprtracker.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.uprtracker.journal.PlainText;
import org.uprtracker.journal.PublicId;
import org.uprtracker.journal.References;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.journal.Values;

/** What an assessment rests on: a development, or a place in a source. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "EvidenceContent", description = "What an assessment rests on, as it is written: a development, or "
        + "a place in a source.")
public record Evidence(
        @PublicId @Schema(description = "Id of the development.", examples = "KAZ-d-assembly-law-2020")
        String development,
        @PublicId @Schema(description = "Id of the source.") String source,
        @Size(min = 1, max = 500) @PlainText @Schema(description = "Where in the source.") String place,
        @NotNull @Schema(description = "How it bears on the assessment.") Bearing bearing) {

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
