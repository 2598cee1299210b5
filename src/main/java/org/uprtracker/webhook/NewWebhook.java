package org.uprtracker.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook that is asked for. */
@Schema(name = "NewWebhook", description = "What to tell of, and where.")
record NewWebhook(
        @NotBlank @Size(max = 2000)
        @Schema(required = true, description = "Where to send it: https, on the open internet.",
                examples = "https://example.org/upr")
        String url,
        @Schema(implementation = Object.class, description = "The filters of /v1/changes but for `after`, as an object or "
                + "as a query (`state=KAZ&theme=defamation`); absent: every change.",
                examples = "{\"state\": \"KAZ\", \"theme\": [\"defamation\", \"trade-unions\"]}")
        JsonNode filters) {}
