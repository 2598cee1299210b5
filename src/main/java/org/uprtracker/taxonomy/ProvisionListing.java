package org.uprtracker.taxonomy;

import java.util.List;
import java.util.Optional;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.listing.Allowed;
import org.uprtracker.listing.Filter;
import org.uprtracker.listing.Filters;
import org.uprtracker.listing.Fragments;
import org.uprtracker.listing.Listing;
import org.uprtracker.listing.SortKey;
import org.uprtracker.listing.Sql;

/** Provisions of national law. */
public final class ProvisionListing {
    public static final Listing<ProvisionView> LISTING = new Listing<>("/v1/provisions",
            "Rules of national law that recommendations speak of.", ThingKind.PROVISION, ProvisionView.class, """
            select p.*, t.public_id, t.id_order from provision_version p join thing t on t.id = p.thing where known(p)""",
            List.of(
                    Filters.state("v.state"),
                    Filter.thing("provision", "This provision, its predecessors and its successors.",
                            ThingKind.PROVISION, "KAZ-cc-2014-174",
                            "v.thing = " + Fragments.provisionsAround("select id from %s asked_provision(id)")),
                    new Filter("q", "Part of the instrument, article or title.", new Allowed.Words(200), "Criminal Code",
                            question -> Sql.of("exists (select from unnest(?::text[]) q(part) where strpos(lower(concat_ws("
                                    + "' ', v.instrument, v.article, v.title)), lower(q.part)) > 0)",
                                    (Object) question.array("q")))),
            List.of(SortKey.ID), List.of(), """
            json_build_object('id', v.public_id, 'link', %s, 'state', %s, 'instrument', v.instrument,
                'article', v.article, 'title', v.title, 'inForceFrom', v.in_force_from, 'inForceTo', v.in_force_to,
                'inForce', case when (select as_of from clock) < first_day(v.in_force_from) then false
                    when (select as_of from clock) > last_day(v.in_force_to) then false
                    when (select as_of from clock) >= last_day(v.in_force_from)
                        and (v.in_force_to is null or (select as_of from clock) < first_day(v.in_force_to)) then true end,
                'predecessors', %s,
                'successors', (select coalesce(json_agg(st.public_id order by st.id_order), '[]')
                    from provision_version sv join thing st on st.id = sv.thing
                    where known(sv) and sv.version in (select pp.version from provision_predecessor pp
                        where pp.predecessor = any (things(v.thing)))),
                'citations', %s)""".formatted(Fragments.link(ThingKind.PROVISION), Fragments.state("v.state"),
                    Fragments.ids("provision_predecessor", "predecessor"), Fragments.citations(ThingKind.PROVISION)),
            Optional.empty());

    private ProvisionListing() {}
}
