package org.uprtracker.review;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.uprtracker.listing.Listing;
import org.uprtracker.listing.MainColumn;
import org.uprtracker.source.CitationView;

/** A State as it is read. */
@Schema(name = "State", description = "A State: under Review, recommending, or both.")
public record StateView(
        @MainColumn @Schema(required = true, description = "ISO 3166-1 alpha-3 code.", examples = "KAZ") String id,
        @Schema(required = true) String link,
        @MainColumn @Schema(required = true, description = "Short name in the language asked for.") String name,
        @MainColumn @Schema(required = true, description = "UPR regional group.") RegionalGroup group,
        @Schema(required = true, description = "Memberships, as UPR Info abbreviates them.") List<String> organisations,
        @Schema(required = true, description = "Other spellings met in files.") List<String> aliases,
        @Schema(required = true, description = "Short names by language.") Map<String, String> names,
        @Schema(required = true, description = "Formal names by language.") Map<String, String> formalNames,
        @Schema(required = true) List<CitationView> citations,
        @Schema(description = Listing.REDACTED) List<String> redacted) {}
