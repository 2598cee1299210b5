package org.uprtracker.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import java.util.List;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.References;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.journal.Values;
import org.uprtracker.source.Citation;

/** One round of the review over all States: years and sessions, both ends included. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Cycle(
        @Positive int id,
        @Positive int from,
        @Positive int to,
        @Positive int firstSession,
        @Positive int lastSession,
        @NotEmpty List<@Valid Citation> citations)
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
