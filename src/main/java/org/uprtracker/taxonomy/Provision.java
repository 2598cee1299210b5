package org.uprtracker.taxonomy;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.FactDate;
import org.uprtracker.journal.References;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.journal.Values;
import org.uprtracker.source.Citation;

/**
 * A rule of national law.
 *
 * @param instrument the law it stands in, by its official title
 * @param article its article; absent where the law as a whole is meant
 * @param predecessors the provisions whose place it took
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Provision(
        @Pattern(regexp = "[A-Z]{3}-[A-Za-z0-9.-]+") String id,
        @NotBlank String state,
        @NotBlank String instrument,
        String article,
        @NotBlank String title,
        @FactDate(mayBeAhead = true) String inForceFrom,
        @FactDate(mayBeAhead = true) String inForceTo,
        List<String> predecessors,
        @NotEmpty List<@Valid Citation> citations)
        implements Content {
    public Provision {
        predecessors = Values.list(predecessors);
        citations = Values.list(citations);
    }

    @Override
    public ThingKind thingKind() {
        return ThingKind.PROVISION;
    }

    @Override
    public String publicId() {
        return id;
    }

    @Override
    public ProvisionVersion version(References references) {
        ProvisionVersion row = new ProvisionVersion();
        row.state = references.id(ThingKind.STATE, state);
        row.instrument = instrument;
        row.article = article;
        row.title = title;
        row.inForceFrom = inForceFrom;
        row.inForceTo = inForceTo;
        row.predecessors = references.ids(ThingKind.PROVISION, predecessors);
        row.citations = Citation.rows(citations, references);
        return row;
    }
}
