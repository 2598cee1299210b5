package org.uprtracker.development;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.rules.Finding;
import org.uprtracker.rules.Findings;
import org.uprtracker.rules.OnRecord;
import org.uprtracker.rules.Rules;
import org.uprtracker.rules.Slug;

/** Rules of developments: one that corrects another is of the same State, and says why. */
@ApplicationScoped
public class DevelopmentRules implements Rules<Development> {
    @Override
    public ThingKind kind() {
        return ThingKind.DEVELOPMENT;
    }

    @Override
    public Class<Development> type() {
        return Development.class;
    }

    @Override
    public boolean official(Development development) {
        return false;
    }

    @Override
    public boolean ofOrganisations(Development development) {
        return true;
    }

    @Override
    public Development identified(Development development, OnRecord record) {
        if (development.id() != null) {
            return development;
        }
        String id = Slug.free(development.state() + "-d-", development.title(), Development.class, record);
        return id == null ? null : development.named(id);
    }

    @Override
    public List<Finding> check(Development development, Development before, OnRecord record) {
        Findings findings = new Findings()
                .when(!development.id().startsWith(development.state() + "-d-"), "/id",
                        "must begin with " + development.state() + "-d-, as its State says")
                .when(development.corrects() == null && development.correction() != null, "/corrects",
                        "must name the development that is corrected")
                .once("/recommendations", development.recommendations())
                .once("/commitments", development.commitments())
                .once("/themes", development.themes())
                .once("/provisions", development.provisions());
        if (development.corrects() != null) {
            checkCorrection(findings, development, record);
        }
        return findings.list();
    }

    private void checkCorrection(Findings findings, Development development, OnRecord record) {
        Optional<Development> corrected = record.find(Development.class, development.corrects());
        findings.when(development.correction() == null, "/correction", "must say why the other one is corrected")
                .when(development.corrects().equals(development.id()), "/corrects", "is the development itself")
                .when(corrected.isEmpty(), "/corrects", "is no development on record")
                .when(corrected.filter(other -> !other.state().equals(development.state())).isPresent(), "/corrects",
                        "is a development in another State");
        record.holder(kind(), "corrects", development.corrects(), development.id()).ifPresent(other ->
                findings.when(true, "/corrects", "was corrected already, by '" + other + "': correct that one"));
    }
}
