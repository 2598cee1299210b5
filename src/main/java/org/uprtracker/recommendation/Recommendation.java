package org.uprtracker.recommendation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.DateBasis;
import org.uprtracker.journal.FactDate;
import org.uprtracker.journal.References;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.journal.Values;
import org.uprtracker.source.Citation;

/**
 * What a State under Review was told, one per numbered paragraph; or what an organisation asked of it.
 *
 * @param state the State under Review
 * @param review absent where an organisation's recommendation was not addressed to a review
 * @param paragraph number in the Working Group report
 * @param organisation who asked, where no State did
 * @param date the day an organisation asked; that of a State's recommendation is the day of the review
 * @param textKind {@code official}, word for word, or {@code summary}, the project's own words
 * @param parts where one paragraph holds several recommendations by several States; its States are then theirs
 * @param positions the State's answers, oldest first
 * @param sdgs targets of the Sustainable Development Goals, where a document names them
 * @param institutions responsible institutions, where a document names them
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Recommendation(
        @Pattern(regexp = "[A-Z]{3}-\\d+-[A-Za-z0-9.-]+") String id,
        @NotNull Origin origin,
        @NotBlank String state,
        String review,
        String paragraph,
        String organisation,
        @FactDate String date,
        DateBasis dateBasis,
        @NotBlank String text,
        @NotNull TextKind textKind,
        @NotBlank String language,
        List<@Valid RecommendingState> recommendingStates,
        List<@Valid Part> parts,
        List<@Valid StatedPosition> positions,
        List<String> themes,
        List<String> provisions,
        List<String> affectedGroups,
        List<String> sdgs,
        List<String> institutions,
        List<@Valid RelatedRecommendation> related,
        @NotEmpty List<@Valid Citation> citations)
        implements Content {

    /** Who made it: a State in the Working Group, or an organisation. Every UPR count leaves the latter out. */
    public enum Origin {
        STATE, STAKEHOLDER
    }

    /** Whose words the text is in. */
    public enum TextKind {
        OFFICIAL, SUMMARY
    }

    /** One of several recommendations in one paragraph. */
    public record Part(@NotBlank String text, @NotEmpty List<@Valid RecommendingState> recommendingStates) {}

    public Recommendation {
        dateBasis = dateBasis == null ? DateBasis.STATED : dateBasis;
        recommendingStates = Values.list(recommendingStates);
        parts = Values.list(parts);
        positions = Values.list(positions);
        themes = Values.list(themes);
        provisions = Values.list(provisions);
        affectedGroups = Values.list(affectedGroups);
        sdgs = Values.list(sdgs);
        institutions = Values.list(institutions);
        related = Values.list(related);
        citations = Values.list(citations);
    }

    @Override
    public ThingKind thingKind() {
        return ThingKind.RECOMMENDATION;
    }

    @Override
    public String publicId() {
        return id;
    }

    /** The same under this id. */
    Recommendation named(String id) {
        return new Recommendation(id, origin, state, review, paragraph, organisation, date, dateBasis, text, textKind,
                language, recommendingStates, parts, positions, themes, provisions, affectedGroups, sdgs, institutions,
                related, citations);
    }

    @Override
    public RecommendationVersion version(References references) {
        RecommendationVersion row = new RecommendationVersion();
        row.origin = Values.code(origin);
        row.state = references.id(ThingKind.STATE, state);
        row.review = references.optional(ThingKind.REVIEW, review);
        row.paragraph = paragraph;
        row.organisation = references.optional(ThingKind.ORGANISATION, organisation);
        row.date = date;
        row.dateBasis = Values.code(dateBasis);
        row.text = text;
        row.textKind = Values.code(textKind);
        row.language = language;
        row.affectedGroups = affectedGroups;
        row.sdgs = sdgs;
        row.institutions = institutions;
        row.parts = parts.stream().map(Part::text).toList();
        row.recommendingStates = recommendingStates(row.state, references);
        row.positions = positions.stream().map(position -> position.row(references)).toList();
        row.themes = references.ids(ThingKind.THEME, themes);
        row.provisions = references.ids(ThingKind.PROVISION, provisions);
        row.related = related.stream().map(other -> other.row(references)).toList();
        row.citations = Citation.rows(citations, references);
        return row;
    }

    private List<RecommendingState.Row> recommendingStates(long underReview, References references) {
        List<RecommendingState.Row> rows = new ArrayList<>();
        recommendingStates.forEach(state -> rows.add(row(state, null, underReview, references)));
        for (int part = 0; part < parts.size(); part++) {
            for (RecommendingState state : parts.get(part).recommendingStates()) {
                rows.add(row(state, part, underReview, references));
            }
        }
        return rows;
    }

    private static RecommendingState.Row row(
            RecommendingState from, Integer part, long underReview, References references) {
        RecommendingState.Row row = new RecommendingState.Row();
        row.part = part;
        row.underReview = underReview;
        row.state = references.id(ThingKind.STATE, from.state());
        row.action = from.action();
        return row;
    }
}
