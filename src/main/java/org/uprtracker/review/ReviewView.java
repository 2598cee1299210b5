package org.uprtracker.review;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.uprtracker.listing.Listing;
import org.uprtracker.listing.MainColumn;
import org.uprtracker.listing.Ref;
import org.uprtracker.source.CitationView;

/** A review as it is read. */
@Schema(name = "Review", description = "One State's turn in one cycle.")
public record ReviewView(
        @MainColumn @Schema(required = true, examples = "KAZ-2") String id,
        @Schema(required = true) String link,
        @MainColumn @Schema(required = true, description = "The State under Review.") Ref state,
        @MainColumn @Schema(required = true, examples = "2") int cycle,
        @MainColumn @Schema(required = true, examples = "20") int session,
        @MainColumn @Schema(description = "Day of the review in the Working Group, also one to come.", examples = "2014-10-30") String date,
        @Schema(description = "Day the Working Group adopted its report; once it had.", examples = "2014-11-04") String reportAdopted,
        @MainColumn @Schema(description = "Day the Council adopted the outcome; once it had.") String adopted,
        @MainColumn @Schema(description = "Symbol of the report, once it was out.", examples = "A/HRC/28/10") String reportSymbol,
        @Schema(description = "Symbol of the addendum, once it was out.") String addendumSymbol,
        @Schema(description = "Symbol of the decision, once it was out.") String decisionSymbol,
        @Schema(required = true, description = "The three rapporteurs.") List<Ref> troika,
        @Schema(description = "How many recommendations a document says there were; from the adoption on.") Integer statedRecommendations,
        @Schema(description = "How many of them a document says the State supported; from the adoption on.") Integer statedSupported,
        @MainColumn @Schema(required = true, description = "Recommendations on record, by position on the day asked. The record may "
                + "hold fewer than there were: compare with what the documents state.") CountsView onRecord,
        @Schema(required = true) List<CitationView> citations,
        @Schema(description = Listing.REDACTED) List<String> redacted) {

    /** Counts of recommendations (not pairs) on record. */
    @Schema(name = "PositionCounts")
    public record CountsView(
            @Schema(required = true, description = "What is counted.", examples = "recommendations") String unit,
            @Schema(required = true) int total,
            @Schema(required = true) int supported,
            @Schema(required = true) int partiallySupported,
            @Schema(required = true) int noted,
            @Schema(required = true) int pending,
            @Schema(required = true, description = "Unclear, or not answered on the day asked.") int unclear) {}
}
