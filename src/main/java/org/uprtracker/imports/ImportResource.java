package org.uprtracker.imports;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.uprtracker.access.Caller;
import org.uprtracker.access.Role;
import org.uprtracker.http.FieldError;
import org.uprtracker.http.PrivateAnswers;
import org.uprtracker.http.ProblemType;
import org.uprtracker.intake.Ledger;
import org.uprtracker.listing.Allowed;
import org.uprtracker.writing.WritingResource;

@Path("/v1/imports")
@Tag(name = "Imports", description = "Files as people hold them, brought into the record: UPR Info exports, UN documents, "
        + "OHCHR's lists, UHRI exports.")
public class ImportResource extends WritingResource {
    private static final String JSON = MediaType.APPLICATION_JSON;
    private static final Allowed LIMIT = new Allowed.Whole(1, 500);
    private static final Allowed PLACE = new Allowed.Whole(0, 999_999_999);
    private static final Allowed MATCH = Allowed.OneOf.of(Ledger.Match.class);
    private static final Allowed ACTION = Allowed.OneOf.of(Ledger.Action.class);

    @Inject
    Views views;

    @Inject
    Following following;

    @Inject
    PrivateAnswers privately;

    @GET
    @Operation(operationId = "listImports", summary = "Imports of the caller's organisation", description = "Newest first, "
            + "without their reports. To an admin: those of all.")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "How many at most. Default: 50.", example = "50",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500"))
    @Parameter(name = "before", in = ParameterIn.QUERY, description = "Only imports older than this one: taken from `next`.",
            example = "01a2033c-214a-7924-a7f1-b6c8bb19ded0", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @APIResponse(responseCode = "200", description = "The imports.",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ImportView.Page.class)))
    public Response list() {
        Caller caller = importer();
        MultivaluedMap<String, String> asked = parameters("limit", "before");
        int limit = limit(asked);
        UUID before = Optional.ofNullable(asked.getFirst("before")).map(text -> uuid(text).orElseThrow(() ->
                ProblemType.refusal("before", "must be the id of an import, as in `next`"))).orElse(null);
        List<ImportView> found = views.page(caller, before, limit + 1, base());
        boolean more = found.size() > limit;
        List<ImportView> shown = more ? found.subList(0, limit) : found;
        return privately.of(new ImportView.Page(shown, more ? base() + "/v1/imports?limit=" + limit + "&before="
                + shown.get(limit - 1).id() : null), request);
    }

    @GET
    @Path("{id}")
    @Produces(JSON + ";qs=1.0")
    @Operation(operationId = "getImport", summary = "One import", description = "Where it stands, and at its end the report. "
            + "With `Accept: text/event-stream` it is followed: events `progress`, each with `state` and `progress`, and at the "
            + "end `done`, `failed` or `interrupted` with the whole import.")
    @APIResponse(responseCode = "200", description = "The import.", content = {
        @Content(mediaType = JSON, schema = @Schema(implementation = ImportView.class)),
        @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING))})
    public Response one(@PathParam("id") String id) {
        Caller caller = importer();
        parameters();
        return privately.of(uuid(id).flatMap(known -> views.one(caller, known, base())).orElseThrow(ImportResource::notFound), request);
    }

    /** The same, followed, by who asks for that and for nothing else; the document shows both as one. */
    @GET
    @Path("{id}")
    @Produces(MediaType.SERVER_SENT_EVENTS + ";qs=0.5")
    @Blocking
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> follow(@PathParam("id") String id, @Context Sse sse) {
        Caller caller = importer();
        parameters();
        UUID known = uuid(id).filter(one -> views.isSeen(caller, one)).orElseThrow(ImportResource::notFound);
        return following.of(known, base()).map(told -> told.name() == null ? sse.newEventBuilder().comment(told.data()).build()
                : sse.newEventBuilder().name(told.name()).data(told.data()).build());
    }

    @GET
    @Path("{id}/items")
    @Operation(operationId = "listImportItems", summary = "What became of each thing in a file", description = "In the order of "
            + "the file: what it became on record, and how it was found there.")
    @Parameter(name = "match", in = ParameterIn.QUERY, description = "How it was found on record.", example = "similar_text",
            schema = @Schema(implementation = Ledger.Match.class))
    @Parameter(name = "action", in = ParameterIn.QUERY, description = "What became of it.", example = "changed",
            schema = @Schema(implementation = Ledger.Action.class))
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "How many at most. Default: 50.", example = "50",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "Where to go on: taken from `next`.", example = "50",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "999999999"))
    @APIResponse(responseCode = "200", description = "The items.",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ImportItemView.Page.class)))
    public Response items(@PathParam("id") String id) {
        Caller caller = importer();
        MultivaluedMap<String, String> asked = parameters("match", "action", "limit", "cursor");
        String match = checked("match", MATCH, asked);
        String action = checked("action", ACTION, asked);
        int from = Optional.ofNullable(checked("cursor", PLACE, asked)).map(Integer::valueOf).orElse(0);
        int limit = limit(asked);
        UUID known = uuid(id).filter(one -> views.isSeen(caller, one)).orElseThrow(ImportResource::notFound);
        List<ImportItemView> found = views.items(known, match, action, from, limit + 1, base());
        boolean more = found.size() > limit;
        String next = !more ? null : base() + "/v1/imports/" + known + "/items?" + (match == null ? "" : "match=" + match + '&')
                + (action == null ? "" : "action=" + action + '&') + "limit=" + limit + "&cursor=" + found.get(limit).position();
        return privately.of(new ImportItemView.Page(more ? found.subList(0, limit) : found, next), request);
    }

    private Caller importer() {
        return access.require(Role.IMPORTER, Role.ADMIN);
    }

    private String base() {
        return answers.base(uri);
    }

    private static int limit(MultivaluedMap<String, String> asked) {
        return Optional.ofNullable(checked("limit", LIMIT, asked)).map(Integer::valueOf).orElse(50);
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

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static HttpProblem notFound() {
        return ProblemType.NOT_FOUND.problem("Your organisation has no such import.").build();
    }
}
