package org.uprtracker.organisation;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.uprtracker.writing.ThingResource;

@Path("/v1/organisations")
@Tag(name = "Organisations", description = "Who recommends, assesses and publishes.")
public class OrganisationResource extends ThingResource<OrganisationView> {
    public OrganisationResource() {
        super(OrganisationListing.LISTING);
    }
}
