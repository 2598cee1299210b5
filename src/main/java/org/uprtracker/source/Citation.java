package org.uprtracker.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.uprtracker.journal.PlainText;
import org.uprtracker.journal.PublicId;
import org.uprtracker.journal.References;
import org.uprtracker.journal.ThingKind;

/** A document and a place in it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "CitationContent", description = "A document and a place in it, as it is written.")
public record Citation(
        @NotNull @PublicId @Schema(description = "Id of the source.", examples = "a-hrc-28-10") String source,
        @NotNull @Size(min = 1, max = 500) @PlainText @Schema(description = "Where in it a reader finds the fact.",
                examples = "para. 126.29") String place,
        @Size(min = 1, max = 2_000) @PlainText @Schema(description = "What else a reader should know.") String note) {
    public Row row(References references) {
        Row row = new Row();
        row.source = references.id(ThingKind.SOURCE, source);
        row.locus = place;
        row.note = note;
        return row;
    }

    public static List<Row> rows(List<Citation> citations, References references) {
        return citations.stream().map(citation -> citation.row(references)).toList();
    }

    @Embeddable
    public static class Row {
        @NotNull
        public Long source;

        @NotNull
        public String locus;

        public String note;
    }
}
