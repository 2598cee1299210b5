package org.uprtracker.recommendation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.uprtracker.journal.PlainText;
import org.uprtracker.journal.PublicId;
import org.uprtracker.journal.References;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.journal.Values;

/** A recommendation of another cycle that this one takes up. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "RelatedRecommendationContent", description = "A recommendation of another cycle that this one "
        + "takes up, as it is written.")
public record RelatedRecommendation(
        @NotNull @PublicId @Schema(description = "Its id.", examples = "KAZ-1-97.14") String recommendation,
        @NotNull @Schema(description = "`same_question`: asks the same; `follows_up`: asks that the earlier one be "
                + "carried out.") Relation relation,
        @Size(min = 1, max = 2_000) @PlainText @Schema(description = "Why they are linked.") String note) {

    /** {@code SAME_QUESTION}: asks the same; {@code FOLLOWS_UP}: asks that the earlier one be carried out. */
    public enum Relation {
        SAME_QUESTION, FOLLOWS_UP
    }

    Row row(References references) {
        Row row = new Row();
        row.recommendation = references.id(ThingKind.RECOMMENDATION, recommendation);
        row.relation = Values.code(relation);
        row.note = note;
        return row;
    }

    @Embeddable
    public static class Row {
        public long recommendation;
        public String relation;
        public String note;
    }
}
