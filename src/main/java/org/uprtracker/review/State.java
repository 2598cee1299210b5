package org.uprtracker.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.References;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.journal.Values;
import org.uprtracker.source.Citation;

/**
 * A State.
 *
 * @param id ISO 3166-1 alpha-3 code
 * @param group the UPR's regional group
 * @param names short name by language (en, fr, es, ru, zh, ar); English always
 * @param formalNames formal name by language
 * @param aliases other spellings met in files
 * @param organisations memberships as UPR Info abbreviates them (OIC, AU, EU …)
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record State(
        @Pattern(regexp = "[A-Z]{3}") String id,
        @NotNull RegionalGroup group,
        @NotEmpty Map<String, String> names,
        Map<String, String> formalNames,
        List<String> aliases,
        List<String> organisations,
        @NotEmpty List<@Valid Citation> citations)
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
