package org.uprtracker.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What shall be different about a webhook. */
@Schema(name = "WebhookPatch", description = "What shall be different (RFC 7396); what is not named stays.")
record WebhookPatch(
        @Size(min = 1, max = 2000) @Schema(description = "Where to send it.") String url,
        @Schema(implementation = Object.class, description = "As in a new one; null: every change.") JsonNode filters,
        @Pattern(regexp = "active|paused", message = "must be active or paused")
        @Schema(description = "`active` or `paused`.") String state) {}
