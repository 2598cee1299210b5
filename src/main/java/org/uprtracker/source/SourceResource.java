package org.uprtracker.source;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.uprtracker.writing.ThingResource;

@Path("/v1/sources")
@Tag(name = "Sources", description = "The documents that facts are cited from.")
public class SourceResource extends ThingResource<SourceView> {
    public SourceResource() {
        super(SourceListing.LISTING);
    }
}
