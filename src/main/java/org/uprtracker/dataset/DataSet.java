package org.uprtracker.dataset;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.uprtracker.assessment.AssessmentListing;
import org.uprtracker.commitment.CommitmentListing;
import org.uprtracker.development.DevelopmentListing;
import org.uprtracker.listing.Format;
import org.uprtracker.listing.Inquiry;
import org.uprtracker.listing.Listing;
import org.uprtracker.listing.Parameter;
import org.uprtracker.listing.Question;
import org.uprtracker.recommendation.RecommendationListing;
import org.uprtracker.source.SourceListing;

/** A set that can be taken away whole: the items of one list, without end. */
public enum DataSet {
    RECOMMENDATIONS("recommendations", "Recommendations", RecommendationListing.LISTING),
    COMMITMENTS("commitments", "Commitments", CommitmentListing.LISTING),
    ASSESSMENTS("assessments", "Assessments", AssessmentListing.LISTING),
    DEVELOPMENTS("developments", "Developments", DevelopmentListing.LISTING),
    SOURCES("sources", "Sources", SourceListing.LISTING);

    private static final List<Format> FORMATS = List.of(Format.CSV, Format.NDJSON, Format.XLSX, Format.ZIP);

    private final String plural;
    private final String title;
    private final Listing<?> listing;

    DataSet(String plural, String title, Listing<?> listing) {
        this.plural = plural;
        this.title = title;
        this.listing = listing;
    }

    /** Where it stands. */
    public String path() {
        return "/v1/exports/" + plural;
    }

    /** Where its description stands. */
    public String descriptionPath() {
        return path() + "/datapackage.json";
    }

    /** What can be asked of it: all filters of the list, both clocks, no limit. */
    public Inquiry inquiry() {
        Set<Parameter> parameters = EnumSet.copyOf(Inquiry.CLOCKS);
        parameters.add(Parameter.BOM);
        return new Inquiry(path(), listing.about() + " The whole set, without a limit, streamed: as CSV (the default), NDJSON or "
                + "XLSX, or as a ZIP that holds CSV and NDJSON, the sources they cite, `datapackage.json` (Frictionless) and "
                + "what is needed to cite it. Of one revision of the record; a connection that ends before its time is no "
                + "whole file.", listing.filters(), parameters, FORMATS);
    }

    /** What can be asked of its description: the same. */
    public Inquiry descriptionInquiry() {
        return new Inquiry(descriptionPath(), "The columns of `" + path() + "` and where to read them, as a Frictionless Data "
                + "Package (https://datapackage.org): programs that know it read the set from here.", listing.filters(),
                Inquiry.CLOCKS, List.of(Format.JSON));
    }

    /** The list whose items are asked for: recommendations also come as pairs. */
    Listing<?> listing(Question question) {
        return inPairs(question) ? RecommendationListing.PAIRS : listing;
    }

    boolean inPairs(Question question) {
        return this == RECOMMENDATIONS && question.asksFor("unit", "pairs");
    }

    /** The columns that name a row. */
    List<String> key(Question question) {
        return inPairs(question) ? List.of("id", "recommendingState", "part") : List.of("id");
    }

    String plural() {
        return plural;
    }

    String title(Question question) {
        return inPairs(question) ? "Recommendation–State pairs" : title;
    }
}
