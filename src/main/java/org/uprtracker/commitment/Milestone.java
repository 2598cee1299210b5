package org.uprtracker.commitment;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.uprtracker.journal.FactDate;
import org.uprtracker.journal.References;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.source.Citation;

/** A step of a commitment: when it is due, and when it was reached. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Milestone(
        @NotBlank String title, @FactDate(mayBeAhead = true) String due, @FactDate String reached, @NotNull @Valid Citation citation) {

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
