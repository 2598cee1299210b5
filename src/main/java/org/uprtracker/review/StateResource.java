package org.uprtracker.review;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.uprtracker.listing.ListingResource;

@Path("/v1/states")
@Tag(name = "States", description = "Who is reviewed and who recommends.")
@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StateView.class)))
public class StateResource extends ListingResource<StateView> {
    public StateResource() {
        super(StateListing.LISTING);
    }
}
