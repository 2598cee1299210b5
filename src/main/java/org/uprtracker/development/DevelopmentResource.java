package org.uprtracker.development;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.uprtracker.writing.ThingResource;

@Path("/v1/developments")
@Tag(name = "Developments", description = "Dated facts and what they bear on.")
public class DevelopmentResource extends ThingResource<DevelopmentView> {
    public DevelopmentResource() {
        super(DevelopmentListing.LISTING);
    }
}
