package org.uprtracker.writing;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.uprtracker.access.Caller;
import org.uprtracker.access.Role;
import org.uprtracker.http.FieldError;
import org.uprtracker.http.PrivateAnswers;
import org.uprtracker.http.ProblemType;
import org.uprtracker.journal.PlainText;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.journal.Values;
import org.uprtracker.listing.Allowed;

@Path("/v1/drafts")
@Tag(name = "Drafts", description = "What an organisation has written and not released: seen by that organisation alone.")
public class DraftResource extends WritingResource {
    private static final Allowed KIND = Allowed.OneOf.of(ThingKind.class);
    private static final Allowed STATE = Allowed.OneOf.of(DraftState.class);
    private static final Allowed LIMIT = new Allowed.Whole(1, 500);

    @Inject
    Workflow workflow;

    @Inject
    Releases releases;

    @Inject
    PrivateAnswers privately;

    @GET
    @Operation(operationId = "listDrafts", summary = "Drafts of the caller's organisation", description = "Newest first.")
    @Parameter(name = "kind", in = ParameterIn.QUERY, description = "Kind of the thing.", example = "assessment",
            schema = @Schema(implementation = ThingKind.class))
    @Parameter(name = "state", in = ParameterIn.QUERY, description = "Where they stand.", example = "in_review",
            schema = @Schema(implementation = DraftState.class))
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "How many at most. Default: 50.", example = "50",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500"))
    @Parameter(name = "before", in = ParameterIn.QUERY, description = "Only drafts older than this one: taken from `next`.",
            example = "01a2033c-214a-7924-a7f1-b6c8bb19ded0", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @APIResponse(responseCode = "200", description = "The drafts.", content = @Content(
            mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DraftView.Page.class)))
    public Response list() {
        Caller caller = member();
        MultivaluedMap<String, String> asked = parameters("kind", "state", "limit", "before");
        String kind = checked("kind", KIND, asked);
        String state = checked("state", STATE, asked);
        int limit = Optional.ofNullable(checked("limit", LIMIT, asked)).map(Integer::parseInt).orElse(50);
        UUID before = before(asked.getFirst("before"));
        List<DraftView> found = workflow.page(caller, kind, state, before, limit + 1);
        boolean more = found.size() > limit;
        List<DraftView> shown = more ? found.subList(0, limit) : found;
        String next = more ? answers.base(uri) + "/v1/drafts?" + query(asked, limit) + "before=" + shown.get(limit - 1).id()
                : null;
        return privately.of(new DraftView.Page(shown, next), request);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getDraft", summary = "One draft",
            description = "What it shall say, who wrote on it, and the steps it took.")
    @APIResponse(responseCode = "200", description = "The draft.", content = @Content(
            mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DraftView.class)))
    public Response one(@PathParam("id") String id) {
        parameters();
        DraftView draft = workflow.one(member(), id(id));
        return shown(answer(200, null, draft.etag(), draft));
    }

    @PATCH
    @Path("{id}")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(operationId = "editDraft", summary = "Edit a draft", description = "Changes what the thing shall say, by a "
            + "merge patch (RFC 7396) of `content`. Whoever edits becomes an author, and so cannot release it.")
    @RequestBody(required = true, description = "What shall be different.", content = @Content(mediaType = MERGE_PATCH,
            schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "200", description = "The draft.", content = @Content(
            mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DraftView.class)))
    public Response edit(@PathParam("id") String id, byte[] body) {
        parameters();
        return stepped(workflow.edit(access.require(Role.CONTRIBUTOR), id(id), ifMatch(), bodies.tree(body)));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteDraft", summary = "Delete a draft",
            description = "Nobody outside the organisation ever saw it; what was released cannot be deleted.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public Response discard(@PathParam("id") String id) {
        parameters();
        workflow.discard(access.require(Role.CONTRIBUTOR), id(id), ifMatch());
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/submit")
    @Operation(operationId = "submitDraft", summary = "Submit a draft for release",
            description = "It can be released or sent back then, and not be edited.")
    @APIResponse(responseCode = "200", description = "The draft, in review.", content = @Content(
            mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DraftView.class)))
    public Response submit(@PathParam("id") String id) {
        parameters();
        return stepped(workflow.submit(access.require(Role.CONTRIBUTOR), id(id), ifMatch()));
    }

    @POST
    @Path("{id}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "returnDraft", summary = "Send a draft back", description = "By a reviewer, or by who wrote it.")
    @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = Return.class)))
    @APIResponse(responseCode = "200", description = "The draft, being written again.", content = @Content(
            mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DraftView.class)))
    public Response sendBack(@PathParam("id") String id, byte[] body) {
        parameters();
        Caller caller = access.require(Role.REVIEWER, Role.CONTRIBUTOR);
        Return why = bodies.read(body, Return.class);
        bodies.validate(why);
        return stepped(workflow.sendBack(caller, id(id), ifMatch(), why.reason()));
    }

    @POST
    @Path("{id}/release")
    @Operation(operationId = "releaseDraft", summary = "Release a draft", description = "Puts on record what another person "
            + "of the organisation wrote.")
    @Parameter(name = REASON, in = ParameterIn.QUERY, description = "Why, for everybody to read.", example = "Checked against the report.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 2000))
    @APIResponse(responseCode = "200", description = "It is on record.", content = @Content(
            mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = WriteView.class)))
    public Response release(@PathParam("id") String id) {
        String reason = reason(false);
        Caller caller = access.require(Role.REVIEWER);
        WriteView released = releases.release(caller, List.of(new Releases.Seen(id(id), ifMatch())), reason).get(0);
        return response(answer(200, released.link(), released.etag(), released));
    }

    private static UUID before(String asked) {
        try {
            return asked == null ? null : UUID.fromString(asked);
        } catch (IllegalArgumentException e) {
            throw ProblemType.refusal("before", "must be the id of a draft, as in `next`");
        }
    }

    private Caller member() {
        return access.require(Role.CONTRIBUTOR, Role.REVIEWER);
    }

    private Response stepped(DraftView draft) {
        return response(answer(200, null, draft.etag(), draft));
    }

    private static String checked(String name, Allowed allowed, MultivaluedMap<String, String> asked) {
        String value = asked.getFirst(name);
        if (value != null) {
            allowed.refusal(value).ifPresent(message -> {
                throw ProblemType.refusal(List.of(new FieldError(name, message, allowed.values())));
            });
        }
        return value;
    }

    private static String query(MultivaluedMap<String, String> asked, int limit) {
        StringBuilder query = new StringBuilder("limit=" + limit + "&");
        for (String name : List.of("kind", "state")) {
            if (asked.getFirst(name) != null) {
                query.append(name).append('=').append(asked.getFirst(name)).append('&');
            }
        }
        return query.toString();
    }

    /** What is no id names no draft: the same answer as for one that is not there. */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemType.NOT_FOUND.problem("Your organisation has no such draft.").build();
        }
    }

    /** Why a draft is sent back. */
    @Schema(name = "Return")
    public record Return(@NotBlank @Size(max = 2000) @PlainText
            @Schema(description = "Why: what has to be different before it can be released.") String reason) {}
}
