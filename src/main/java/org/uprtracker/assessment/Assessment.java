package org.uprtracker.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.DateBasis;
import org.uprtracker.journal.FactDate;
import org.uprtracker.journal.PlainText;
import org.uprtracker.journal.PublicId;
import org.uprtracker.journal.References;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.journal.Values;
import org.uprtracker.source.Citation;

/** Who says how far a recommendation or a commitment was implemented, on what evidence, as of which day. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "AssessmentContent", description = "Who says how far a recommendation or a commitment was "
        + "implemented, on what evidence, as of which day, as it is written.")
public record Assessment(
        @Pattern(regexp = "^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")
        @Schema(description = "UUIDv7; made by the service where it is left out.") String id,
        @PublicId @Schema(description = "Id of the recommendation that is assessed; or `commitment`.",
                examples = "KAZ-2-126.29") String recommendation,
        @PublicId @Schema(description = "Id of the commitment that is assessed; or `recommendation`.")
        String commitment,
        @NotNull @PublicId @Schema(description = "Id of the organisation that assesses; the perspective follows "
                + "from it.", examples = "hrw") String assessor,
        @NotNull @Schema(description = "How far it was implemented.") ImplementationStatus status,
        @Size(min = 1, max = 100) @PlainText @Schema(description = "The assessor's own grade, never converted.",
                examples = "C") String ownGrade,
        @Size(min = 1, max = 500) @PlainText @Schema(description = "The scheme of that grade.") String ownScheme,
        @NotNull @FactDate @Schema(description = "Day it holds from.", examples = "2019-07-26") String date,
        @Schema(description = "Whether a document says the day, or it follows from something else; `stated` where "
                + "it is left out.") DateBasis dateBasis,
        @NotNull @Schema(description = "How sure the assessment is.") Confidence confidence,
        @NotNull @Schema(description = "`stated` by the assessor as a status, or `read` by the author out of what "
                + "it wrote.") Basis basis,
        @NotNull @Size(min = 1, max = 20_000) @PlainText @Schema(description = "Why this status.") String reasons,
        @Size(max = 500) @Schema(description = "What it rests on; or `noEvidence`.")
        List<@NotNull @Valid Evidence> evidence,
        @Schema(description = "True where the assessor names no evidence.") Boolean noEvidence,
        @Size(min = 1, max = 500) @PlainText @Schema(description = "Who wrote it; the service says so.") String author,
        @Size(min = 1, max = 500) @PlainText @Schema(description = "Who released it; the service says so.")
        String releasedBy,
        @PublicId @Schema(description = "Id of the assessment that this one corrects: of the same assessor, on the "
                + "same subject.") String corrects,
        @Size(min = 1, max = 20_000) @PlainText @Schema(description = "Why it does; goes with `corrects`.")
        String correction,
        @Size(max = 500) @Schema(description = "Where it stands. May be left out where an organisation states its "
                + "own status.") List<@NotNull @Valid Citation> citations)
        implements Content {

    /** How sure the assessment is. */
    public enum Confidence {
        HIGH, MEDIUM, LOW
    }

    /** Whether the assessor gave the status itself, or it was read out of its document. */
    public enum Basis {
        STATED, READ
    }

    public Assessment {
        dateBasis = dateBasis == null ? DateBasis.STATED : dateBasis;
        evidence = Values.list(evidence);
        noEvidence = Boolean.TRUE.equals(noEvidence) ? true : null;
        citations = Values.list(citations);
    }

    /** An id for a new one. */
    public static String newId() {
        return AssessmentId.at(Instant.now());
    }

    @Override
    public ThingKind thingKind() {
        return ThingKind.ASSESSMENT;
    }

    @Override
    public String publicId() {
        return id;
    }

    /** The same under this id. */
    Assessment named(String id) {
        return new Assessment(id, recommendation, commitment, assessor, status, ownGrade, ownScheme, date, dateBasis,
                confidence, basis, reasons, evidence, noEvidence, author, releasedBy, corrects, correction, citations);
    }

    /** The same, with who wrote it and who released it. */
    public Assessment signedBy(String author, String releasedBy) {
        return new Assessment(id, recommendation, commitment, assessor, status, ownGrade, ownScheme, date, dateBasis,
                confidence, basis, reasons, evidence, noEvidence, author, releasedBy, corrects, correction, citations);
    }

    @Override
    public AssessmentVersion version(References references) {
        AssessmentVersion row = new AssessmentVersion();
        row.subject = recommendation != null
                ? references.id(ThingKind.RECOMMENDATION, recommendation)
                : references.id(ThingKind.COMMITMENT, commitment);
        row.assessor = references.id(ThingKind.ORGANISATION, assessor);
        row.status = Values.code(status);
        row.ownGrade = ownGrade;
        row.ownScheme = ownScheme;
        row.date = date;
        row.dateBasis = Values.code(dateBasis);
        row.confidence = Values.code(confidence);
        row.basis = Values.code(basis);
        row.reasons = reasons;
        row.author = author;
        row.releasedBy = releasedBy;
        row.noEvidence = noEvidence != null;
        row.corrects = references.optional(ThingKind.ASSESSMENT, corrects);
        row.correction = correction;
        row.evidence = evidence.stream().map(item -> item.row(references)).toList();
        row.citations = Citation.rows(citations, references);
        return row;
    }
}
