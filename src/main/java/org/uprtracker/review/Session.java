package org.uprtracker.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import java.util.List;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.FactDate;
import org.uprtracker.journal.References;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.journal.Values;
import org.uprtracker.source.Citation;

/** A session of the Working Group; its date is left out where no document that was read gives it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Session(
        @Positive int id, @Positive int cycle, @FactDate(mayBeAhead = true) String date, @NotEmpty List<@Valid Citation> citations)
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
