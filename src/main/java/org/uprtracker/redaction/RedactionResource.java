package org.uprtracker.redaction;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.uprtracker.access.Caller;
import org.uprtracker.access.Role;
import org.uprtracker.http.PrivateAnswers;
import org.uprtracker.http.ProblemType;
import org.uprtracker.writing.WritingResource;

@Path("/v1/redactions")
@Tag(name = "Redactions", description = "The one exception to \"nothing released is altered\": for a person's safety, or by "
        + "law, two admins together blank words.")
public class RedactionResource extends WritingResource {
    private static final String EXAMPLE = """
            {"kind": "development", "id": "KAZ-d-assembly-law-2020", "fields": ["/text"],
             "reason": "Names somebody who is at risk", "basis": "safety"}""";

    @Inject
    Redactions redactions;

    @Inject
    PrivateAnswers privately;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "proposeRedaction", summary = "Propose to blank words",
            description = "For admins. Nothing happens before another admin approves.")
    @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = NewRedaction.class), example = EXAMPLE))
    @APIResponse(responseCode = "201", description = "It is proposed.",
            headers = @Header(name = "Location", description = "Where it is.", schema = @Schema(implementation = String.class)),
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RedactionView.class)))
    public Response propose(byte[] body) {
        parameters();
        Caller caller = access.require(Role.ADMIN);
        NewRedaction asked = bodies.read(body, NewRedaction.class);
        bodies.validate(asked);
        return once(caller, body, () -> {
            RedactionView proposed = redactions.propose(caller, asked);
            return answer(201, proposed.link(), proposed.etag(), proposed);
        });
    }

    @GET
    @Operation(operationId = "listRedactions", summary = "All redactions",
            description = "For admins: those that were proposed and those that were carried out, newest first.")
    @APIResponse(responseCode = "200", description = "The redactions.", content = @Content(
            mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = All.class)))
    public Response list() {
        parameters();
        access.require(Role.ADMIN);
        return privately.of(new All(redactions.all()), request);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getRedaction", summary = "One redaction", description = "For admins.")
    @APIResponse(responseCode = "200", description = "The redaction.", content = @Content(
            mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RedactionView.class)))
    public Response one(@PathParam("id") String id) {
        parameters();
        access.require(Role.ADMIN);
        RedactionView redaction = redactions.one(uuid(id));
        return response(answer(200, null, redaction.etag(), redaction));
    }

    @POST
    @Path("{id}/approve")
    @Operation(operationId = "approveRedaction", summary = "Approve a redaction, and so carry it out",
            description = "For another admin than the one who proposed it. In every version of the thing, and in the journal, "
                    + "the words become `[redacted]`, for good; answers mark it, those about the past too, and the journal "
                    + "still verifies.")
    @APIResponse(responseCode = "200", description = "It was carried out.", content = @Content(
            mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RedactionView.class)))
    public Response approve(@PathParam("id") String id) {
        parameters();
        Caller caller = access.require(Role.ADMIN);
        return once(caller, new byte[0], () -> {
            RedactionView approved = redactions.approve(caller, uuid(id), ifMatch());
            return answer(200, null, approved.etag(), approved);
        });
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "takeBackRedaction", summary = "Take a proposal back",
            description = "For admins, while it is open. What was carried out cannot be undone.")
    @APIResponse(responseCode = "204", description = "It is not proposed any more.")
    public Response takeBack(@PathParam("id") String id) {
        parameters();
        Caller caller = access.require(Role.ADMIN);
        redactions.takeBack(caller, uuid(id), ifMatch());
        return PrivateAnswers.privately(Response.noContent()).build();
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw ProblemType.NOT_FOUND.problem("There is no redaction with this id; /v1/redactions lists them.").build();
        }
    }

    /** All redactions there are. */
    @Schema(name = "Redactions", description = "Proposed and carried out, newest first.")
    public record All(@Schema(required = true, description = "The redactions.") List<RedactionView> items) {}
}
