package org.uprtracker.recommendation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.uprtracker.journal.PublicId;

/** A State that made a recommendation. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "RecommendingStateContent", description = "A State that made a recommendation, as it is written.")
public record RecommendingState(
        @NotNull @PublicId @Schema(description = "Its code; never that of the State under Review.", examples = "USA")
        String state,
        @Min(1) @Max(5) @Schema(description = "UPR Info's action category, 1 (asks the least) to 5 (a specific "
                + "action).") Integer action) {

    @Embeddable
    public static class Row {
        /** Which part of the paragraph, counted from 0; null where the paragraph is one recommendation. */
        public Integer part;

        /** Repeated here so that the database can refuse a State that recommends to itself. */
        @Column(name = "under_review")
        public long underReview;

        public long state;
        public Integer action;
    }
}
