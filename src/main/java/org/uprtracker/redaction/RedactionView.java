package org.uprtracker.redaction;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A redaction as admins read it. */
@Schema(name = "Redaction", description = "Words that one admin proposed to blank, and whether another has approved.")
public record RedactionView(
        @Schema(required = true, description = "UUIDv7.") String id,
        @Schema(required = true, description = "Its address.") String link,
        @Schema(required = true, description = "Kind of the thing.", examples = "assessment") String kind,
        @Schema(required = true, description = "Id of the thing.") String thing,
        @Schema(required = true, description = "The fields that hold the words: JSON pointers into the thing's content.")
        List<String> fields,
        @Schema(required = true, description = "Why, for everybody to read.") String reason,
        @Schema(required = true, description = "`safety` or `law`.") String basis,
        @Schema(required = true, description = "Whether it waits for the approval of another admin.") boolean open,
        @Schema(required = true, description = "Who proposed it.") String proposedBy,
        @Schema(required = true, description = "When (RFC 3339).") Instant proposedAt,
        @Schema(description = "Who approved it; absent while it is open.") String approvedBy,
        @Schema(description = "When it was approved and carried out.") Instant approvedAt,
        @Schema(description = "The entry of the journal that says what was blanked: revision.place.", examples = "17.1")
        String change,
        @Schema(required = true, description = "For `If-Match`.") String etag) {}
