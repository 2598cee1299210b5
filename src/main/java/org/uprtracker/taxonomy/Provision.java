package org.uprtracker.taxonomy;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.FactDate;
import org.uprtracker.journal.PlainText;
import org.uprtracker.journal.PublicId;
import org.uprtracker.journal.References;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.journal.Values;
import org.uprtracker.source.Citation;

/** A rule of national law. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "ProvisionContent", description = "A rule of national law, as it is written.")
public record Provision(
        @Pattern(regexp = "^[A-Z]{3}-[A-Za-z0-9.-]{1,96}$") @Schema(description = "Begins with the code of its "
                + "State.", examples = "KAZ-cc-2014-174") String id,
        @NotNull @PublicId @Schema(description = "The State whose law it is.", examples = "KAZ") String state,
        @NotNull @Size(min = 1, max = 500) @PlainText @Schema(description = "The law it stands in, by its official "
                + "title.") String instrument,
        @Size(min = 1, max = 100) @PlainText @Schema(description = "Its article; absent where the law as a whole "
                + "is meant.", examples = "174") String article,
        @NotNull @Size(min = 1, max = 500) @PlainText @Schema(description = "What it is about.") String title,
        @FactDate(mayBeAhead = true) @Schema(description = "In force from. It may lie ahead.",
                examples = "2015-01-01") String inForceFrom,
        @FactDate(mayBeAhead = true) @Schema(description = "In force to.") String inForceTo,
        @Size(max = 500) @Schema(description = "Ids of the provisions whose place it took, of the same State.")
        List<@NotNull @PublicId String> predecessors,
        @NotEmpty @Size(max = 500) @Schema(description = "Where it stands: one document and place at least.")
        List<@NotNull @Valid Citation> citations)
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
