package org.uprtracker.access;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A key as it is read. */
@Schema(name = "ApiKey", description = "A key: whose it is, what it may do, whether it works.")
public record KeyView(
        @Schema(required = true, description = "UUIDv7.") String id,
        @Schema(description = "The key itself, in the answer that made it and never again: send it as "
                + "`Authorization: Bearer <key>`.") String key,
        @Schema(required = true, description = "How it begins, so that its owner knows it again.", examples = "upr_Xk3v")
        String prefix,
        @Schema(required = true, description = "Name of the key.", examples = "laptop") String name,
        @Schema(required = true, description = "The person it belongs to.", examples = "Aigerim Seitova") String person,
        @Schema(description = "Id of the organisation it writes for; absent: the operator.", examples = "hrw")
        String organisation,
        @Schema(required = true, description = "What it may do beyond reading what is released.") List<Role> roles,
        @Schema(required = true, description = "Whether it works now: neither revoked nor expired.") boolean active,
        @Schema(required = true, description = "When it was made (RFC 3339).") Instant createdAt,
        @Schema(required = true, description = "Who made it.") String createdBy,
        @Schema(description = "Until when it works; absent: until it is revoked.") Instant expires,
        @Schema(description = "When it was revoked.") Instant revokedAt,
        @Schema(description = "Who revoked it.") String revokedBy,
        @Schema(description = "When it was last used, to the hour; absent: never.") Instant lastUsedAt) {}
