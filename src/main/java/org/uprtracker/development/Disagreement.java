package org.uprtracker.development;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.uprtracker.journal.References;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.source.Citation;

/**
 * What another document says of the same fact.
 *
 * @param field the field of the development it is about, for instance {@code date}
 * @param says the value that document gives
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Disagreement(
        @NotBlank String field, @NotBlank String says, String note, @NotNull @Valid Citation citation) {

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
