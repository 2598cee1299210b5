package org.uprtracker.changes;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.uprtracker.listing.MainColumn;

/** One entry of the journal as it is read. */
@Schema(name = "Change", description = "One change of one thing: when it came on record, who wrote it, what it said.")
public record ChangeView(
        @Schema(required = true, description = "Its place in the journal: revision.place.", examples = "1.312") String id,
        @MainColumn @Schema(required = true, description = "Kind of the thing.", examples = "recommendation") String kind,
        @MainColumn @Schema(required = true, description = "Id of the thing.", examples = "KAZ-2-126.29") String thing,
        @Schema(required = true, description = "Where the thing is as this change left it; as it last stood, when this "
                + "change withdrew or merged it.") String link,
        @Schema(required = true) long revision,
        @MainColumn @Schema(required = true, description = "When it came on record (RFC 3339).") String at,
        @MainColumn @Schema(required = true, description = "Who released it; `bundle` for the data that come with the product.")
        String writer,
        @Schema(description = "Why.") String reason,
        @MainColumn @Schema(required = true, description = "`created`, `changed`, `withdrawn`, `merged` or `redacted`.")
        String action,
        @MainColumn @Schema(required = true, description = "Names of the fields that differ from what the thing said before; of a "
                + "redaction, those that were blanked; none when it was withdrawn or merged.")
        List<String> changed,
        @Schema(description = "The thing as it was written; of a merge, the id it goes `into`; of a redaction, what was "
                + "blanked where; absent when it was withdrawn.")
        Map<String, Object> content,
        @Schema(required = true, description = "Hash of the journal at this revision (SHA-256, hexadecimal): it covers "
                + "everything up to it.") String hash,
        @Schema(description = "Who wrote what another person released; absent where that is `writer`.") String author,
        @Schema(description = "Id of the organisation for which it was written; absent for the official record.",
                examples = "hrw")
        String organisation,
        @Schema(description = "What of the content was blanked since, for a person's safety or by law (JSON pointers); "
                + "absent where nothing was.", examples = "[\"/reasons\"]")
        List<String> redacted,
        @Schema(required = true, description = "What to ask on from, as `after`: its place, and how `hash` begins.",
                examples = "1.312-0123456789ab")
        String cursor) {}
