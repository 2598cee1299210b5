package org.uprtracker.writing;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a write. */
@Schema(name = "Written", description = "What became of a write: it is on record, or it is a draft that another person "
        + "of the organisation releases.")
public record WriteView(
        @Schema(required = true, description = "Kind of the thing.", examples = "assessment") String kind,
        @Schema(required = true, description = "Id of the thing.", examples = "KAZ-5") String id,
        @Schema(required = true, description = "`released`: it is on record. `draft`: it waits to be submitted and released.")
        State state,
        @Schema(description = "Where the thing is, once it is on record.") String link,
        @Schema(description = "The change it became: revision.place.", examples = "17.1") String change,
        @Schema(description = "Id of the draft.") UUID draft,
        @Schema(description = "Where the draft is.") String draftLink,
        @Schema(required = true, description = "For `If-Match`.") String etag) {

    /** Whether others see it. */
    public enum State {
        RELEASED, DRAFT
    }
}
