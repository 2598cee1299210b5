package org.uprtracker.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.References;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.journal.Values;
import org.uprtracker.source.Citation;

/** One round of the review over all States: years and sessions, both ends included. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "CycleContent", description = "One round of the review over all States, as it is written.")
public record Cycle(
        @Positive @Max(99) @Schema(description = "Its number.", examples = "3") int id,
        @Min(1945) @Max(2199) @Schema(description = "First year.", examples = "2017") int from,
        @Min(1945) @Max(2199) @Schema(description = "Last year.", examples = "2022") int to,
        @Positive @Max(9_999) @Schema(description = "Number of its first session.", examples = "27") int firstSession,
        @Positive @Max(9_999) @Schema(description = "Number of its last session.", examples = "40") int lastSession,
        @NotEmpty @Size(max = 500) @Schema(description = "Where it stands: one document and place at least.")
        List<@NotNull @Valid Citation> citations)
        implements Content {
    public Cycle {
        citations = Values.list(citations);
    }

    @Override
    public ThingKind thingKind() {
        return ThingKind.CYCLE;
    }

    @Override
    public String publicId() {
        return String.valueOf(id);
    }

    @Override
    public CycleVersion version(References references) {
        CycleVersion row = new CycleVersion();
        row.fromYear = from;
        row.toYear = to;
        row.firstSession = firstSession;
        row.lastSession = lastSession;
        row.citations = Citation.rows(citations, references);
        return row;
    }
}
