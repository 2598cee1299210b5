package org.uprtracker.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.uprtracker.access.Access;
import org.uprtracker.access.Caller;
import org.uprtracker.access.Role;
import org.uprtracker.http.Bodies;
import org.uprtracker.http.FieldError;
import org.uprtracker.http.PrivateAnswers;
import org.uprtracker.http.ProblemType;
import org.uprtracker.listing.Answers;

/** Webhooks of the caller's organisation. */
@Path("/v1/webhooks")
@Tag(name = "Webhooks", description = "Being told of changes: each revision that has some is sent to a web address, signed, "
        + "in order, until it is taken.")
public class WebhookResource {
    private static final String JSON = MediaType.APPLICATION_JSON;
    private static final String MERGE_PATCH = "application/merge-patch+json";

    @Inject
    Access access;

    @Inject
    Webhooks webhooks;

    @Inject
    Subscriptions subscriptions;

    @Inject
    Dispatcher dispatcher;

    @Inject
    Bodies bodies;

    @Inject
    Answers links;

    @Inject
    PrivateAnswers answers;

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    @Context
    Request request;

    @POST
    @Consumes(JSON)
    @Operation(operationId = "createWebhook", summary = "Make a webhook", description = "For the caller's organisation, from "
            + "now on. The answer holds the secret that signs what is sent, this once. `Idempotency-Key` is not taken here: "
            + "the first answer is not kept.")
    @RequestBody(required = true, content = @Content(mediaType = JSON, schema = @Schema(implementation = NewWebhook.class)))
    @APIResponse(responseCode = "201", description = "The webhook was made.",
            headers = @Header(name = "Location", description = "Address of the webhook.",
                    schema = @Schema(implementation = String.class)),
            content = @Content(mediaType = JSON, schema = @Schema(implementation = WebhookView.class)))
    public Response create(byte[] body) {
        Caller caller = member();
        if (headers.getHeaderString("Idempotency-Key") != null) {
            throw ProblemType.refusal("Idempotency-Key", "is not taken here: the secret is shown once, so the first answer "
                    + "cannot be given again");
        }
        NewWebhook asked = bodies.read(body, NewWebhook.class);
        bodies.validate(asked);
        refuse(asked.url());
        WebhookView made = webhooks.create(caller, new Webhooks.Asked(asked.url(),
                subscriptions.filters(asked.filters(), base())), base());
        return PrivateAnswers.privately(Response.created(URI.create(made.link())).entity(made)).type(JSON)
                .tag(tag(new Shown(made.with(null), 1))).build();
    }

