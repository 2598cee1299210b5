package org.uprtracker.recommendation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.uprtracker.journal.DateBasis;
import org.uprtracker.journal.FactDate;
import org.uprtracker.journal.References;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.journal.Values;
import org.uprtracker.source.Citation;

/**
 * One entry in the series of positions on a recommendation.
 *
 * @param part what it is about, where the State splits its answer
 * @param date the day it was given; absent where the source gives none (it then counts from the adoption of the
 *     review, else from the end of the cycle)
 * @param wording a few words of the source
 * @param corrects number of the earlier position in the series that this one corrects, counted from 1
 * @param correction why it does
 * @param withdrawn why it was taken back; absent while it stands
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StatedPosition(
        @NotNull Position position,
        String part,
        @FactDate String date,
        DateBasis dateBasis,
        Claim claim,
        String wording,
        Integer corrects,
        String correction,
        String withdrawn,
        @NotNull @Valid Citation citation) {
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
