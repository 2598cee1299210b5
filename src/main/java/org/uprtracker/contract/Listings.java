package org.uprtracker.contract;

import java.util.List;
import org.uprtracker.assessment.AssessmentListing;
import org.uprtracker.changes.ChangeListing;
import org.uprtracker.commitment.CommitmentListing;
import org.uprtracker.development.DevelopmentListing;
import org.uprtracker.listing.Listing;
import org.uprtracker.organisation.OrganisationListing;
import org.uprtracker.recommendation.RecommendationListing;
import org.uprtracker.review.CycleListing;
import org.uprtracker.review.ReviewListing;
import org.uprtracker.review.SessionListing;
import org.uprtracker.review.StateListing;
import org.uprtracker.source.SourceListing;
import org.uprtracker.taxonomy.ProvisionListing;
import org.uprtracker.taxonomy.ThemeListing;

/** Every list the service offers, for the documentation. */
final class Listings {
    /** Lists with a page of their own for each thing. */
    static final List<Listing<?>> WITH_ITEMS = List.of(
            StateListing.LISTING, CycleListing.LISTING, SessionListing.LISTING, ReviewListing.LISTING,
            RecommendationListing.LISTING, CommitmentListing.LISTING, DevelopmentListing.LISTING,
            AssessmentListing.LISTING, SourceListing.LISTING, ThemeListing.LISTING, ProvisionListing.LISTING,
            OrganisationListing.LISTING);

    /** A list under one thing; the filter takes its value from the address. */
    record Within(String path, String filter, Listing<?> listing) {}

    static final List<Within> WITHIN = List.of(
            new Within("/v1/recommendations/{id}/assessments", "recommendation", AssessmentListing.LISTING),
            new Within("/v1/recommendations/{id}/history", "recommendation", ChangeListing.LISTING),
            new Within("/v1/recommendations/{id}/related", "relatedTo", RecommendationListing.LISTING));

    private Listings() {}
}
