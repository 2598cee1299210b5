package org.uprtracker.matrix;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.uprtracker.listing.Answers;

@Path("/v1/reviews/{id}/matrix")
@Tag(name = "Calendar", description = "Cycles, sessions and reviews.")
public class MatrixResource {
    @Inject
    Answers answers;

    @Inject
    Matrices matrices;

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    @GET
    @Operation(operationId = "getMatrixOfReview", summary = "OHCHR's thematic list of a review's recommendations, to fill in")
    public Response matrix(@PathParam("id") String id) {
        return answers.computedWithin(MatrixInquiry.REVIEW, id, MatrixInquiry.INQUIRY,
                (question, format) -> matrices.of(question), uri, headers);
    }
}
