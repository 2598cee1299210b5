package org.uprtracker.commitment;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.uprtracker.journal.FactDate;
import org.uprtracker.journal.References;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.source.Citation;

/** One value of something that would show whether a commitment is kept; values of one name are a series. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record IndicatorValue(
        @NotBlank String name,
        String unit,
        @NotNull @FactDate String date,
        @NotNull BigDecimal value,
        @NotNull @Valid Citation citation) {

    Row row(References references) {
        Row row = new Row();
        row.name = name;
        row.unit = unit;
        row.date = date;
        row.value = value;
        row.source = references.id(ThingKind.SOURCE, citation.source());
        row.locus = citation.place();
        return row;
    }

    @Embeddable
    public static class Row {
        public String name;
        public String unit;
        public String date;
        public BigDecimal value;
        public long source;
        public String locus;
    }
}
