package org.uprtracker.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.FactDate;
import org.uprtracker.journal.PlainText;
import org.uprtracker.journal.PublicId;
import org.uprtracker.journal.References;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.journal.Values;
import org.uprtracker.source.Citation;

/** One State's turn in one cycle. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "ReviewContent", description = "One State's turn in one cycle, as it is written.")
public record Review(
        @Pattern(regexp = "^[A-Z]{3}-[1-9][0-9]?$") @Schema(description = "Follows from State and cycle, and may "
                + "be left out.", examples = "KAZ-3") String id,
        @NotNull @PublicId @Schema(description = "The State under Review.", examples = "KAZ") String state,
        @Positive @Max(99) @Schema(description = "Number of the cycle.", examples = "3") int cycle,
        @Positive @Max(9_999) @Schema(description = "Number of the session; one of the cycle.", examples = "34")
        int session,
        @FactDate(mayBeAhead = true) @Schema(description = "Day of the review in the Working Group. It may lie "
                + "ahead.", examples = "2019-11-07") String date,
        @FactDate(mayBeAhead = true) @Schema(description = "Day the Working Group adopts its report.",
                examples = "2019-11-12") String reportAdopted,
        @FactDate(mayBeAhead = true) @Schema(description = "Day the Council adopts the outcome.",
                examples = "2020-03-12") String adopted,
        @Size(min = 1, max = 100) @PlainText @Schema(description = "Symbol of the report; that of one review alone.",
                examples = "A/HRC/43/10") String reportSymbol,
        @Size(min = 1, max = 100) @PlainText @Schema(description = "Symbol of the addendum.",
                examples = "A/HRC/43/10/Add.1") String addendumSymbol,
        @Size(min = 1, max = 100) @PlainText @Schema(description = "Symbol of the decision.") String decisionSymbol,
        @Size(max = 10) @Schema(description = "Codes of the three rapporteurs.") List<@NotNull @PublicId String> troika,
        @PositiveOrZero @Schema(description = "How many recommendations a document says there were: a figure of "
                + "that document, not a count of the record.") Integer statedRecommendations,
        @PositiveOrZero @Schema(description = "How many of them it says the State supported.") Integer statedSupported,
        @NotEmpty @Size(max = 500) @Schema(description = "Where it stands: one document and place at least.")
        List<@NotNull @Valid Citation> citations)
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
