package org.uprtracker.commitment;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.DateBasis;
import org.uprtracker.journal.FactDate;
import org.uprtracker.journal.PlainText;
import org.uprtracker.journal.PublicId;
import org.uprtracker.journal.References;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.journal.Values;
import org.uprtracker.source.Citation;

/** What a State committed itself to. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "CommitmentContent", description = "What a State committed itself to, as it is written.")
public record Commitment(
        @Pattern(regexp = "^[A-Z]{3}-c-[a-z0-9-]{1,94}$") @Schema(description = "Follows from State and title "
                + "where it is left out.", examples = "KAZ-c-assembly-law-review") String id,
        @NotNull @PublicId @Schema(description = "The State that committed itself.", examples = "KAZ") String state,
        @NotNull @Schema(description = "In which form it did.") CommitmentKind kind,
        @NotNull @Size(min = 1, max = 500) @PlainText @Schema(description = "What it is called here.") String title,
        @NotNull @Size(min = 1, max = 20_000) @PlainText @Schema(description = "What was said.") String text,
        @Size(min = 1, max = 500) @PlainText @Schema(description = "The office that said it.") String saidBy,
        @Size(min = 1, max = 500) @PlainText @Schema(description = "Where, or on what occasion.") String saidAt,
        @FactDate @Schema(description = "When, at the precision of the document.", examples = "2019-06-12") String date,
        @Schema(description = "Whether a document says the day, or it follows from something else; `stated` where "
                + "it is left out.") DateBasis dateBasis,
        @FactDate(mayBeAhead = true) @Schema(description = "When it is to be done; absent where nothing was said. "
                + "It may lie ahead.", examples = "2012") String due,
        @Size(max = 500) @Schema(description = "Responsible institutions.")
        List<@NotNull @Size(min = 1, max = 100) @PlainText String> institutions,
        @Size(max = 500) @Schema(description = "Its steps.") List<@NotNull @Valid Milestone> milestones,
        @Size(max = 500) @Schema(description = "What would show that it is kept, with values over time.")
        List<@NotNull @Valid IndicatorValue> indicators,
        @Size(max = 500) @Schema(description = "Ids of the recommendations it answers.")
        List<@NotNull @PublicId String> recommendations,
        @Size(max = 500) @Schema(description = "Ids of its themes.") List<@NotNull @PublicId String> themes,
        @Size(max = 500) @Schema(description = "Ids of the provisions it names.")
        List<@NotNull @PublicId String> provisions,
        @NotEmpty @Size(max = 500) @Schema(description = "Where it stands: one document and place at least.")
        List<@NotNull @Valid Citation> citations)
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
