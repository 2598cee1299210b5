package org.uprtracker.recommendation;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.uprtracker.listing.Answers;

@Path("/v1/conflicts")
@Tag(name = "Recommendations")
public class ConflictResource {
    @Inject
    Answers answers;

    @GET
    @Operation(operationId = "listConflicts", summary = "Where two sources disagree")
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answers.list(ConflictListing.LISTING, uri, headers);
    }
}
