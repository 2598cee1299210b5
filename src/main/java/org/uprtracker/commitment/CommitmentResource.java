package org.uprtracker.commitment;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.uprtracker.writing.ThingResource;

@Path("/v1/commitments")
@Tag(name = "Commitments", description = "What States promised, and when it is due.")
public class CommitmentResource extends ThingResource<CommitmentView> {
    public CommitmentResource() {
        super(CommitmentListing.LISTING);
    }
}
