package org.uprtracker.access;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.uprtracker.http.Bodies;
import org.uprtracker.http.FieldError;
import org.uprtracker.http.PrivateAnswers;
import org.uprtracker.http.ProblemType;

/** Keys, for admins. */
@Path("/v1/api-keys")
@Tag(name = "Access", description = "Who writes: keys, and who one is. Reading what is released needs no key.")
public class KeyResource {
    private static final String EXAMPLE = """
            {"name": "laptop", "person": "Aigerim Seitova", "organisation": "hrw", "roles": ["contributor"],
             "expires": "2027-12-31"}""";

    @Inject
    Access access;

    @Inject
    Keys keys;

    @Inject
    Bodies bodies;

    @Inject
    PrivateAnswers answers;

    @Inject
    @ConfigProperty(name = "upr.http.public-url")
    Optional<String> publicUrl;

    @Context
    UriInfo uri;

    @Context
    Request request;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createApiKey", summary = "Make a key",
            description = "For admins. The answer holds the key, this once; only a digest of it is kept. "
                    + "`Idempotency-Key` is not taken here: the first answer is not kept, so it cannot be given again.")
    @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = NewKey.class), example = EXAMPLE))
    @APIResponse(responseCode = "201", description = "The key was made.",
            headers = @Header(name = "Location", description = "Address of the key.", schema = @Schema(implementation = String.class)),
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = KeyView.class)))
    public Response create(byte[] body, @Parameter(hidden = true) @HeaderParam("Idempotency-Key") String idempotencyKey) {
        Caller caller = access.require(Role.ADMIN);
        PrivateAnswers.refuseParameters(uri);
        if (idempotencyKey != null) {
            throw ProblemType.refusal("Idempotency-Key", "is not taken here: a key is shown once, and kept nowhere");
        }
        NewKey asked = bodies.read(body, NewKey.class);
        List<FieldError> errors = keys.check(asked);
        if (!errors.isEmpty()) {
            throw ProblemType.broken(errors);
        }
        KeyView created = keys.create(asked, caller);
        return PrivateAnswers.privately(Response.created(URI.create(base() + "/v1/api-keys/" + created.id())).entity(created))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    @GET
    @Operation(operationId = "listApiKeys", summary = "All keys",
            description = "For admins: every key that was made, revoked and expired ones too. The keys themselves are not "
                    + "in it.")
    @APIResponse(responseCode = "200", description = "The keys.", content = @Content(mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = KeyListView.class)))
    public Response list() {
        access.require(Role.ADMIN);
        PrivateAnswers.refuseParameters(uri);
        return answers.of(new KeyListView(keys.all()), request);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getApiKey", summary = "One key", description = "For admins: one key, without the key itself.")
    @APIResponse(responseCode = "200", description = "The key.", content = @Content(mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = KeyView.class)))
    public Response one(@Parameter(description = "Id of the key.", example = "01a3b7c0-0000-7000-8000-000000000000")
            @PathParam("id") String id) {
        access.require(Role.ADMIN);
        PrivateAnswers.refuseParameters(uri);
        return answers.of(keys.one(id).orElseThrow(KeyResource::notFound), request);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "revokeApiKey", summary = "Revoke a key",
            description = "For admins. The key stops working at once and for good; it stays listed. Revoking it again "
                    + "changes nothing, and so this needs no `If-Match`: a key that leaked cannot wait.")
    @APIResponse(responseCode = "204", description = "The key does not work any more.")
    public Response revoke(@Parameter(description = "Id of the key.", example = "01a3b7c0-0000-7000-8000-000000000000")
            @PathParam("id") String id) {
        Caller caller = access.require(Role.ADMIN);
        PrivateAnswers.refuseParameters(uri);
        keys.revoke(id, caller).orElseThrow(KeyResource::notFound);
        return PrivateAnswers.privately(Response.noContent()).build();
    }

    private String base() {
        return publicUrl.orElseGet(() -> uri.getBaseUri().toString()).replaceFirst("/+$", "");
    }

    private static RuntimeException notFound() {
        return ProblemType.NOT_FOUND.problem("There is no key with this id; /v1/api-keys lists them.")
                .withHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache").build();
    }
}
