package org.uprtracker.assessment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.uprtracker.listing.Listing;
import org.uprtracker.listing.MainColumn;
import org.uprtracker.listing.Ref;
import org.uprtracker.source.CitationView;

/** An assessment as it is read. */
@Schema(name = "Assessment", description = "Who says how far a recommendation or a commitment was implemented, on what "
        + "evidence, as of which day.")
public record AssessmentView(
        @Schema(required = true, description = "UUIDv7.") String id,
        @Schema(required = true, description = "Its address in this service.") String link,
        @MainColumn @Schema(description = "Id of the recommendation it is about.", examples = "KAZ-2-126.29") String recommendation,
        @MainColumn @Schema(description = "Id of the commitment it is about.") String commitment,
        @Schema(required = true, description = "The State concerned.") Ref state,
        @MainColumn @Schema(required = true, description = "The organisation that assesses.") Ref assessor,
        @MainColumn @Schema(required = true, description = "Whose perspective it is: follows from the organisation.") Perspective perspective,
        @MainColumn @Schema(required = true, description = "How far it was implemented.") ImplementationStatus status,
        @Schema(description = "The assessor's own grade, never converted.", examples = "C") String ownGrade,
        @Schema(description = "The scheme of that grade.") String ownScheme,
        @MainColumn @Schema(required = true, description = "Day it holds from, at the precision of the document.",
                examples = "2019-07-26") String date,
        @Schema(required = true, description = "`day`, `month`, `year` or `span`.") String datePrecision,
        @Schema(required = true, description = "`stated` by the document, or `inferred` from something else.") String dateBasis,
        @Schema(required = true, description = "How sure the author is.") Assessment.Confidence confidence,
        @Schema(required = true, description = "Whether the assessor stated the status, or it was read out of its "
                + "document by the author.") Assessment.Basis basis,
        @MainColumn @Schema(required = true, description = "Why this status.") String reasons,
        @Schema(required = true, description = "What it rests on.") List<EvidenceView> evidence,
        @Schema(required = true, description = "Who wrote it down.") String author,
        @Schema(required = true, description = "Who released it.") String releasedBy,
        @Schema(description = "The assessment it corrects.") String corrects,
        @Schema(description = "The assessment that corrects it; it then no longer stands, even if that one is withdrawn "
                + "later.")
        String correctedBy,
        @Schema(required = true) List<CitationView> citations,
        @Schema(required = true, description = "Whether the assessor named no evidence.") boolean noEvidence,
        @Schema(description = "Why it corrects that one.") String correction,
        @Schema(description = Listing.REDACTED) List<String> redacted) {

    /** One piece of evidence. */
    @Schema(name = "Evidence", description = "A development, or a place in a source, and how it bears on the assessment.")
    public record EvidenceView(
            @Schema(description = "Id of the development.") String development,
            @Schema(description = "Title of the development.") String title,
            @Schema(description = "Date of the development.", examples = "2020-05-25") String date,
            @Schema(description = "Id of the source.") String source,
            @Schema(description = "Where in the source.") String place,
            @Schema(required = true) Evidence.Bearing bearing) {}
}
