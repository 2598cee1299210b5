package org.uprtracker.listing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A thing that is referred to: its id, and its name for people. */
@Schema(name = "Ref", description = "A thing that is referred to.")
public record Ref(
        @Schema(required = true, description = "Its id.") String id,
        @Schema(required = true, description = "Its name, for people.") String name) {}
