package org.uprtracker.review;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.uprtracker.listing.ListingResource;

@Path("/v1/sessions")
@Tag(name = "Calendar", description = "Cycles, sessions and reviews.")
@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionView.class)))
public class SessionResource extends ListingResource<SessionView> {
    public SessionResource() {
        super(SessionListing.LISTING);
    }
}
