package org.uprtracker.recommendation;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One change of one thing, as the journal has it. */
@Schema(name = "HistoryEntry", description = "One change of a thing: when it came on record, who wrote it, what it said.")
public record HistoryView(
        @Schema(required = true, description = "Its place in the journal: revision.place.", examples = "1.312") String id,
        @Schema(required = true) long revision,
        @Schema(required = true, description = "When it came on record (RFC 3339).") String at,
        @Schema(required = true, description = "Who wrote it; `bundle` for the data that come with the product.")
        String writer,
        @Schema(description = "Why.") String reason,
        @Schema(required = true, description = "`created`, `changed` or `withdrawn`.") String action,
        @Schema(required = true, description = "Names of the fields that differ from the entry before.")
        List<String> changed,
        @Schema(description = "The thing as it was written; absent when it was withdrawn.")
        Map<String, Object> content) {}
