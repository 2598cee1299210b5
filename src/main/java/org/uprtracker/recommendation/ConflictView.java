package org.uprtracker.recommendation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.uprtracker.listing.MainColumn;
import org.uprtracker.listing.Ref;
import org.uprtracker.source.CitationView;

/** Two sources that do not give the same answer of a State. */
@Schema(name = "Conflict", description = "A recommendation of which two sources say that the State answered differently.")
public record ConflictView(
        @MainColumn @Schema(required = true, description = "Id of the recommendation.", examples = "KAZ-2-126.27") String recommendation,
        @Schema(required = true) String link,
        @Schema(required = true, description = "The State under Review.") Ref state,
        @Schema(description = "Id of the review.", examples = "KAZ-2") String review,
        @Schema(description = "Number in the Working Group report.", examples = "126.27") String paragraph,
        @MainColumn @Schema(required = true) String text,
        @Schema(required = true, description = "The States that made it.") List<Ref> recommendingStates,
        @MainColumn @Schema(required = true, description = "The answer that counts on the day asked.") AnswerView standing,
        @MainColumn @Schema(required = true, description = "What data sets say instead.") List<AnswerView> differing) {

    /** What one source says was answered. */
    @Schema(name = "ConflictingAnswer", description = "What one source says was answered.")
    public record AnswerView(
            @Schema(required = true, description = "Its number in the series of answers, counted from 1: what `corrects` "
                    + "names.") int number,
            @Schema(required = true) Position position,
            @Schema(description = "Day it was given; absent where the source gives none.") String date,
            @Schema(required = true, description = "Day it counts from.") String countsFrom,
            @Schema(required = true, description = "`inferred` where the day follows from something else.") String dateBasis,
            @Schema(description = "A few words of the source.") String wording,
            @Schema(required = true, description = "What the State says of implementation.") Claim claim,
            @Schema(required = true) CitationView citation) {}
}