    @GET
    @Operation(operationId = "listWebhooks", summary = "Webhooks of the caller's organisation",
            description = "To an admin: those of all.")
    @APIResponse(responseCode = "200", description = "The webhooks.",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = WebhookView.Page.class)))
    public Response list() {
        Caller caller = reader();
        return answers.of(new WebhookView.Page(webhooks.all(caller, base())), request);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getWebhook", summary = "One webhook", description = "With the place it has come to, and why it "
            + "is paused, if it is. Never with its secret.")
    @APIResponse(responseCode = "200", description = "The webhook.",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = WebhookView.class)))
    public Response one(@PathParam("id") String id) {
        return shown(webhooks.one(reader(), id, base()));
    }

    @PATCH
    @Path("{id}")
    @Consumes({MERGE_PATCH, JSON})
    @Operation(operationId = "changeWebhook", summary = "Change a webhook", description = "Address, filters, and whether it "
            + "is paused. It goes on from the place it had come to.")
    @RequestBody(required = true, content = @Content(mediaType = MERGE_PATCH,
            schema = @Schema(implementation = WebhookPatch.class)))
    @APIResponse(responseCode = "200", description = "The webhook.",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = WebhookView.class)))
    public Response change(@PathParam("id") String id, byte[] body) {
        Caller caller = member();
        webhooks.one(caller, id, base());
        JsonNode tree = bodies.tree(body);
        List<FieldError> removed = Stream.of("url", "state").filter(name -> tree.has(name) && tree.get(name).isNull())
                .map(name -> FieldError.at("/" + name, "cannot be taken away")).toList();
        if (!removed.isEmpty()) {
            throw ProblemType.broken(removed);
        }
        WebhookPatch patch = bodies.read(tree, WebhookPatch.class);
        bodies.validate(patch);
        if (patch.url() != null) {
            refuse(patch.url());
        }
        String filters = tree.has("filters") ? subscriptions.filters(patch.filters(), base()) : null;
        Shown changed = webhooks.change(caller, id, headers.getHeaderString(HttpHeaders.IF_MATCH), base(),
                new Webhooks.Asked(patch.url(), filters), patch.state());
        dispatcher.wake();
        return shown(changed);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteWebhook", summary = "Delete a webhook", description = "With its deliveries.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public Response delete(@PathParam("id") String id) {
        webhooks.delete(reader(), id, headers.getHeaderString(HttpHeaders.IF_MATCH));
        return PrivateAnswers.privately(Response.noContent()).build();
    }

    @POST
    @Path("{id}/resume")
    @Operation(operationId = "resumeWebhook", summary = "Let a paused webhook go on",
            description = "At once, with what waits; three more days of attempts begin. Of an active one, nothing changes.")
    @APIResponse(responseCode = "200", description = "The webhook.",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = WebhookView.class)))
    public Response resume(@PathParam("id") String id) {
        Shown resumed = webhooks.resume(member(), id, base());
        dispatcher.wake();
        return shown(resumed);
    }

    @POST
    @Path("{id}/replay")
    @Consumes(JSON)
    @Operation(operationId = "replayWebhook", summary = "Tell again",
            description = "Everything after a change, in order, as new deliveries.")
    @RequestBody(required = true, content = @Content(mediaType = JSON, schema = @Schema(implementation = Replay.class)))
    @APIResponse(responseCode = "200", description = "The webhook.",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = WebhookView.class)))
    public Response replay(@PathParam("id") String id, byte[] body) {
        Caller caller = member();
        webhooks.one(caller, id, base());
        Replay asked = bodies.read(body, Replay.class);
        bodies.validate(asked);
        Shown replayed = webhooks.replay(caller, id, asked.from(), base());
        dispatcher.wake();
        return shown(replayed);
    }

    @GET
    @Path("{id}/deliveries")
    @Operation(operationId = "listWebhookDeliveries", summary = "How deliveries fared",
            description = "The newest 100, newest first.")
    @APIResponse(responseCode = "200", description = "The deliveries.",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = DeliveryView.Page.class)))
    public Response deliveries(@PathParam("id") String id) {
        return answers.of(new DeliveryView.Page(webhooks.deliveries(reader(), id)), request);
    }

    /** Of an organisation: it has webhooks. */
    private Caller member() {
        Caller caller = reader();
        if (caller.organisation() == null) {
            throw ProblemType.FORBIDDEN.problem("Webhooks belong to organisations; this key belongs to none.").build();
        }
        return caller;
    }

    private Caller reader() {
        PrivateAnswers.refuseParameters(uri);
        Caller caller = access.require();
        return caller.organisation() == null ? access.require(Role.ADMIN) : caller;
    }

    private void refuse(String url) {
        subscriptions.refusal(url).ifPresent(error -> {
            throw ProblemType.broken(List.of(error));
        });
    }

    private EntityTag tag(Shown webhook) {
        return new EntityTag(Counter.tag(webhook.counter(), answers.tag(webhook.view()).getValue()));
    }

    private Response shown(Shown webhook) {
        EntityTag tag = tag(webhook);
        // What a change is compared with is not what an answer is: only reading is conditional here.
        Response.ResponseBuilder unchanged = request.getMethod().equals("GET") ? request.evaluatePreconditions(tag) : null;
        return PrivateAnswers.privately(unchanged != null ? unchanged : Response.ok(webhook.view()).type(JSON)).tag(tag)
                .build();
    }

    private String base() {
        return links.base(uri);
    }
}
