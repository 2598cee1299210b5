package org.uprtracker.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.rules.Finding;
import org.uprtracker.rules.Findings;
import org.uprtracker.rules.OnRecord;
import org.uprtracker.rules.Rules;

/** Rules of cycles. */
@ApplicationScoped
public class CycleRules implements Rules<Cycle> {
    @Override
    public ThingKind kind() {
        return ThingKind.CYCLE;
    }

    @Override
    public Class<Cycle> type() {
        return Cycle.class;
    }

    @Override
    public boolean official(Cycle cycle) {
        return true;
    }

    @Override
    public boolean ofOrganisations(Cycle cycle) {
        return false;
    }

    @Override
    public Cycle identified(Cycle cycle, OnRecord record) {
        return cycle;
    }

    @Override
    public List<Finding> check(Cycle cycle, Cycle before, OnRecord record) {
        return new Findings()
                .when(cycle.to() < cycle.from(), "/to", "lies before the first year of the cycle")
                .when(cycle.lastSession() < cycle.firstSession(), "/lastSession", "lies before the first session")
                .list();
    }
}
