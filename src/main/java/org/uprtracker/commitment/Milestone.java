package org.uprtracker.commitment;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.uprtracker.journal.FactDate;
import org.uprtracker.journal.PlainText;
import org.uprtracker.journal.References;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.source.Citation;

/** A step of a commitment: when it is due, and when it was reached. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "MilestoneContent", description = "A step of a commitment, as it is written.")
public record Milestone(
        @NotNull @Size(min = 1, max = 500) @PlainText @Schema(description = "What the step is.") String title,
        @FactDate(mayBeAhead = true) @Schema(description = "When it is due. It may lie ahead.") String due,
        @FactDate @Schema(description = "When it was reached.") String reached,
        @NotNull @Valid @Schema(description = "Where that stands.") Citation citation) {

    Row row(References references) {
        Row row = new Row();
        row.title = title;
        row.due = due;
        row.reached = reached;
        row.source = references.id(ThingKind.SOURCE, citation.source());
        row.locus = citation.place();
        return row;
    }

    @Embeddable
    public static class Row {
        public String title;
        public String due;
        public String reached;
        public long source;
        public String locus;
    }
}
