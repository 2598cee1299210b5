package org.uprtracker.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.rules.Finding;
import org.uprtracker.rules.Findings;
import org.uprtracker.rules.OnRecord;
import org.uprtracker.rules.Rules;

/**
 * Rules of assessments: each names its evidence or says that there is none; an organisation speaks for itself, or cites
 * what another one wrote; a mistake is corrected by a new one of the same assessor on the same subject that says why.
 */
@ApplicationScoped
public class AssessmentRules implements Rules<Assessment> {
    @Override
    public ThingKind kind() {
        return ThingKind.ASSESSMENT;
    }

    @Override
    public Class<Assessment> type() {
        return Assessment.class;
    }

    @Override
    public boolean official(Assessment assessment) {
        return false;
    }

    @Override
    public boolean ofOrganisations(Assessment assessment) {
        return true;
    }

    @Override
    public Assessment identified(Assessment assessment, OnRecord record) {
        return assessment.id() != null ? assessment : assessment.named(AssessmentId.at(Instant.now()));
    }

    @Override
    public List<Finding> check(Assessment assessment, Assessment before, OnRecord record) {
        boolean named = !assessment.evidence().isEmpty();
        boolean none = assessment.noEvidence() != null;
        Findings findings = new Findings()
                .when(assessment.recommendation() == null && assessment.commitment() == null, "/recommendation",
                        "or /commitment must be given: what is assessed")
                .when(assessment.recommendation() != null && assessment.commitment() != null, "/commitment",
                        "cannot be given beside a recommendation: one thing is assessed")
                .when(!named && !none, "/evidence", "must be given, or /noEvidence be true")
                .when(named && none, "/noEvidence", "cannot be true beside evidence")
                .when(assessment.basis() == Assessment.Basis.READ && assessment.citations().isEmpty(), "/citations",
                        "must say where the status was read")
                .when(assessment.ownGrade() != null && assessment.ownScheme() == null, "/ownScheme",
                        "must name the scheme of the grade")
                .when(assessment.corrects() == null && assessment.correction() != null, "/corrects",
                        "must name the assessment that is corrected");
        for (int i = 0; i < assessment.evidence().size(); i++) {
            findings.when(!assessment.evidence().get(i).namesOneThing(), "/evidence/" + i,
                    "names either a development, or a source and a place in it");
        }
        if (assessment.corrects() != null) {
            checkCorrection(findings, assessment, record);
        }
        return findings.list();
    }

    private void checkCorrection(Findings findings, Assessment assessment, OnRecord record) {
        Optional<Assessment> corrected = record.find(Assessment.class, assessment.corrects());
        findings.when(assessment.correction() == null, "/correction", "must say why the other one is corrected")
                .when(assessment.corrects().equals(assessment.id()), "/corrects", "is the assessment itself")
                .when(corrected.isEmpty(), "/corrects", "is no assessment on record")
                .when(corrected.filter(other -> !isOnSameSubject(other, assessment)).isPresent(), "/corrects",
                        "is about something else")
                .when(corrected.filter(other -> !other.assessor().equals(assessment.assessor())).isPresent(), "/corrects",
                        "is by another assessor");
        record.holder(kind(), "corrects", assessment.corrects(), assessment.id()).ifPresent(other ->
                findings.when(true, "/corrects", "was corrected already, by '" + other + "': correct that one"));
    }

    private static boolean isOnSameSubject(Assessment one, Assessment other) {
        return Objects.equals(one.recommendation(), other.recommendation())
                && Objects.equals(one.commitment(), other.commitment());
    }

    @Override
    public List<Finding> checkAs(Assessment assessment, String organisation, OnRecord record) {
        return new Findings()
                .when(!assessment.assessor().equals(organisation) && assessment.basis() != Assessment.Basis.READ,
                        "/assessor", "must be '" + organisation + "': what another organisation thinks is read out of a "
                        + "document (/basis read) and cited")
                .list();
    }

    @Override
    public Assessment signed(Assessment assessment, String author, String releasedBy) {
        return assessment.signedBy(author, releasedBy);
    }
}
