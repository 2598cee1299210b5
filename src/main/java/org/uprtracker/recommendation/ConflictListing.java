package org.uprtracker.recommendation;

import java.util.List;
import java.util.Optional;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.listing.Facet;
import org.uprtracker.listing.Filter;
import org.uprtracker.listing.Filters;
import org.uprtracker.listing.Fragments;
import org.uprtracker.listing.Listing;
import org.uprtracker.listing.SortKey;
import org.uprtracker.review.PositionOnDay;

/**
 * Recommendations of which two sources say that the State answered differently: the answer of a data set is held against
 * the one that the documents had given by the day it counts from, and against those of other data sets where no document
 * gives any. An answer that a State gave later is no conflict, and none is left once one of them is withdrawn or corrected.
 */
public final class ConflictListing {
    /** Only an answer to the whole that settles it can differ from another. */
    private static final String SETTLES = "%1$s.position not in ('pending', 'unclear') and %1$s.part is null";

    private static final String ANSWERS = "(select * from (" + PositionOnDay.STANDING_WITH_SOURCE + ") %1$s where "
            + SETTLES + ")";

    /** The answer that another one is held against. */
    private static final String OTHER = """
            (select w.place, w.position from %s w
             where w.place <> d.place and (w.source_kind <> 'data_set' and w.day <= d.day
                or w.source_kind = 'data_set' and w.publisher <> d.publisher)
             order by w.source_kind = 'data_set', w.day desc, w.place desc limit 1)""".formatted(ANSWERS.formatted("w"));

    private static final String DIFFERING = """
            select d.* from %s d join lateral %s w on w.position <> d.position where d.source_kind = 'data_set'"""
            .formatted(ANSWERS.formatted("d"), OTHER);

    /** Few recommendations have two different answers at all: they are found first. */
    private static final String ROWS = """
            select v.* from (%s) v
            where v.version in (select m.version from recommendation_position m
                    where m.position not in ('pending', 'unclear') group by m.version having min(m.position) <> max(m.position))
                and exists (%s)""".formatted(RecommendationListing.ROWS, DIFFERING);

    private static final String ANSWER = """
            json_strip_nulls(json_build_object('number', p.place + 1, 'position', p.position, 'date', p.date,
                'countsFrom', p.day, 'dateBasis', p.date_basis, 'wording', p.wording, 'claim', p.claim, 'citation', %s))"""
            .formatted(Fragments.citation("p"));

    public static final Listing<ConflictView> LISTING = new Listing<>("/v1/conflicts",
            "Recommendations of which two sources say that the State answered differently, until somebody withdraws or "
                    + "corrects one of the answers. Neither is overwritten; a UN document stands before a data set.",
            null, ConflictView.class, ROWS,
            List.of(
                    Filters.state("v.state"), Filters.stateGroup("v.state"),
                    Filter.thing("cycle", "Cycle of the review.", ThingKind.CYCLE, "2", "v.cycle_thing in %s"),
                    Filter.thing("session", "Session of the review.", ThingKind.SESSION, "20", "v.session_thing in %s"),
                    Filter.thing("review", "Review.", ThingKind.REVIEW, "KAZ-2", "v.review in %s"),
                    Filter.thing("recommendingState", "State that made it.", ThingKind.STATE, "AUT",
                            "exists (select from recommendation_state l where l.version = v.version and l.state in %s)")),
            List.of(SortKey.ID),
            List.of(Facet.thing("state", "v.state"), Facet.thing("review", "v.review")), """
            json_build_object('recommendation', v.public_id, 'link', %s, 'state', %s, 'review', %s, 'paragraph', v.paragraph,
                'text', v.text, 'recommendingStates', (select coalesce(json_agg(%s order by rs.place), '[]')
                    from recommendation_state rs where rs.version = v.version),
                'standing', (select %s from %s p),
                'differing', (select json_agg(%s order by p.place) from (%s) p))""".formatted(
                    Fragments.link(ThingKind.RECOMMENDATION), Fragments.state("v.state"), Fragments.id("v.review"),
                    Fragments.state("rs.state"), ANSWER, RecommendationListing.CURRENT, ANSWER,
                    DIFFERING + " and d.place <> coalesce((select s.place from " + RecommendationListing.CURRENT + " s), -1)"),
            Optional.empty());

    private ConflictListing() {}
}
