package org.uprtracker.development;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.uprtracker.journal.PlainText;
import org.uprtracker.journal.References;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.source.Citation;

/** What another document says of the same fact. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "DisagreementContent", description = "What another document says of the same fact, as it is written.")
public record Disagreement(
        @NotNull @Size(min = 1, max = 100) @PlainText @Schema(description = "The field of the development it is "
                + "about.", examples = "date") String field,
        @NotNull @Size(min = 1, max = 2_000) @PlainText @Schema(description = "The value that document gives.")
        String says,
        @Size(min = 1, max = 2_000) @PlainText @Schema(description = "What else a reader should know.") String note,
        @NotNull @Valid @Schema(description = "Where that document says so.") Citation citation) {

    Row row(References references) {
        Row row = new Row();
        row.field = field;
        row.says = says;
        row.note = note;
        row.source = references.id(ThingKind.SOURCE, citation.source());
        row.locus = citation.place();
        return row;
    }

    @Embeddable
    public static class Row {
        public String field;
        public String says;
        public String note;
        public long source;
        public String locus;
    }
}
