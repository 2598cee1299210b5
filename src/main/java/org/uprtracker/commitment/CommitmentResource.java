package org.uprtracker.commitment;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.uprtracker.listing.ListingResource;

@Path("/v1/commitments")
@Tag(name = "Commitments", description = "What States promised, and when it is due.")
@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CommitmentView.class)))
public class CommitmentResource extends ListingResource<CommitmentView> {
    public CommitmentResource() {
        super(CommitmentListing.LISTING);
    }
}
