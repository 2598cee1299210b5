package org.uprtracker.recommendation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;

/**
 * A State that made a recommendation.
 *
 * @param action UPR Info's action category, 1 (asks the least) to 5 (a specific action)
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RecommendingState(@NotBlank String state, @Min(1) @Max(5) Integer action) {

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
