package org.uprtracker.review;

import java.util.List;
import java.util.Optional;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.listing.Fragments;
import org.uprtracker.listing.Listing;
import org.uprtracker.listing.SortKey;

/** The cycles. */
public final class CycleListing {
    public static final Listing<CycleView> LISTING = new Listing<>("/v1/cycles", "The rounds of the review.",
            ThingKind.CYCLE, CycleView.class, """
            select c.*, t.public_id, t.id_order from cycle_version c join thing t on t.id = c.thing where known(c)""",
            List.of(), List.of(SortKey.ID), List.of(), """
            json_build_object('id', v.public_id, 'link', %s, 'from', v.from_year, 'to', v.to_year,
                'firstSession', v.first_session, 'lastSession', v.last_session,
                'reviews', (select count(*) from review_version r where r.cycle = any (things(v.thing)) and known(r)),
                'citations', %s)""".formatted(
                    Fragments.link(ThingKind.CYCLE), Fragments.citations(ThingKind.CYCLE)),
            Optional.empty());

    private CycleListing() {}
}
