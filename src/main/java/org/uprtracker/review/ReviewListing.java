package org.uprtracker.review;

import java.util.List;
import java.util.Optional;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.listing.Facet;
import org.uprtracker.listing.Filter;
import org.uprtracker.listing.Filters;
import org.uprtracker.listing.Fragments;
import org.uprtracker.listing.Listing;
import org.uprtracker.listing.SortKey;

/** Reviews, each with what the record holds of it. */
public final class ReviewListing {
    private static final String ROWS = """
            select r.*, t.public_id, t.id_order,
                coalesce(r.adopted_end, make_date(cy.to_year, 12, 31)) as answered_by,
                coalesce(r.date_end, se.date_end, make_date(cy.to_year, 12, 31)) as held_on
            from review_version r join thing t on t.id = r.thing
            left join cycle_version cy on cy.thing = at(r.cycle) and known(cy)
            left join session_version se on se.thing = at(r.session) and known(se)
            where known(r)""";

    private static final String COUNTS = """
            (select json_build_object('unit', 'recommendations', 'total', count(*),
                'supported', count(*) filter (where p.position = 'supported'),
                'partiallySupported', count(*) filter (where p.position = 'partially_supported'),
                'noted', count(*) filter (where p.position = 'noted'),
                'pending', count(*) filter (where p.position = 'pending'),
                'unclear', count(*) filter (where p.position = 'unclear' or p.position is null))
             from (select distinct on (o.version) o.version, p.position
                from recommendation_version o
                left join (recommendation_position p
                    join source_version ps on ps.thing = at(p.source) and known(ps) and published(ps))
                    on p.version = o.version and %s
                        and coalesce(p.date_end, v.answered_by) <= (select as_of from clock)
                where o.review = any (things(v.thing)) and o.origin = 'state' and known(o)
                    and v.held_on <= (select as_of from clock) and %s
                order by o.version, %s) p)""".formatted(PositionOnDay.STANDS,
            Fragments.published(ThingKind.RECOMMENDATION, "o"), PositionOnDay.ORDER);

    public static final Listing<ReviewView> LISTING = new Listing<>("/v1/reviews",
            "Reviews, those to come as well, with the recommendations on record counted by position on the day asked.",
            ThingKind.REVIEW, ReviewView.class, ROWS,
            List.of(
                    Filters.state("v.state"),
                    Filters.stateGroup("v.state"),
                    Filter.thing("cycle", "Cycle.", ThingKind.CYCLE, "2", "v.cycle in %s"),
                    Filter.thing("session", "Session.", ThingKind.SESSION, "20", "v.session in %s"),
                    Filters.year("v.held_on")),
            List.of(SortKey.ID, new SortKey("date", "coalesce(v.held_on, date '9999-12-31')", "date")),
            List.of(Facet.thing("cycle", "v.cycle"), Facet.thing("session", "v.session"), Facet.thing("state", "v.state")),
            """
            json_build_object('id', v.public_id, 'link', %s, 'state', %s, 'cycle', %s::int, 'session', %s::int,
                'date', v.date, 'reportAdopted', v.report_adopted, 'adopted', v.adopted,
                'reportSymbol', v.report_symbol, 'addendumSymbol', v.addendum_symbol, 'decisionSymbol', v.decision_symbol,
                'troika', (select coalesce(json_agg(%s order by tr.place), '[]') from review_troika tr
                    where tr.version = v.version and %s),
                'statedRecommendations', v.stated_recommendations, 'statedSupported', v.stated_supported,
                'onRecord', %s, 'citations', %s)""".formatted(
                    Fragments.link(ThingKind.REVIEW), Fragments.state("v.state"), Fragments.id("v.cycle"),
                    Fragments.id("v.session"), Fragments.state("tr.state"), Fragments.once("review_troika", "tr", "state"), COUNTS,
                    Fragments.citations(ThingKind.REVIEW)),
            Optional.empty());

    private ReviewListing() {}
}
