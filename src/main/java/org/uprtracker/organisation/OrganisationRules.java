package org.uprtracker.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.rules.Finding;
import org.uprtracker.rules.Findings;
import org.uprtracker.rules.OnRecord;
import org.uprtracker.rules.Rules;
import org.uprtracker.rules.Slug;

/** Rules of organisations: a government is that of a State. */
@ApplicationScoped
public class OrganisationRules implements Rules<Organisation> {
    @Override
    public ThingKind kind() {
        return ThingKind.ORGANISATION;
    }

    @Override
    public Class<Organisation> type() {
        return Organisation.class;
    }

    @Override
    public boolean official(Organisation organisation) {
        return true;
    }

    @Override
    public boolean ofOrganisations(Organisation organisation) {
        return false;
    }

    @Override
    public Organisation identified(Organisation organisation, OnRecord record) {
        if (organisation.id() != null) {
            return organisation;
        }
        String slug = Slug.of(organisation.name());
        return slug == null ? null : organisation.named(slug);
    }

    @Override
    public List<Finding> check(Organisation organisation, Organisation before, OnRecord record) {
        return new Findings()
                .when(organisation.kind() == OrganisationKind.GOVERNMENT && organisation.state() == null, "/state",
                        "must be given: a government is that of a State")
                .list();
    }
}
