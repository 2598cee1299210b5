package org.uprtracker.source;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A citation as it is read. */
@Schema(name = "Citation", description = "A document and a place in it.")
public record CitationView(
        @Schema(description = "Id of the source.", examples = "a-hrc-28-10", required = true) String source,
        @Schema(description = "Where in it the fact stands.", examples = "para. 126.29", required = true) String place,
        @Schema(description = "What else a reader should know.") String note) {}
