package org.uprtracker.webhook;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.uprtracker.changes.ChangeView;

/** What a receiver gets. */
@Schema(name = "WebhookMessage", description = "What is sent to a webhook: one revision's changes that match its filters. "
        + "The body is signed: `Upr-Signature: t=<seconds>,v1=<HMAC-SHA256 in hexadecimal>` over t, a dot and the body, "
        + "with the secret as it was shown as key.")
public record Message(
        @Schema(required = true, description = "Id of the delivery; the same when it is sent again.") UUID id,
        @Schema(required = true, description = "Id of the webhook.") UUID webhook,
        @Schema(required = true, description = "The revision.") long revision,
        @Schema(required = true, description = "The journal's hash at it (SHA-256, hexadecimal).") String hash,
        @Schema(required = true, description = "When it came on record (RFC 3339).") String committedAt,
        @Schema(required = true, description = "How many of its changes match.") long count,
        @Schema(required = true, description = "The first 20 of them, in the journal's order.") List<ChangeView> changes,
        @Schema(required = true, description = "Where all of them are.") String link) {}
