package org.uprtracker.development;

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
 * A dated fact and what it bears on.
 *
 * @param disagreements where documents disagree; the value kept above is the better sourced one, or the precision they
 *     share
 * @param corrects the development that this one corrects
 * @param correction why it does
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Development(
        @Pattern(regexp = "[A-Z]{3}-d-[a-z0-9-]+") String id,
        @NotBlank String state,
        @NotNull DevelopmentKind kind,
        @NotNull Direction direction,
        @NotBlank String title,
        @NotBlank String text,
        @NotNull @FactDate String date,
        DateBasis dateBasis,
        List<String> recommendations,
        List<String> commitments,
        List<String> themes,
        List<String> provisions,
        List<@Valid Disagreement> disagreements,
        String corrects,
        String correction,
        @NotEmpty List<@Valid Citation> citations)
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
