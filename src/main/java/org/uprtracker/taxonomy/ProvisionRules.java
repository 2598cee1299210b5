package org.uprtracker.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.uprtracker.journal.DateSpan;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.rules.Finding;
import org.uprtracker.rules.Findings;
import org.uprtracker.rules.OnRecord;
import org.uprtracker.rules.Rules;

/** Rules of provisions: what one replaced is law of the same State, and no provision replaced itself. */
@ApplicationScoped
public class ProvisionRules implements Rules<Provision> {
    @Override
    public ThingKind kind() {
        return ThingKind.PROVISION;
    }

    @Override
    public Class<Provision> type() {
        return Provision.class;
    }

    @Override
    public boolean official(Provision provision) {
        return true;
    }

    @Override
    public boolean ofOrganisations(Provision provision) {
        return false;
    }

    @Override
    public Provision identified(Provision provision, OnRecord record) {
        return provision.id() == null ? null : provision;
    }

    @Override
    public List<Finding> check(Provision provision, Provision before, OnRecord record) {
        Findings findings = new Findings()
                .when(!provision.id().startsWith(provision.state() + "-"), "/id",
                        "must begin with " + provision.state() + "-, as its State says")
                .when(provision.inForceFrom() != null && provision.inForceTo() != null
                        && DateSpan.of(provision.inForceFrom()).first()
                                .isAfter(DateSpan.of(provision.inForceTo()).last()),
                        "/inForceTo", "lies before it came into force")
                .once("/predecessors", provision.predecessors());
        for (int i = 0; i < provision.predecessors().size(); i++) {
            String predecessor = provision.predecessors().get(i);
            findings.when(record.find(Provision.class, predecessor)
                    .filter(other -> !other.state().equals(provision.state())).isPresent(),
                    "/predecessors/" + i, "is law of another State");
            findings.when(leadsBackTo(provision.id(), predecessor, record), "/predecessors/" + i,
                    "would make the provision its own predecessor");
        }
        return findings.list();
    }

    /** Whether the predecessors of a provision, and theirs, hold this id. */
    private static boolean leadsBackTo(String id, String from, OnRecord record) {
        Set<String> passed = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String at = open.pop();
            if (at.equals(id)) {
                return true;
            }
            Optional<Provision> provision = passed.add(at) ? record.find(Provision.class, at) : Optional.empty();
            // Under an id that was merged stands the other provision.
            if (provision.filter(found -> found.id().equals(id)).isPresent()) {
                return true;
            }
            provision.ifPresent(other -> open.addAll(other.predecessors()));
        }
        return false;
    }
}
