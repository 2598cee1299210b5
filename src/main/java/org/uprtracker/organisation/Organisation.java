package org.uprtracker.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.PlainText;
import org.uprtracker.journal.PublicId;
import org.uprtracker.journal.References;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.journal.Values;
import org.uprtracker.source.Citation;

/** Somebody who recommends, assesses or publishes. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "OrganisationContent", description = "Somebody who recommends, assesses or publishes, as it is "
        + "written.")
public record Organisation(
        @Size(max = 100) @Pattern(regexp = "^[a-z0-9]([a-z0-9-]{0,98}[a-z0-9])?$") @Schema(description = "Follows "
                + "from the name where it is left out.", examples = "hrw") String id,
        @NotNull @Size(min = 1, max = 500) @PlainText @Schema(description = "Its name.",
                examples = "Human Rights Watch") String name,
        @NotNull @Schema(description = "What it is; the perspective of its assessments follows from it.")
        OrganisationKind kind,
        @PublicId @Schema(description = "The State it belongs to or represents; required of a government.")
        String state,
        @Size(max = 2_000) @Pattern(regexp = "^https?://\\S+$") @PlainText @Schema(description = "Its site.",
                examples = "https://www.hrw.org") String url,
        @NotEmpty @Size(max = 500) @Schema(description = "Where it stands: one document and place at least.")
        List<@NotNull @Valid Citation> citations)
        implements Content {
    public Organisation {
        citations = Values.list(citations);
    }

    @Override
    public ThingKind thingKind() {
        return ThingKind.ORGANISATION;
    }

    @Override
    public String publicId() {
        return id;
    }

    /** The same under this id. */
    Organisation named(String id) {
        return new Organisation(id, name, kind, state, url, citations);
    }

    @Override
    public OrganisationVersion version(References references) {
        OrganisationVersion row = new OrganisationVersion();
        row.name = name;
        row.kind = Values.code(kind);
        row.state = references.optional(ThingKind.STATE, state);
        row.url = url;
        row.citations = Citation.rows(citations, references);
        return row;
    }
}
