package org.uprtracker.changes;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.uprtracker.listing.Answers;

@Path("/v1")
@Tag(name = "Changes", description = "The journal: what changed since you last asked.")
public class ChangeResource {
    @Inject
    Answers answers;

    @GET
    @Path("changes")
    @Operation(operationId = "listChanges", summary = "What changed")
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answers.list(ChangeListing.LISTING, uri, headers);
    }

    @GET
    @Path("changes.atom")
    @Operation(operationId = "feedOfChanges", summary = "What changed, for feed readers")
    public Response feed(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answers.feed(ChangeListing.FEED, MediaType.APPLICATION_ATOM_XML, AtomFeed::of, uri, headers);
    }
}
