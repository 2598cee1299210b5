package org.uprtracker.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.FactDate;
import org.uprtracker.journal.References;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.journal.Values;
import org.uprtracker.source.Citation;

/**
 * One State's turn in one cycle.
 *
 * @param date day of the review in the Working Group
 * @param reportAdopted day the Working Group adopted its report
 * @param adopted day the Council adopted the outcome
 * @param statedRecommendations how many recommendations a document says there were: a figure of that document, not a
 *     count of the record
 * @param statedSupported how many of them it says the State supported
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Review(
        @Pattern(regexp = "[A-Z]{3}-\\d+") String id,
        @NotBlank String state,
        @Positive int cycle,
        @Positive int session,
        @FactDate(mayBeAhead = true) String date,
        @FactDate(mayBeAhead = true) String reportAdopted,
        @FactDate(mayBeAhead = true) String adopted,
        String reportSymbol,
        String addendumSymbol,
        String decisionSymbol,
        List<String> troika,
        @PositiveOrZero Integer statedRecommendations,
        @PositiveOrZero Integer statedSupported,
        @NotEmpty List<@Valid Citation> citations)
        implements Content {
    public Review {
        troika = Values.list(troika);
        citations = Values.list(citations);
    }

    @Override
    public ThingKind thingKind() {
        return ThingKind.REVIEW;
    }

    @Override
    public String publicId() {
        return id;
    }

    /** The same under this id. */
    Review named(String id) {
        return new Review(id, state, cycle, session, date, reportAdopted, adopted, reportSymbol, addendumSymbol,
                decisionSymbol, troika, statedRecommendations, statedSupported, citations);
    }

    @Override
    public ReviewVersion version(References references) {
        ReviewVersion row = new ReviewVersion();
        row.state = references.id(ThingKind.STATE, state);
        row.cycle = references.id(ThingKind.CYCLE, String.valueOf(cycle));
        row.session = references.id(ThingKind.SESSION, String.valueOf(session));
        row.date = date;
        row.reportAdopted = reportAdopted;
        row.adopted = adopted;
        row.reportSymbol = reportSymbol;
        row.addendumSymbol = addendumSymbol;
        row.decisionSymbol = decisionSymbol;
        row.troika = references.ids(ThingKind.STATE, troika);
        row.statedRecommendations = statedRecommendations;
        row.statedSupported = statedSupported;
        row.citations = Citation.rows(citations, references);
        return row;
    }
}
