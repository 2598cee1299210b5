package org.uprtracker.recommendation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.uprtracker.assessment.HeadlineView;
import org.uprtracker.listing.Listing;
import org.uprtracker.listing.MainColumn;
import org.uprtracker.listing.Ref;
import org.uprtracker.source.CitationView;

/** One recommending State's part in a recommendation: the unit in which most other systems count. */
@Schema(name = "RecommendationStatePair", description = "A recommendation once for each State that made it "
        + "(`unit=pairs`).")
public record PairView(
        @MainColumn @Schema(required = true, description = "Id of the recommendation.", examples = "KAZ-2-126.29") String id,
        @Schema(required = true, description = "Its address in this service.") String link,
        @MainColumn @Schema(required = true) Ref recommendingState,
        @Schema(description = "UPR Info's action category.") Integer action,
        @Schema(description = "Which part it made, counted from 1, where the paragraph has parts.") Integer part,
        @Schema(required = true, description = "The State under Review.") Ref state,
        @Schema(description = "Id of the review.") String review,
        @Schema(description = "Cycle of the review.") Integer cycle,
        @Schema(description = "Number in the Working Group report.") String paragraph,
        @MainColumn @Schema(required = true, description = "What was recommended.") String text,
        @MainColumn @Schema(description = "The State's position on the day asked.") Position position,
        @Schema(description = "What the State claims.") Claim claim,
        @MainColumn @Schema(required = true) HeadlineView headline,
        @Schema(required = true, description = "Whether the standings of any two assessors differ on the day asked.")
        boolean contested,
        @Schema(required = true) List<CitationView> citations,
        @Schema(description = Listing.REDACTED) List<String> redacted) {}
