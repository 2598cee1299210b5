package org.uprtracker.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook as its organisation sees it. */
@Schema(name = "Webhook", description = "What an organisation is told of, and where.")
record WebhookView(
        @Schema(required = true, description = "UUIDv7.") UUID id,
        @Schema(required = true, description = "Where it is.") String link,
        @Schema(required = true, description = "Id of the organisation.", examples = "hrw") String organisation,
        @Schema(required = true, description = "Where changes are sent.") String url,
        @Schema(required = true, description = "The filters of /v1/changes that a change must match.")
        Map<String, List<String>> filters,
        @Schema(required = true, description = "`active` or `paused`.") String state,
        @Schema(description = "Why it is paused.") String why,
        @Schema(required = true, description = "How far it has come: everything up to this place in the journal was "
                + "delivered, or did not match.", examples = "17.3-0123456789ab")
        String position,
        @Schema(description = "The secret that signs what is sent, in the answer that made it and never again.")
        String secret,
        @Schema(required = true, description = "Who made it.") String createdBy,
        @Schema(required = true, description = "When it was made (RFC 3339).") Instant createdAt) {

    /** The same with the secret, for who has just made it. */
    WebhookView with(String itsSecret) {
        return new WebhookView(id, link, organisation, url, filters, state, why, position, itsSecret, createdBy, createdAt);
    }

    /** Some webhooks. */
    @Schema(name = "Webhooks", description = "Webhooks, in the order in which they were made.")
    record Page(@Schema(required = true) List<WebhookView> items) {}
}
