package org.uprtracker.commitment;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.uprtracker.listing.ListingResource;

@Path("/v1/commitments")
@Tag(name = "Commitments", description = "What States promised, and when it is due.")
public class CommitmentResource extends ListingResource<CommitmentView> {
    public CommitmentResource() {
        super(CommitmentListing.LISTING);
    }
}
