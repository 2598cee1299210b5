package org.uprtracker.commitment;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.uprtracker.journal.FactDate;
import org.uprtracker.journal.PlainText;
import org.uprtracker.journal.References;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.source.Citation;

/** One value of something that would show whether a commitment is kept; values of one name are a series. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "IndicatorValueContent", description = "One value of something that would show whether a commitment "
        + "is kept, as it is written; values of one name are a series.")
public record IndicatorValue(
        @NotNull @Size(min = 1, max = 500) @PlainText @Schema(description = "What is measured.") String name,
        @Size(min = 1, max = 100) @PlainText @Schema(description = "In what unit.") String unit,
        @NotNull @FactDate @Schema(description = "The day the value is of; one value of a name on one day.")
        String date,
        @NotNull @Digits(integer = 15, fraction = 6) @Schema(description = "The value.") BigDecimal value,
        @NotNull @Valid @Schema(description = "Where it stands.") Citation citation) {

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
