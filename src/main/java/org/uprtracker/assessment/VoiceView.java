package org.uprtracker.assessment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The standing of one assessor. */
@Schema(name = "Voice", description = "What one assessor says on the day asked: its newest assessment that holds then.")
public record VoiceView(
        @Schema(required = true) Perspective perspective,
        @Schema(required = true) ImplementationStatus status,
        @Schema(description = "Id of the organisation; absent for what the State claimed in its answer.", examples = "hrw")
        String assessor,
        @Schema(description = "Name of the organisation.") String name,
        @Schema(description = "Day it holds from, at the precision of the document.", examples = "2019-07-26") String date,
        @Schema(description = "Whether it follows from what the State claimed when it answered the recommendation.")
        Boolean claim,
        @Schema(description = "Id of the assessment.") String assessment,
        @Schema(description = "Whether the assessor stated the status, or it was read out of its document.")
        Assessment.Basis basis,
        Assessment.Confidence confidence,
        @Schema(description = "The assessor's own grade, never converted.", examples = "C") String ownGrade,
        @Schema(description = "The scheme of that grade.") String ownScheme,
        @Schema(required = true, description = "Developments and places in sources that support what it says.")
        List<AssessmentView.EvidenceView> supports,
        @Schema(required = true, description = "Those that speak against it.")
        List<AssessmentView.EvidenceView> contradicts,
        @Schema(required = true, description = "Those that put it in context.")
        List<AssessmentView.EvidenceView> context,
        @Schema(required = true, description = "Whether the assessor named no evidence.") boolean noEvidence) {}
