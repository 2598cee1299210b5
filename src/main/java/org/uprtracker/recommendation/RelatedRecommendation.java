package org.uprtracker.recommendation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.uprtracker.journal.References;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.journal.Values;

/** A recommendation of another cycle that this one takes up. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RelatedRecommendation(@NotBlank String recommendation, @NotNull Relation relation, String note) {

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
