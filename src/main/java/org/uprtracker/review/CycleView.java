package org.uprtracker.review;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.uprtracker.listing.Listing;
import org.uprtracker.listing.MainColumn;
import org.uprtracker.source.CitationView;

/** A cycle as it is read. */
@Schema(name = "Cycle", description = "One round of the review over all States.")
public record CycleView(
        @MainColumn @Schema(required = true, examples = "3") String id,
        @Schema(required = true) String link,
        @MainColumn @Schema(required = true, description = "First year.", examples = "2017") int from,
        @MainColumn @Schema(required = true, description = "Last year.", examples = "2022") int to,
        @MainColumn @Schema(required = true, examples = "27") int firstSession,
        @MainColumn @Schema(required = true, examples = "40") int lastSession,
        @MainColumn @Schema(required = true, description = "Reviews of this cycle on record.") int reviews,
        @Schema(required = true) List<CitationView> citations,
        @Schema(description = Listing.REDACTED) List<String> redacted) {}
