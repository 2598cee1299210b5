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
            where known(r) and %s""".formatted(Fragments.published(ThingKind.REVIEW, "r"));

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

    /** What came of a review, from the day it had come of it; the day of the review itself is also planned. */
    private static final String REPORT = since("coalesce(last_day(v.report_adopted), v.held_on)");
    private static final String OUTCOME = since("coalesce(v.adopted_end, v.held_on)");

    public static final Listing<ReviewView> LISTING = new Listing<>("/v1/reviews",
            "Reviews, those to come as well, with what had come of them by the day asked: the recommendations on record "
                    + "counted by position.",
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
                'date', v.date, 'reportAdopted', %s, 'adopted', %s, 'reportSymbol', %s, 'addendumSymbol', %s,
                'decisionSymbol', %s,
                'troika', (select coalesce(json_agg(%s order by tr.place), '[]') from review_troika tr
                    where tr.version = v.version and %s),
                'statedRecommendations', %s, 'statedSupported', %s,
                'onRecord', %s, 'citations', %s)""".formatted(
                    Fragments.link(ThingKind.REVIEW), Fragments.state("v.state"), Fragments.id("v.cycle"),
                    Fragments.id("v.session"), REPORT.formatted("v.report_adopted"), OUTCOME.formatted("v.adopted"),
                    symbol(REPORT, "v.report_symbol"), symbol(REPORT, "v.addendum_symbol"), symbol(OUTCOME, "v.decision_symbol"),
                    Fragments.state("tr.state"), Fragments.once("review_troika", "tr", "state"),
                    OUTCOME.formatted("v.stated_recommendations"), OUTCOME.formatted("v.stated_supported"), COUNTS,
                    Fragments.citations(ThingKind.REVIEW)),
            Optional.empty());

    private ReviewListing() {}

    private static String since(String day) {
        return "(case when " + day + " <= (select as_of from clock) then %s end)";
    }

    /** Of a document that is on record with a later date, there was no symbol yet to tell. */
    private static String symbol(String since, String symbol) {
        return since.formatted("""
                case when not exists (select from source_version ls where ls.symbol = %1$s and known(ls)
                    and ls.date_end > (select as_of from clock)) then %1$s end""".formatted(symbol));
    }
}
