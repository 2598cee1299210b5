package org.uprtracker.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.uprtracker.journal.DateSpan;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.rules.Finding;
import org.uprtracker.rules.Findings;
import org.uprtracker.rules.OnRecord;
import org.uprtracker.rules.Rules;
import org.uprtracker.rules.Slug;

/** Rules of commitments: nothing is due before it was said, and an indicator has one value on one day. */
@ApplicationScoped
public class CommitmentRules implements Rules<Commitment> {
    @Override
    public ThingKind kind() {
        return ThingKind.COMMITMENT;
    }

    @Override
    public Class<Commitment> type() {
        return Commitment.class;
    }

    @Override
    public boolean official(Commitment commitment) {
        return false;
    }

    @Override
    public boolean ofOrganisations(Commitment commitment) {
        return true;
    }

    @Override
    public Commitment identified(Commitment commitment, OnRecord record) {
        if (commitment.id() != null) {
            return commitment;
        }
        String id = Slug.free(commitment.state() + "-c-", commitment.title(), Commitment.class, record);
        return id == null ? null : commitment.named(id);
    }

    @Override
    public List<Finding> check(Commitment commitment, Commitment before, OnRecord record) {
        Findings findings = new Findings()
                .when(!commitment.id().startsWith(commitment.state() + "-c-"), "/id",
                        "must begin with " + commitment.state() + "-c-, as its State says")
                .when(commitment.date() != null && commitment.due() != null
                        && DateSpan.of(commitment.date()).first().isAfter(DateSpan.of(commitment.due()).last()),
                        "/due", "lies before the day it was said")
                .once("/recommendations", commitment.recommendations())
                .once("/themes", commitment.themes())
                .once("/provisions", commitment.provisions());
        Set<List<String>> values = new HashSet<>();
        for (int i = 0; i < commitment.indicators().size(); i++) {
            IndicatorValue value = commitment.indicators().get(i);
            findings.when(!values.add(List.of(value.name(), value.date())), "/indicators/" + i + "/date",
                    "has a value of this indicator already");
        }
        return findings.list();
    }
}
