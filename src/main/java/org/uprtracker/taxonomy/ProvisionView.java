package org.uprtracker.taxonomy;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.uprtracker.listing.Listing;
import org.uprtracker.listing.MainColumn;
import org.uprtracker.listing.Ref;
import org.uprtracker.source.CitationView;

/** A provision as it is read. */
@Schema(name = "Provision", description = "A rule of national law, with what it replaced and what replaced it.")
public record ProvisionView(
        @Schema(required = true, examples = "KAZ-cc-2014-174") String id,
        @Schema(required = true) String link,
        @MainColumn @Schema(required = true) Ref state,
        @MainColumn @Schema(required = true, description = "The law it stands in.") String instrument,
        @MainColumn @Schema(description = "Its article; absent where the law as a whole is meant.", examples = "174") String article,
        @MainColumn @Schema(required = true, description = "What it is about.") String title,
        @Schema(description = "In force from.", examples = "2015-01-01") String inForceFrom,
        @Schema(description = "In force to.") String inForceTo,
        @Schema(description = "Whether it was in force on the day asked; absent where the record does not know.")
        Boolean inForce,
        @Schema(required = true) List<String> predecessors,
        @Schema(required = true) List<String> successors,
        @Schema(required = true) List<CitationView> citations,
        @Schema(description = Listing.REDACTED) List<String> redacted) {}
