package org.uprtracker.review;

import java.util.List;
import java.util.Optional;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.listing.Filter;
import org.uprtracker.listing.Fragments;
import org.uprtracker.listing.Listing;
import org.uprtracker.listing.SortKey;

/** The sessions, with the States whose review is on record. */
public final class SessionListing {
    public static final Listing<SessionView> LISTING = new Listing<>("/v1/sessions",
            "Sessions of the Working Group, with the States whose review is on record.",
            ThingKind.SESSION, SessionView.class, """
            select s.*, t.public_id, t.id_order from session_version s join thing t on t.id = s.thing where known(s)""",
            List.of(
                    Filter.thing("cycle", "Cycle.", ThingKind.CYCLE, "3", "v.cycle in %s"),
                    Filter.thing("state", "State reviewed at it.", ThingKind.STATE, "KAZ",
                            "exists (select from review_version r where r.session = any (things(v.thing)) and known(r) and r.state in %s)")),
            List.of(SortKey.ID), List.of(), """
            json_build_object('id', v.public_id, 'link', %s, 'cycle', %s::int, 'date', v.date,
                'states', (select coalesce(json_agg(%s order by rt.id_order), '[]')
                    from review_version r join thing rt on rt.id = r.thing where r.session = any (things(v.thing)) and known(r)),
                'citations', %s)""".formatted(Fragments.link(ThingKind.SESSION), Fragments.id("v.cycle"),
                    Fragments.state("r.state"), Fragments.citations(ThingKind.SESSION)),
            Optional.empty());

    private SessionListing() {}
}
