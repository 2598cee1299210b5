package org.uprtracker.recommendation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.uprtracker.journal.DateBasis;
import org.uprtracker.journal.FactDate;
import org.uprtracker.journal.PlainText;
import org.uprtracker.journal.References;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.journal.Values;
import org.uprtracker.source.Citation;

/** One entry in the series of positions on a recommendation. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "StatedPositionContent", description = "What the State answered, once, as it is written.")
public record StatedPosition(
        @NotNull @Schema(description = "The answer.") Position position,
        @Size(min = 1, max = 2_000) @PlainText @Schema(description = "What it is about, where the State splits its "
                + "answer.") String part,
        @FactDate @Schema(description = "The day it was given, no earlier than the review; absent where the source "
                + "gives none (it then counts from the adoption of the review, else from the end of the cycle).",
                examples = "2015-03-19") String date,
        @Schema(description = "Whether the source states the day, or it follows from something else.")
        DateBasis dateBasis,
        @Schema(description = "What the State says of implementation when it answers; `none` where it is left out.")
        Claim claim,
        @Size(min = 1, max = 2_000) @PlainText @Schema(description = "A few words of the source.") String wording,
        @Positive @Schema(description = "Number of the earlier position in the series that this one corrects, "
                + "counted from 1.") Integer corrects,
        @Size(min = 1, max = 20_000) @PlainText @Schema(description = "Why it does; goes with `corrects`.")
        String correction,
        @Size(min = 1, max = 20_000) @PlainText @Schema(description = "Why it was taken back; absent while it "
                + "stands.") String withdrawn,
        @NotNull @Valid @Schema(description = "Where the answer stands.") Citation citation) {
    public StatedPosition {
        dateBasis = dateBasis != null ? dateBasis : date == null ? DateBasis.INFERRED : DateBasis.STATED;
        claim = claim == null ? Claim.NONE : claim;
    }

    /** The same position, taken back for this reason; standing where it is null. */
    StatedPosition withdrawn(String why) {
        return new StatedPosition(position, part, date, dateBasis, claim, wording, corrects, correction, why, citation);
    }

    Row row(References references) {
        Row row = new Row();
        row.position = Values.code(position);
        row.part = part;
        row.date = date;
        row.dateBasis = Values.code(dateBasis);
        row.claim = Values.code(claim);
        row.wording = wording;
        row.corrects = corrects == null ? null : corrects - 1;
        row.correction = correction;
        row.withdrawn = withdrawn;
        row.source = references.id(ThingKind.SOURCE, citation.source());
        row.locus = citation.place();
        return row;
    }

    @Embeddable
    public static class Row {
        public String position;
        public String part;
        public String date;

        @Column(name = "date_basis")
        public String dateBasis;

        public String claim;
        public String wording;

        /** Counted from 0, as places are. */
        public Integer corrects;

        public String correction;
        public String withdrawn;
        public long source;
        public String locus;
    }
}
