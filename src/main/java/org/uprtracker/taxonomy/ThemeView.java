package org.uprtracker.taxonomy;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.uprtracker.listing.Listing;
import org.uprtracker.listing.MainColumn;
import org.uprtracker.source.CitationView;

/** A theme as it is read. */
@Schema(name = "Theme", description = "A subject of recommendations, in a tree.")
public record ThemeView(
        @Schema(required = true, examples = "defamation") String id,
        @Schema(required = true) String link,
        @MainColumn @Schema(required = true, description = "Name in the language asked for.") String name,
        @MainColumn @Schema(description = "The theme above it.", examples = "freedom-of-opinion-and-expression") String parent,
        @Schema(required = true, description = "The themes right below it.") List<String> children,
        @Schema(description = "The running subject it stands for.", examples = "libel") String subject,
        @Schema(description = "The matching label in UPR Info's list of issues.") String uprInfo,
        @Schema(required = true, description = "The matching labels in OHCHR's thematic lists.") List<String> ohchr,
        @Schema(required = true, description = "Provisions that belong to the subject.") List<String> provisions,
        @MainColumn @Schema(required = true, description = "Recommendations of States on it or on a theme below it, made by the day "
                + "asked.") int recommendations,
        @Schema(required = true) Map<String, String> names,
        @Schema(required = true) List<CitationView> citations,
        @Schema(description = Listing.REDACTED) List<String> redacted) {}
