package org.uprtracker.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.rules.Finding;
import org.uprtracker.rules.Findings;
import org.uprtracker.rules.OnRecord;
import org.uprtracker.rules.Rules;

/** Rules of sessions: each lies within its cycle. */
@ApplicationScoped
public class SessionRules implements Rules<Session> {
    @Override
    public ThingKind kind() {
        return ThingKind.SESSION;
    }

    @Override
    public Class<Session> type() {
        return Session.class;
    }

    @Override
    public boolean official(Session session) {
        return true;
    }

    @Override
    public boolean ofOrganisations(Session session) {
        return false;
    }

    @Override
    public Session identified(Session session, OnRecord record) {
        return session;
    }

    @Override
    public List<Finding> check(Session session, Session before, OnRecord record) {
        Optional<Cycle> cycle = record.find(Cycle.class, String.valueOf(session.cycle()));
        boolean outside = cycle.isPresent()
                && (session.id() < cycle.get().firstSession() || session.id() > cycle.get().lastSession());
        return new Findings()
                .when(outside, "/cycle", outside ? "has the sessions " + cycle.get().firstSession() + " to "
                        + cycle.get().lastSession() + " alone" : null)
                .list();
    }
}
