package org.uprtracker.review;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.uprtracker.writing.ThingResource;

@Path("/v1/states")
@Tag(name = "States", description = "Who is reviewed and who recommends.")
public class StateResource extends ThingResource<StateView> {
    public StateResource() {
        super(StateListing.LISTING);
    }
}
