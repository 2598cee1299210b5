package org.uprtracker.source;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.uprtracker.listing.ListingResource;

@Path("/v1/sources")
@Tag(name = "Sources", description = "The documents that facts are cited from.")
@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SourceView.class)))
public class SourceResource extends ListingResource<SourceView> {
    public SourceResource() {
        super(SourceListing.LISTING);
    }
}
