package org.uprtracker.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.DateBasis;
import org.uprtracker.journal.FactDate;
import org.uprtracker.journal.References;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.journal.Values;
import org.uprtracker.source.Citation;

/**
 * Who says how far a recommendation or a commitment was implemented, on what evidence, as of which day.
 *
 * @param id UUIDv7
 * @param recommendation its subject; or {@code commitment}
 * @param assessor the organisation that assesses; the perspective follows from it
 * @param ownGrade the assessor's own grade, never converted
 * @param date day it holds from
 * @param basis {@code stated} by the assessor as a status, or {@code read} by the author out of what it wrote
 * @param noEvidence true where the assessor names no evidence; else absent
 * @param author who wrote it
 * @param releasedBy who released it
 * @param corrects the assessment that this one corrects
 * @param correction why it does
 * @param citations may be left out where an organisation states its own status
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Assessment(
        @Pattern(regexp = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}") String id,
        String recommendation,
        String commitment,
        @NotBlank String assessor,
        @NotNull ImplementationStatus status,
        String ownGrade,
        String ownScheme,
        @NotNull @FactDate String date,
        DateBasis dateBasis,
        @NotNull Confidence confidence,
        @NotNull Basis basis,
        @NotBlank String reasons,
        List<@Valid Evidence> evidence,
        Boolean noEvidence,
        String author,
        String releasedBy,
        String corrects,
        String correction,
        List<@Valid Citation> citations)
        implements Content {

    /** How sure the assessment is. */
    public enum Confidence {
        HIGH, MEDIUM, LOW
    }

    /** Whether the assessor gave the status itself, or it was read out of its document. */
    public enum Basis {
        STATED, READ
    }

    private static final String PROJECT = "UPR follow-up tracker project";

    public Assessment {
        dateBasis = dateBasis == null ? DateBasis.STATED : dateBasis;
        author = author == null ? PROJECT : author;
        releasedBy = releasedBy == null ? PROJECT : releasedBy;
        evidence = Values.list(evidence);
        noEvidence = Boolean.TRUE.equals(noEvidence) ? true : null;
        citations = Values.list(citations);
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
    Assessment signedBy(String author, String releasedBy) {
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
