package org.uprtracker.recommendation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.uprtracker.assessment.AssessmentView;
import org.uprtracker.assessment.HeadlineView;
import org.uprtracker.assessment.VoiceView;
import org.uprtracker.listing.InDetail;
import org.uprtracker.listing.Listing;
import org.uprtracker.listing.MainColumn;
import org.uprtracker.listing.Ref;
import org.uprtracker.source.CitationView;

/** A recommendation as it is read. */
@Schema(name = "Recommendation", description = "What a State under Review was told in one numbered paragraph, what it "
        + "answered, and where implementation stands on the day asked, according to whom.")
public record RecommendationView(
        @MainColumn @Schema(required = true, description = "Its id; never reused.", examples = "KAZ-2-126.29") String id,
        @Schema(required = true, description = "Its address in this service.") String link,
        @Schema(required = true, description = "The State under Review.") Ref state,
        @Schema(description = "Id of the review.", examples = "KAZ-2") String review,
        @Schema(description = "Cycle of the review.", examples = "2") Integer cycle,
        @Schema(description = "Session of the review.", examples = "20") Integer session,
        @Schema(description = "Number in the Working Group report.", examples = "126.29") String paragraph,
        @Schema(required = true, description = "`state`: made by States in the Working Group; `stakeholder`: by an "
                + "organisation. Every count leaves the latter out unless asked.") Recommendation.Origin origin,
        @Schema(description = "The organisation that asked, where no State did.") Ref organisation,
        @Schema(required = true, description = "Day it was made, at the precision of the document.",
                examples = "2014-10-30") String date,
        @MainColumn @Schema(required = true, description = "What was recommended.") String text,
        @Schema(required = true, description = "`official`: word for word; `summary`: the project's own words.")
        Recommendation.TextKind textKind,
        @Schema(required = true, description = "Language of the text.", examples = "en") String language,
        @MainColumn @Schema(required = true, description = "All States that made it, those of its parts included.")
        List<RecommendingStateView> recommendingStates,
        @MainColumn @Schema(description = "The State's position on the day asked; absent where it answered nothing yet.")
        PositionView position,
        @MainColumn @Schema(required = true) HeadlineView headline,
        @MainColumn @Schema(required = true, description = "Whether the standings of any two assessors differ on the day asked.")
        boolean contested,
        @Schema(required = true) List<Ref> themes,
        @Schema(required = true, description = "Ids of the provisions it names.") List<String> provisions,
        @Schema(required = true) List<String> affectedGroups,
        @Schema(required = true) List<String> sdgs,
        @Schema(required = true, description = "Responsible institutions.") List<String> institutions,
        @Schema(required = true) List<CitationView> citations,
        @InDetail @Schema(description = "The recommendations it holds, where several stand in one paragraph.")
        List<PartView> parts,
        @InDetail @Schema(description = "Everything the State answered up to the day asked, oldest first; also what was "
                + "corrected or taken back since.")
        List<PositionView> positions,
        @InDetail @Schema(description = "The standing of each perspective on the day asked: the newest among its assessors.")
        List<VoiceView> perspectives,
        @InDetail @Schema(description = "What each assessor says on the day asked, newest first.")
        List<VoiceView> voices,
        @InDetail @Schema(description = "Commitments that answer it.") List<Ref> commitments,
        @InDetail @Schema(description = "Developments up to the day asked that bear on it and stand, newest first.")
        List<DatedRef> developments,
        @InDetail @Schema(description = "All assessments of it up to the day asked, newest first.")
        List<AssessmentView> assessments,
        @InDetail @Schema(description = "The same question in other cycles, before and after.")
        List<RelatedView> related,
        @Schema(description = Listing.REDACTED) List<String> redacted) {

    /** A State that made a recommendation. */
    @Schema(name = "RecommendingState")
    public record RecommendingStateView(
            @Schema(required = true, examples = "USA") String id,
            @Schema(required = true) String name,
            @Schema(description = "UPR Info's action category, 1 (asks the least) to 5 (a specific action).")
            Integer action,
            @Schema(description = "Which part it made, counted from 1, where the paragraph has parts.") Integer part) {}

    /** What the State answered, once. */
    @Schema(name = "StatedPosition")
    public record PositionView(
            @InDetail @Schema(required = true, description = "Its number in the series of answers, counted from 1, in the order they "
                    + "were written down.") int number,
            @Schema(required = true, description = "What it answered.") Position position,
            @Schema(description = "What it is about, where the State split its answer.") String part,
            @Schema(description = "Day it was given; absent where the source gives none.") String date,
            @Schema(required = true, description = "Day it counts from: where the source gives no day, the adoption of "
                    + "the review if known, else the end of the cycle.") String countsFrom,
            @Schema(required = true, description = "`inferred` where the day follows from something else.")
            String dateBasis,
            @Schema(required = true, description = "What the State says of implementation when it answers.") Claim claim,
            @Schema(description = "A few words of the source.") String wording,
            @InDetail @Schema(description = "Number of the earlier answer that this one corrects.") Integer corrects,
            @InDetail @Schema(description = "Why it corrects that one.") String correction,
            @InDetail @Schema(description = "Number of the answer that corrects this one; it then no longer counts.")
            Integer correctedBy,
            @InDetail @Schema(description = "Why it was taken back; it then no longer counts.") String withdrawn,
            @Schema(required = true) CitationView citation) {}

    /** One of several recommendations in a paragraph. */
    @Schema(name = "RecommendationPart")
    public record PartView(@Schema(required = true) int part, @Schema(required = true) String text) {}

    /** A dated thing that is referred to. */
    @Schema(name = "DatedRef")
    public record DatedRef(
            @Schema(required = true) String id,
            @Schema(required = true) String name,
            @Schema(required = true) String date,
            @Schema(required = true) String direction) {}

    /** A recommendation of another cycle. */
    @Schema(name = "RelatedRecommendation")
    public record RelatedView(
            @Schema(required = true) String id,
            @Schema(required = true) String link,
            @Schema(description = "Cycle it was made in.") Integer cycle,
            @Schema(required = true, description = "`same_question` or `follows_up`.") String relation,
            @Schema(required = true, description = "Whether it was asked `before` or `after`.") String when,
            @Schema(description = "Why they are linked.") String note,
            @Schema(required = true) String text) {}
}
