package org.uprtracker.writing;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.uprtracker.access.Caller;
import org.uprtracker.access.Role;
import org.uprtracker.journal.PlainText;

@Path("/v1/releases")
@Tag(name = "Drafts")
public class ReleaseResource extends WritingResource {
    @Inject
    Releases releases;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "releaseDrafts", summary = "Release several drafts in one act",
            description = "All of them in one revision, or none. They may refer to each other.")
    @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = Release.class)))
    @APIResponse(responseCode = "200", description = "They are on record.", content = @Content(
            mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Released.class)))
    public Response release(byte[] body) {
        parameters();
        Caller caller = access.require(Role.REVIEWER);
        Release asked = bodies.read(body, Release.class);
        bodies.validate(asked);
        List<Releases.Seen> seen = asked.drafts.stream().map(one -> new Releases.Seen(one.id, one.etag)).toList();
        return once(caller, body, () ->
                answer(200, null, null, new Released(releases.release(caller, seen, asked.reason))));
    }

    /** What shall be released in one act. */
    @Schema(name = "Release")
    public record Release(
            @NotEmpty @Size(max = 1000) @Schema(description = "The drafts, each as the reviewer saw it.")
            List<@NotNull @Valid SeenDraft> drafts,
            @Size(min = 1, max = 2000) @PlainText @Schema(description = "Why, for everybody to read.") String reason) {}

    /** A draft as the reviewer saw it. */
    @Schema(name = "SeenDraft")
    public record SeenDraft(
            @NotNull @Schema(description = "Its id.") UUID id,
            @Size(max = 100) @Schema(description = "Its `etag` when the reviewer read it; if given, it is released only as it "
                    + "was read.", examples = "draft-3") String etag) {}

    /** What was released in one act. */
    @Schema(name = "Released")
    public record Released(@Schema(required = true, description = "In the order of the drafts.") List<WriteView> items) {}
}
