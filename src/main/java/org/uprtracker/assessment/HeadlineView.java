package org.uprtracker.assessment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One status for tables and filters. */
@Schema(name = "Headline", description = "The newest standing among UN, regional, national institution and civil society; "
        + "if there is none, what the State says, marked as claimed; if there is none, not_assessed. Never an average.")
public record HeadlineView(
        @Schema(required = true, description = "The status; with ' (claimed)' where only the State says so; or "
                + "not_assessed.", examples = "not_implemented") String value,
        @Schema(description = "The status; absent when not assessed.") ImplementationStatus status,
        @Schema(required = true, description = "Whether only the State says so.") boolean claimed,
        @Schema(description = "Whose perspective it is.") Perspective perspective,
        @Schema(description = "Id of the organisation whose it is.", examples = "hrw") String assessor,
        @Schema(description = "Day it holds from.", examples = "2019-07-26") String date) {}
