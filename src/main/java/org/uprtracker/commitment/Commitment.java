package org.uprtracker.commitment;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.DateBasis;
import org.uprtracker.journal.FactDate;
import org.uprtracker.journal.References;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.journal.Values;
import org.uprtracker.source.Citation;

/**
 * What a State committed itself to.
 *
 * @param saidBy the office that said it
 * @param saidAt where, or on what occasion
 * @param due when it was to be done; absent where nothing was said
 * @param recommendations the recommendations it answers
 * @param indicators what would show that it is kept, with values over time
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Commitment(
        @Pattern(regexp = "[A-Z]{3}-c-[a-z0-9-]+") String id,
        @NotBlank String state,
        @NotNull CommitmentKind kind,
        @NotBlank String title,
        @NotBlank String text,
        String saidBy,
        String saidAt,
        @FactDate String date,
        DateBasis dateBasis,
        @FactDate(mayBeAhead = true) String due,
        List<String> institutions,
        List<@Valid Milestone> milestones,
        List<@Valid IndicatorValue> indicators,
        List<String> recommendations,
        List<String> themes,
        List<String> provisions,
        @NotEmpty List<@Valid Citation> citations)
        implements Content {
    public Commitment {
        dateBasis = dateBasis == null ? DateBasis.STATED : dateBasis;
        institutions = Values.list(institutions);
        milestones = Values.list(milestones);
        indicators = Values.list(indicators);
        recommendations = Values.list(recommendations);
        themes = Values.list(themes);
        provisions = Values.list(provisions);
        citations = Values.list(citations);
    }

    @Override
    public ThingKind thingKind() {
        return ThingKind.COMMITMENT;
    }

    @Override
    public String publicId() {
        return id;
    }

    /** The same under this id. */
    Commitment named(String id) {
        return new Commitment(id, state, kind, title, text, saidBy, saidAt, date, dateBasis, due, institutions,
                milestones, indicators, recommendations, themes, provisions, citations);
    }

    @Override
    public CommitmentVersion version(References references) {
        CommitmentVersion row = new CommitmentVersion();
        row.state = references.id(ThingKind.STATE, state);
        row.kind = Values.code(kind);
        row.title = title;
        row.text = text;
        row.saidBy = saidBy;
        row.saidAt = saidAt;
        row.date = date;
        row.dateBasis = Values.code(dateBasis);
        row.due = due;
        row.institutions = institutions;
        row.milestones = milestones.stream().map(step -> step.row(references)).toList();
        row.indicators = indicators.stream().map(value -> value.row(references)).toList();
        row.recommendations = references.ids(ThingKind.RECOMMENDATION, recommendations);
        row.themes = references.ids(ThingKind.THEME, themes);
        row.provisions = references.ids(ThingKind.PROVISION, provisions);
        row.citations = Citation.rows(citations, references);
        return row;
    }
}
