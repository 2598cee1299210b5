package org.uprtracker.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A delivery as the webhook's organisation sees it. */
@Schema(name = "WebhookDelivery", description = "What one revision had for a webhook, and how it fared.")
record DeliveryView(
        @Schema(required = true, description = "UUIDv7; the header `Upr-Delivery`.") UUID id,
        @Schema(required = true) long revision,
        @Schema(required = true, description = "How many changes of the revision match.") long count,
        @Schema(required = true, description = "`waiting` until it is delivered, `delivered`, or `dropped` where the webhook "
                + "was set to go on from elsewhere.")
        String state,
        @Schema(required = true, description = "How often it was tried.") int attempts,
        @Schema(required = true) Instant createdAt,
        @Schema(description = "When it was last tried.") Instant lastAttemptAt,
        @Schema(description = "When it is tried again; absent where it is not.") Instant nextAttemptAt,
        @Schema(description = "When it was delivered.") Instant deliveredAt,
        @Schema(description = "HTTP status of the last answer.", examples = "503") Integer answer,
        @Schema(description = "Why the last attempt failed.", examples = "it answered with status 503") String failure) {

    /** Some deliveries. */
    @Schema(name = "WebhookDeliveries", description = "The newest deliveries of a webhook, newest first; at most 100.")
    record Page(@Schema(required = true) List<DeliveryView> items) {}
}
