package org.uprtracker.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.PlainText;
import org.uprtracker.journal.References;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.journal.Values;
import org.uprtracker.source.Citation;

/** A State. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "StateContent", description = "A State, as it is written.")
public record State(
        @Pattern(regexp = "^[A-Z]{3}$") @Schema(description = "ISO 3166-1 alpha-3 code.", examples = "KAZ") String id,
        @NotNull @Schema(description = "The UPR's regional group.") RegionalGroup group,
        @NotEmpty @Schema(description = "Short name by language (en, fr, es, ru, zh, ar); English always.")
        Map<String, @NotNull @Size(min = 1, max = 500) @PlainText String> names,
        @Schema(description = "Formal name by language.")
        Map<String, @NotNull @Size(min = 1, max = 500) @PlainText String> formalNames,
        @Size(max = 500) @Schema(description = "Other spellings met in files.")
        List<@NotNull @Size(min = 1, max = 500) @PlainText String> aliases,
        @Size(max = 500) @Schema(description = "Memberships, as UPR Info abbreviates them.")
        List<@NotNull @Size(min = 1, max = 100) @PlainText String> organisations,
        @NotEmpty @Size(max = 500) @Schema(description = "Where it stands: one document and place at least.")
        List<@NotNull @Valid Citation> citations)
        implements Content {
    public State {
        formalNames = formalNames == null ? Map.of() : formalNames;
        aliases = Values.list(aliases);
        organisations = Values.list(organisations);
        citations = Values.list(citations);
    }

    @Override
    public ThingKind thingKind() {
        return ThingKind.STATE;
    }

    @Override
    public String publicId() {
        return id;
    }

    @Override
    public StateVersion version(References references) {
        StateVersion row = new StateVersion();
        row.regionalGroup = Values.code(group);
        row.names = names;
        row.formalNames = formalNames;
        row.aliases = aliases;
        row.organisations = organisations;
        row.citations = Citation.rows(citations, references);
        return row;
    }
}
