package org.uprtracker.intake;

import java.util.List;
import org.uprtracker.source.SourceKind;

/**
 * What a file is: the source that everything in it cites, and what it says of the review as a whole.
 *
 * @param kind kind of the source
 * @param title its official title; for a data set what it is, for instance {@code UPR Info database export, sessions 1–5}
 * @param publisher who published it
 * @param symbol UN document symbol, normalised ({@code A/HRC/28/10/Add.1}); null where it has none
 * @param date day of the document, ISO 8601; null where it does not say
 * @param language BCP 47
 * @param review what it says of one review; null for a data set that spans many
 * @param ofTheRecord it was written out of the record: it is no source, and says nothing but what people filled in
 */
public record ReadDocument(SourceKind kind, String title, String publisher, String symbol, String date, String language,
        Review review, boolean ofTheRecord) {
    public ReadDocument(SourceKind kind, String title, String publisher, String symbol, String date, String language,
            Review review) {
        this(kind, title, publisher, symbol, date, language, review, false);
    }

    /**
     * What a document says of its review. Null where it says nothing.
     *
     * @param state ISO code of the State under Review
     * @param date day of the review in the Working Group, ISO 8601
     * @param datePlace where it says so, for instance {@code para. 1}
     * @param reportAdopted day on which the Working Group adopted the report
     * @param adopted day on which the Council adopted the outcome
     * @param reportSymbol symbol of the report
     * @param addendumSymbol symbol of the addendum
     * @param decisionSymbol symbol of the decision
     * @param troika ISO codes of the rapporteurs; empty where it does not say
     * @param statedRecommendations how many recommendations it says there are
     */
    public record Review(String state, Integer cycle, Integer session, String date, String datePlace,
            String reportAdopted, String adopted, String reportSymbol, String addendumSymbol, String decisionSymbol,
            List<String> troika, Integer statedRecommendations) {
        public Review {
            troika = troika == null ? List.of() : List.copyOf(troika);
        }
    }
}
