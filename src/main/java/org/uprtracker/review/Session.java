package org.uprtracker.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.FactDate;
import org.uprtracker.journal.References;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.journal.Values;
import org.uprtracker.source.Citation;

/** A session of the Working Group; its date is left out where no document that was read gives it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "SessionContent", description = "A session of the Working Group, as it is written.")
public record Session(
        @Positive @Max(9_999) @Schema(description = "Its number.", examples = "34") int id,
        @Positive @Max(99) @Schema(description = "Number of the cycle it belongs to.", examples = "3") int cycle,
        @FactDate(mayBeAhead = true) @Schema(description = "When it is held; a span of days. It may lie ahead.",
                examples = "2019-11-04/2019-11-15") String date,
        @NotEmpty @Size(max = 500) @Schema(description = "Where it stands: one document and place at least.")
        List<@NotNull @Valid Citation> citations)
        implements Content {
    public Session {
        citations = Values.list(citations);
    }

    @Override
    public ThingKind thingKind() {
        return ThingKind.SESSION;
    }

    @Override
    public String publicId() {
        return String.valueOf(id);
    }

    @Override
    public SessionVersion version(References references) {
        SessionVersion row = new SessionVersion();
        row.cycle = references.id(ThingKind.CYCLE, String.valueOf(cycle));
        row.date = date;
        row.citations = Citation.rows(citations, references);
        return row;
    }
}
