package org.uprtracker.review;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.uprtracker.writing.ThingResource;

@Path("/v1/cycles")
@Tag(name = "Calendar", description = "Cycles, sessions and reviews.")
public class CycleResource extends ThingResource<CycleView> {
    public CycleResource() {
        super(CycleListing.LISTING);
    }
}
