package org.uprtracker.development;

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

/** A dated fact and what it bears on. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "DevelopmentContent", description = "A dated fact and what it bears on, as it is written.")
public record Development(
        @Pattern(regexp = "^[A-Z]{3}-d-[a-z0-9-]{1,94}$") @Schema(description = "Follows from State and title "
                + "where it is left out.", examples = "KAZ-d-assembly-law-2020") String id,
        @NotNull @PublicId @Schema(description = "The State concerned.", examples = "KAZ") String state,
        @NotNull @Schema(description = "What kind of fact it is.") DevelopmentKind kind,
        @NotNull @Schema(description = "Which way it points, seen from what was recommended.") Direction direction,
        @NotNull @Size(min = 1, max = 500) @PlainText @Schema(description = "What it is called here.") String title,
        @NotNull @Size(min = 1, max = 20_000) @PlainText @Schema(description = "What happened.") String text,
        @NotNull @FactDate @Schema(description = "When, at the precision of the documents.", examples = "2020-05-25")
        String date,
        @Schema(description = "Whether a document says the day, or it follows from something else; `stated` where "
                + "it is left out.") DateBasis dateBasis,
        @Size(max = 500) @Schema(description = "Ids of the recommendations it bears on.")
        List<@NotNull @PublicId String> recommendations,
        @Size(max = 500) @Schema(description = "Ids of the commitments it bears on.")
        List<@NotNull @PublicId String> commitments,
        @Size(max = 500) @Schema(description = "Ids of its themes.") List<@NotNull @PublicId String> themes,
        @Size(max = 500) @Schema(description = "Ids of the provisions it concerns.")
        List<@NotNull @PublicId String> provisions,
        @Size(max = 500) @Schema(description = "Where documents disagree; the value kept above is the better "
                + "sourced one, or the precision they share.") List<@NotNull @Valid Disagreement> disagreements,
        @PublicId @Schema(description = "Id of the development that this one corrects, of the same State.")
        String corrects,
        @Size(min = 1, max = 20_000) @PlainText @Schema(description = "Why it does; goes with `corrects`.")
        String correction,
        @NotEmpty @Size(max = 500) @Schema(description = "Where it stands: one document and place at least.")
        List<@NotNull @Valid Citation> citations)
        implements Content {
    public Development {
        dateBasis = dateBasis == null ? DateBasis.STATED : dateBasis;
        recommendations = Values.list(recommendations);
        commitments = Values.list(commitments);
        themes = Values.list(themes);
        provisions = Values.list(provisions);
        disagreements = Values.list(disagreements);
        citations = Values.list(citations);
    }

    @Override
    public ThingKind thingKind() {
        return ThingKind.DEVELOPMENT;
    }

    @Override
    public String publicId() {
        return id;
    }

    /** The same under this id. */
    Development named(String id) {
        return new Development(id, state, kind, direction, title, text, date, dateBasis, recommendations, commitments,
                themes, provisions, disagreements, corrects, correction, citations);
    }

    @Override
    public DevelopmentVersion version(References references) {
        DevelopmentVersion row = new DevelopmentVersion();
        row.state = references.id(ThingKind.STATE, state);
        row.kind = Values.code(kind);
        row.direction = Values.code(direction);
        row.title = title;
        row.text = text;
        row.date = date;
        row.dateBasis = Values.code(dateBasis);
        row.recommendations = references.ids(ThingKind.RECOMMENDATION, recommendations);
        row.commitments = references.ids(ThingKind.COMMITMENT, commitments);
        row.themes = references.ids(ThingKind.THEME, themes);
        row.provisions = references.ids(ThingKind.PROVISION, provisions);
        row.corrects = references.optional(ThingKind.DEVELOPMENT, corrects);
        row.correction = correction;
        row.disagreements = disagreements.stream().map(other -> other.row(references)).toList();
        row.citations = Citation.rows(citations, references);
        return row;
    }
}
