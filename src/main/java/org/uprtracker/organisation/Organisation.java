package org.uprtracker.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.References;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.journal.Values;
import org.uprtracker.source.Citation;

/**
 * Somebody who recommends, assesses or publishes.
 *
 * @param state the State it belongs to or represents; required of a government
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Organisation(
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") String id,
        @NotBlank String name,
        @NotNull OrganisationKind kind,
        String state,
        @Pattern(regexp = "https?://.+") String url,
        @NotEmpty List<@Valid Citation> citations)
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
