package org.uprtracker.source;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.uprtracker.listing.Listing;
import org.uprtracker.listing.MainColumn;

/** A source as it is read. */
@Schema(name = "Source", description = "A document that facts are cited from.")
public record SourceView(
        @Schema(required = true, description = "Its id; never reused.", examples = "a-hrc-28-10") String id,
        @Schema(required = true, description = "Its address in this service.") String link,
        @MainColumn @Schema(required = true, description = "Its title.") String title,
        @MainColumn @Schema(required = true, description = "Who published it.") String publisher,
        @MainColumn @Schema(required = true, description = "What kind of document it is.") SourceKind kind,
        @MainColumn @Schema(description = "UN document symbol.", examples = "A/HRC/28/10") String symbol,
        @MainColumn @Schema(description = "Day it was published, at the precision that is known.") String date,
        @Schema(description = "Its language.", examples = "en") String language,
        @Schema(description = "Where it can be read.") String url,
        @Schema(description = "SHA-256 of the copy that was read.") String sha256,
        @Schema(description = "What a reader should know of the copy that was read.") String note,
        @Schema(description = Listing.REDACTED) List<String> redacted) {}
