package org.uprtracker.organisation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.uprtracker.listing.Listing;
import org.uprtracker.listing.MainColumn;
import org.uprtracker.listing.Ref;
import org.uprtracker.source.CitationView;

/** An organisation as it is read. */
@Schema(name = "Organisation", description = "Somebody who recommends, assesses or publishes.")
public record OrganisationView(
        @Schema(required = true, examples = "hrw") String id,
        @Schema(required = true) String link,
        @MainColumn @Schema(required = true, examples = "Human Rights Watch") String name,
        @MainColumn @Schema(required = true, description = "The perspective of its assessments follows from it.") OrganisationKind kind,
        @MainColumn @Schema(description = "The State it belongs to or represents.") Ref state,
        String url,
        @Schema(required = true) List<CitationView> citations,
        @Schema(description = Listing.REDACTED) List<String> redacted) {}
