package org.uprtracker.recommendation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
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

/** What a State under Review was told, one per numbered paragraph; or what an organisation asked of it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "RecommendationContent", description = "What a State under Review was told in one numbered "
        + "paragraph, or what an organisation asked of it, as it is written.")
public record Recommendation(
        @Size(max = 100) @Pattern(regexp = "^[A-Z]{3}-[0-9]+-[A-Za-z0-9.-]+$") @Schema(description = "Follows from "
                + "review and paragraph; without paragraph from the review and the words of the text; where an "
                + "organisation asked, from State, year and organisation. It may be left out.",
                examples = "KAZ-2-126.29") String id,
        @NotNull @Schema(description = "`state`: made by States in the Working Group; `stakeholder`: by an "
                + "organisation.") Origin origin,
        @NotNull @PublicId @Schema(description = "The State under Review.", examples = "KAZ") String state,
        @PublicId @Schema(description = "Id of the review; absent where an organisation did not address one.",
                examples = "KAZ-2") String review,
        @Pattern(regexp = "^[0-9A-Za-z]([0-9A-Za-z.-]{0,18}[0-9A-Za-z])?$") @Schema(description = "Number in the "
                + "Working Group report; only what States recommend has one.", examples = "126.29") String paragraph,
        @PublicId @Schema(description = "Who asked, where no State did.") String organisation,
        @FactDate @Schema(description = "The day an organisation asked; that of what States recommend is the day "
                + "of the review, and is left out.") String date,
        @Schema(description = "Whether a document says the day, or it follows from something else; `stated` where "
                + "it is left out.") DateBasis dateBasis,
        @NotNull @Size(min = 1, max = 20_000) @PlainText @Schema(description = "What was asked.") String text,
        @NotNull @Schema(description = "`official`: word for word; `summary`: in own words.") TextKind textKind,
        @NotNull @Pattern(regexp = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$") @Schema(description = "Language of the "
                + "text (BCP 47).", examples = "en") String language,
        @Size(max = 500) @Schema(description = "The States that made it; empty where it has parts.")
        List<@NotNull @Valid RecommendingState> recommendingStates,
        @Size(max = 500) @Schema(description = "Where one paragraph holds several recommendations by several "
                + "States; its States are then theirs.") List<@NotNull @Valid Part> parts,
        @Size(max = 500) @Schema(description = "The State's answers in the order they were written down. One is "
                + "added, or taken back by `withdrawn`; none is altered or left out.")
        List<@NotNull @Valid StatedPosition> positions,
        @Size(max = 500) @Schema(description = "Ids of its themes.") List<@NotNull @PublicId String> themes,
        @Size(max = 500) @Schema(description = "Ids of the provisions it names.")
        List<@NotNull @PublicId String> provisions,
        @Size(max = 500) @Schema(description = "Groups of persons concerned.")
        List<@NotNull @Size(min = 1, max = 300) @PlainText String> affectedGroups,
        @Size(max = 500) @Schema(description = "Targets of the Sustainable Development Goals, where a document "
                + "names them.") List<@NotNull @Size(min = 1, max = 300) @PlainText String> sdgs,
        @Size(max = 500) @Schema(description = "Responsible institutions, where a document names them.")
        List<@NotNull @Size(min = 1, max = 100) @PlainText String> institutions,
        @Size(max = 500) @Schema(description = "Recommendations of other cycles that it takes up.")
        List<@NotNull @Valid RelatedRecommendation> related,
        @NotEmpty @Size(max = 500) @Schema(description = "Where it stands: one document and place at least.")
        List<@NotNull @Valid Citation> citations)
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
    @Schema(name = "RecommendationPartContent", description = "One of several recommendations in one paragraph, as it "
            + "is written.")
    public record Part(
            @NotNull @Size(min = 1, max = 20_000) @PlainText @Schema(description = "What was asked.") String text,
            @NotEmpty @Size(max = 500) @Schema(description = "The States that made it.")
            List<@NotNull @Valid RecommendingState> recommendingStates) {
        public Part {
            recommendingStates = Values.list(recommendingStates);
        }
    }

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
