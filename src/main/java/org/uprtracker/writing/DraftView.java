package org.uprtracker.writing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A draft as its organisation sees it. */
@Schema(name = "Draft", description = "What a person of the caller's organisation wrote and another releases. It is no part "
        + "of the record: to others it does not exist.")
public record DraftView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String link,
        @Schema(required = true, description = "Kind of the thing.", examples = "assessment") String kind,
        @Schema(required = true, description = "Id the thing has, or will have on record.") String thing,
        @Schema(required = true, description = "`create`, `change` or `withdraw`.") String action,
        @Schema(required = true) DraftState state,
        @Schema(required = true, description = "Id of the organisation.", examples = "kibhr") String organisation,
        @Schema(description = "What the thing shall say; absent where it shall be withdrawn.") Map<String, Object> content,
        @Schema(description = "Why it is changed or withdrawn.") String reason,
        @Schema(description = "The change of the thing it was written on: revision.place.") String base,
        @Schema(required = true, description = "Everybody who wrote on it: none of them can release it.")
        List<String> authors,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant changedAt,
        @Schema(description = "Where the thing is, once this is released.") String released,
        @Schema(description = "The change that its release became: revision.place.") String change,
        @Schema(required = true, description = "For `If-Match`.") String etag,
        @Schema(required = true, description = "The steps that were taken, oldest first.") List<EventView> events) {

    /** One step that was taken with a draft. */
    @Schema(name = "DraftEvent")
    public record EventView(
            @Schema(required = true) Instant at,
            @Schema(required = true, description = "Who took it.") String person,
            @Schema(required = true, description = "`wrote`, `submitted`, `returned` or `released`.") String step,
            @Schema(description = "Why it was sent back.") String reason) {}

    /** Some drafts. */
    @Schema(name = "DraftPage", description = "Drafts of the caller's organisation, newest first.")
    public record Page(
            @Schema(required = true) List<DraftView> items,
            @Schema(description = "Address of the next page; absent on the last one.") String next) {}
}
