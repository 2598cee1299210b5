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
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StatedPosition(
        @NotNull Position position,
        String part,
        @FactDate String date,
        DateBasis dateBasis,
        Claim claim,
        String wording,
        @NotNull @Valid Citation citation) {
    public StatedPosition {
        dateBasis = dateBasis == null ? DateBasis.STATED : dateBasis;
        claim = claim == null ? Claim.NONE : claim;
    }

    Row row(References references) {
        Row row = new Row();
        row.position = Values.code(position);
        row.part = part;
        row.date = date;
        row.dateBasis = Values.code(dateBasis);
        row.claim = Values.code(claim);
        row.wording = wording;
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
        public long source;
        public String locus;
    }
}
