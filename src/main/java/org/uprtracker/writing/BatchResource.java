package org.uprtracker.writing;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
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
import org.uprtracker.http.ProblemType;
import org.uprtracker.journal.PlainText;
import org.uprtracker.journal.ThingKind;

@Path("/v1/batch")
@Tag(name = "Writing", description = "Many writes in one request.")
public class BatchResource extends WritingResource {
    @Inject
    Batch batch;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "writeBatch", summary = "Up to 1,000 writes in one request",
            description = "Each item is answered as it would be alone. Items may refer to those before them. What comes on "
                    + "record comes as one revision. Items that are refused do not keep back the others, unless `atomic`.")
    @Parameter(name = "atomic", in = ParameterIn.QUERY, example = "true", description = "`true`: where one item is refused, "
            + "nothing is written.", schema = @Schema(type = SchemaType.BOOLEAN))
    @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = BatchRequest.class)))
    @APIResponse(responseCode = "200", description = "What became of each item, in their order.", content = @Content(
            mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = BatchView.class)))
    public Response write(byte[] body) {
        boolean atomic = atomic();
        Caller caller = access.require(Role.CONTRIBUTOR, Role.IMPORTER, Role.ADMIN);
        BatchRequest asked = bodies.read(body, BatchRequest.class);
        bodies.validate(asked);
        List<Wish> wishes = asked.items.stream().map(BatchItem::wish).toList();
        try {
            return once(caller, body, () -> answer(200, null, null,
                    new BatchView(batch.write(caller, wishes, asked.reason, atomic).stream().map(BatchResource::view).toList())));
        } catch (Batch.Refusal refusal) {
            throw ProblemType.RULE_BROKEN.problem("Items of an atomic batch were refused: nothing was written.")
                    .with("items", refusal.items().stream().map(BatchResource::view).toList()).build();
        }
    }

    private boolean atomic() {
        String atomic = parameters("atomic").getFirst("atomic");
        if (atomic != null && !List.of("true", "false").contains(atomic)) {
            throw ProblemType.refusal("atomic", "must be true or false");
        }
        return "true".equals(atomic);
    }

    private static BatchItemView view(Batch.Item item) {
        return new BatchItemView(item.status() == 0 ? null : item.status(), item.written(), item.problem());
    }

    /** Many writes. */
    @Schema(name = "BatchRequest")
    public record BatchRequest(
            @NotEmpty @Size(max = 1000) @Schema(description = "What shall be written, in this order.")
            List<@NotNull @Valid BatchItem> items,
            @Size(min = 1, max = 2000) @PlainText @Schema(description = "Why, for everybody to read: the reason of the whole revision.")
            String reason) {}

    /** One of many writes. */
    @Schema(name = "BatchItem")
    public record BatchItem(
            @NotNull @Schema(description = "What shall be done.") Wish.Action action,
            @NotNull @Schema(description = "Kind of the thing.") ThingKind kind,
            @Size(max = 100) @Schema(description = "Id of the thing that is changed or withdrawn.") String id,
            @Schema(description = "The whole content of a new thing (see the kind's own POST), or a merge patch (RFC 7396).",
                    implementation = Object.class, type = SchemaType.OBJECT) JsonNode content,
            @Size(min = 1, max = 2000) @PlainText @Schema(description = "Why; needed to change or withdraw.") String reason,
            @Size(max = 200) @Schema(description = "As in the header `If-Match`; needed to change or withdraw.")
            String ifMatch) {

        @Schema(hidden = true)
        @AssertTrue(message = "names what it creates by content alone; what it changes by id, content and reason; what it "
                + "withdraws by id and reason")
        boolean isWhole() {
            return action == null || switch (action) {
                case CREATE -> id == null && content != null;
                case CHANGE -> id != null && content != null && reason != null;
                case WITHDRAW -> id != null && content == null && reason != null;
            };
        }

        Wish wish() {
            return new Wish(action, kind, id, content, reason, ifMatch);
        }
    }

    /** What became of many writes. */
    @Schema(name = "BatchAnswer")
    public record BatchView(@Schema(required = true, description = "In the order of the request.") List<BatchItemView> items) {}

    /** What became of one of many writes. */
    @Schema(name = "BatchItemAnswer")
    public record BatchItemView(
            @Schema(description = "The status it would have had alone.", examples = "201") Integer status,
            @Schema(description = "What was written.") WriteView written,
            @Schema(description = "Why it was refused (RFC 9457).", implementation = Object.class,
                    type = SchemaType.OBJECT) JsonNode problem) {}
}
