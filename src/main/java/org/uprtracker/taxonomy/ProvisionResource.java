package org.uprtracker.taxonomy;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.uprtracker.writing.ThingResource;

@Path("/v1/provisions")
@Tag(name = "Provisions", description = "Rules of national law, with what they replaced.")
public class ProvisionResource extends ThingResource<ProvisionView> {
    public ProvisionResource() {
        super(ProvisionListing.LISTING);
    }
}
