package org.uprtracker.access;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.uprtracker.http.PrivateAnswers;

/** Who one is. */
@Path("/v1/me")
@Tag(name = "Access")
public class MeResource {
    @Inject
    Access access;

    @Inject
    Organisations organisations;

    @Inject
    PrivateAnswers answers;

    @Context
    UriInfo uri;

    @Context
    Request request;

    @GET
    @Operation(operationId = "getMe", summary = "Who one is",
            description = "The person, organisation and roles that the service sees behind the key or token that was sent.")
    @APIResponse(responseCode = "200", description = "Who one is.", content = @Content(mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = MeView.class)))
    public Response me() {
        Caller caller = access.require();
        PrivateAnswers.refuseParameters(uri);
        return answers.of(view(caller), request);
    }

    private MeView view(Caller caller) {
        Instant expires = access.expires().orElse(null);
        return new MeView(caller.person(),
                caller.organisation() == null ? null : new MeView.Belongs(caller.organisation(),
                        organisations.name(caller.organisation()).orElse(caller.organisation())),
                caller.roles().stream().sorted().toList(),
                caller.keyName() == null ? null : new MeView.Key(caller.key(), caller.keyName(), expires),
                caller.keyName() == null ? new MeView.Token(expires) : null);
    }
}
