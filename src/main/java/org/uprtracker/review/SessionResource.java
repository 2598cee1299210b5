package org.uprtracker.review;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.uprtracker.writing.ThingResource;

@Path("/v1/sessions")
@Tag(name = "Calendar", description = "Cycles, sessions and reviews.")
public class SessionResource extends ThingResource<SessionView> {
    public SessionResource() {
        super(SessionListing.LISTING);
    }
}
