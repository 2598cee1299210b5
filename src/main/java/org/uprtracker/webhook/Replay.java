package org.uprtracker.webhook;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From where to tell again. */
@Schema(name = "WebhookReplay")
record Replay(
        @NotNull @Schema(required = true, description = "The `id` or `cursor` of a change: what comes after it is told "
                + "again. `0.0`: everything.", examples = "17.3")
        String from) {}
