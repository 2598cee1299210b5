package org.uprtracker.taxonomy;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.uprtracker.listing.ListingResource;

@Path("/v1/provisions")
@Tag(name = "Provisions", description = "Rules of national law, with what they replaced.")
@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProvisionView.class)))
public class ProvisionResource extends ListingResource<ProvisionView> {
    public ProvisionResource() {
        super(ProvisionListing.LISTING);
    }
}
