package org.uprtracker.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.rules.Finding;
import org.uprtracker.rules.Findings;
import org.uprtracker.rules.Names;
import org.uprtracker.rules.OnRecord;
import org.uprtracker.rules.Rules;

/** Rules of States: their names are in the languages of the United Nations. */
@ApplicationScoped
public class StateRules implements Rules<State> {
    @Override
    public ThingKind kind() {
        return ThingKind.STATE;
    }

    @Override
    public Class<State> type() {
        return State.class;
    }

    @Override
    public boolean official(State state) {
        return true;
    }

    @Override
    public boolean ofOrganisations(State state) {
        return false;
    }

    @Override
    public State identified(State state, OnRecord record) {
        return state.id() == null ? null : state;
    }

    @Override
    public List<Finding> check(State state, State before, OnRecord record) {
        Findings findings = new Findings();
        Names.checkWithEnglish(findings, "/names", state.names());
        Names.check(findings, "/formalNames", state.formalNames());
        return findings.list();
    }
}
