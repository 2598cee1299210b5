package org.uprtracker.access;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who one is, as the service sees it. */
@Schema(name = "Me", description = "Who one is: by a key, or by a token of the operator's identity provider.")
public record MeView(
        @Schema(required = true, description = "The person, as published with what it writes and releases.",
                examples = "Aigerim Seitova") String person,
        @Schema(description = "The organisation it writes for; absent: none.") Belongs organisation,
        @Schema(required = true, description = "What it may do beyond reading what is released.") List<Role> roles,
        @Schema(description = "The key it came with; absent with a token.") Key key,
        @Schema(description = "The token it came with; absent with a key.") Token token) {

    /** An organisation, with its name for people. */
    @Schema(name = "MyOrganisation", description = "The organisation one writes for.")
    public record Belongs(
            @Schema(required = true, description = "Its id.", examples = "hrw") String id,
            @Schema(required = true, description = "Its name, for people.", examples = "Human Rights Watch") String name) {}

    /** The key that was sent. */
    @Schema(name = "MyKey", description = "The key that was sent.")
    public record Key(
            @Schema(description = "Its id; absent for the operator's own (`UPR_ADMIN_KEY`), which is not listed.") String id,
            @Schema(required = true, description = "Its name.", examples = "laptop") String name,
            @Schema(description = "Until when it works; absent: until it is revoked.") Instant expires) {}

    /** The token that was sent. */
    @Schema(name = "MyToken", description = "The token that was sent.")
    public record Token(@Schema(description = "Until when it works.") Instant expires) {}
}
