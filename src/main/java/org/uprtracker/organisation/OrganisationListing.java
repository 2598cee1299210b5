package org.uprtracker.organisation;

import java.util.List;
import java.util.Optional;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.listing.Allowed;
import org.uprtracker.listing.Facet;
import org.uprtracker.listing.Filter;
import org.uprtracker.listing.Filters;
import org.uprtracker.listing.Fragments;
import org.uprtracker.listing.Listing;
import org.uprtracker.listing.SortKey;
import org.uprtracker.listing.Sql;

/** Organisations. */
public final class OrganisationListing {
    public static final Listing<OrganisationView> LISTING = new Listing<>("/v1/organisations",
            "Organisations whose recommendations, assessments or documents are on record.",
            ThingKind.ORGANISATION, OrganisationView.class, """
            select o.*, t.public_id, t.id_order from organisation_version o join thing t on t.id = o.thing
            where known(o)""",
            List.of(
                    Filters.state("v.state"),
                    Filter.equal("kind", "Kind of organisation.", Allowed.OneOf.of(OrganisationKind.class),
                            "civil_society", "v.kind"),
                    new Filter("q", "Part of the name.", new Allowed.Words(200), "Watch", question -> Sql.of(
                            "exists (select from unnest(?::text[]) q(part) where strpos(lower(v.name), lower(q.part)) > 0)",
                            (Object) question.array("q")))),
            List.of(SortKey.ID, new SortKey("name", "v.name", "text")), List.of(new Facet("kind", "v.kind", "")), """
            json_build_object('id', v.public_id, 'link', %s, 'name', v.name, 'kind', v.kind, 'state', %s, 'url', v.url,
                'citations', %s)""".formatted(Fragments.link(ThingKind.ORGANISATION), Fragments.state("v.state"),
                    Fragments.citations(ThingKind.ORGANISATION)),
            Optional.empty());

    private OrganisationListing() {}
}
