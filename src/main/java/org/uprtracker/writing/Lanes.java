package org.uprtracker.writing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.uprtracker.access.Caller;
import org.uprtracker.access.Role;
import org.uprtracker.http.ProblemType;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.Last;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.rules.AllRules;
import org.uprtracker.rules.Rules;

/**
 * Who writes what, and how it comes on record: the official record at once, by importers and admins; what
 * organisations say by a draft that another person of theirs releases.
 */
@ApplicationScoped
class Lanes {
    private final AllRules rules;

    @Inject
    Lanes(AllRules rules) {
        this.rules = rules;
    }

    enum Lane {
        RECORD, DRAFT
    }

    /**
     * @param before what the journal last says of the thing; null if it is new
     * @throws RuntimeException 403 that names the rule
     */
    Lane of(Caller caller, Content content, Last before) {
        Rules<Content> of = rules.of(content.thingKind());
        boolean ofNobody = before == null || before.owner() == null;
        if (ofNobody && of.official(content) && isOfficial(caller, content.thingKind())) {
            return Lane.RECORD;
        }
        if (before != null && ofNobody && caller.is(Role.ADMIN)) {
            // What comes with the product belongs to whoever operates it.
            return Lane.RECORD;
        }
        if (!of.ofOrganisations(content)) {
            throw refusal(content.thingKind() == ThingKind.ORGANISATION
                    ? "Organisations are written by admins alone."
                    : "A " + content.thingKind() + " belongs to the official record, which importers and admins alone write.");
        }
        if (!caller.is(Role.CONTRIBUTOR)) {
            throw refusal("What organisations say is drafted by one of their contributors and released by another person; "
                    + "this key is not a contributor's.");
        }
        if (before != null && !caller.organisation().equals(before.owner())) {
            throw refusal("It was not written by your organisation" + (before.owner() == null ? ""
                    : " but by '" + before.owner() + "'") + ", which alone can change or withdraw it.");
        }
        return Lane.DRAFT;
    }

    private static boolean isOfficial(Caller caller, ThingKind kind) {
        return caller.is(Role.ADMIN) || kind != ThingKind.ORGANISATION && caller.is(Role.IMPORTER);
    }

    private static RuntimeException refusal(String rule) {
        return ProblemType.FORBIDDEN.problem(rule).build();
    }
}
