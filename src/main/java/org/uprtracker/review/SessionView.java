package org.uprtracker.review;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.uprtracker.listing.Listing;
import org.uprtracker.listing.MainColumn;
import org.uprtracker.listing.Ref;
import org.uprtracker.source.CitationView;

/** A session as it is read. */
@Schema(name = "Session", description = "A session of the Working Group.")
public record SessionView(
        @MainColumn @Schema(required = true, description = "Its number.", examples = "34") String id,
        @Schema(required = true) String link,
        @MainColumn @Schema(required = true, examples = "3") int cycle,
        @MainColumn @Schema(description = "Its days; absent where no document that was read gives them.",
                examples = "2014-10-27/2014-11-07") String date,
        @MainColumn @Schema(required = true, description = "States whose review at this session is on record.") List<Ref> states,
        @Schema(required = true) List<CitationView> citations,
        @Schema(description = Listing.REDACTED) List<String> redacted) {}
