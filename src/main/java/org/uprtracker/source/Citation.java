package org.uprtracker.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.uprtracker.journal.References;
import org.uprtracker.journal.ThingKind;

/**
 * A document and a place in it.
 *
 * @param source id of the source, for instance {@code a-hrc-28-10}
 * @param place where in it a reader finds the fact, for instance {@code para. 126.29}
 * @param note what else a reader should know; may be absent
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Citation(@NotBlank String source, @NotBlank String place, String note) {
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
