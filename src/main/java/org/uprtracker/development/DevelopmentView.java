package org.uprtracker.development;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.uprtracker.listing.Listing;
import org.uprtracker.listing.MainColumn;
import org.uprtracker.listing.Ref;
import org.uprtracker.source.CitationView;

/** A development as it is read. */
@Schema(name = "Development", description = "A dated fact and what it bears on.")
public record DevelopmentView(
        @Schema(required = true, description = "Its id; never reused.", examples = "KAZ-d-assembly-law-2020") String id,
        @Schema(required = true, description = "Its address in this service.") String link,
        @MainColumn @Schema(required = true) Ref state,
        @MainColumn @Schema(required = true, description = "What kind of fact it is.") DevelopmentKind kind,
        @MainColumn @Schema(required = true, description = "Which way it points, seen from what was recommended.") Direction direction,
        @MainColumn @Schema(required = true, description = "What it is called here.") String title,
        @Schema(required = true, description = "What happened, in the project's words.") String text,
        @MainColumn @Schema(required = true, description = "When, at the precision of the documents.", examples = "2020-05-25")
        String date,
        @Schema(required = true, description = "`day`, `month`, `year` or `span`.") String datePrecision,
        @Schema(required = true, description = "`stated` by the document, or `inferred` from something else.") String dateBasis,
        @Schema(required = true, description = "Ids of the recommendations it bears on.") List<String> recommendations,
        @Schema(required = true, description = "Ids of the commitments it bears on.") List<String> commitments,
        @Schema(required = true) List<Ref> themes,
        @Schema(required = true) List<String> provisions,
        @Schema(required = true, description = "Where another document says otherwise.")
        List<DisagreementView> disagreements,
        @Schema(required = true) List<CitationView> citations,
        @Schema(description = "The development it corrects.") String corrects,
        @Schema(description = "Why it corrects that one.") String correction,
        @Schema(description = "The development that corrects it; it then no longer stands.") String correctedBy,
        @Schema(description = Listing.REDACTED) List<String> redacted) {

    /** What another document says. */
    @Schema(name = "Disagreement")
    public record DisagreementView(
            @Schema(required = true, description = "The field it is about.", examples = "date") String field,
            @Schema(required = true, description = "What that document says.") String says,
            String note,
            @Schema(required = true) CitationView citation) {}
}
