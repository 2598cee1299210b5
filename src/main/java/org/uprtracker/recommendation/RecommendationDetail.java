package org.uprtracker.recommendation;

import org.uprtracker.assessment.AssessmentListing;
import org.uprtracker.assessment.Standing;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.listing.Fragments;

/** What one recommendation shows beyond an item of the list, as SQL over its row v. */
final class RecommendationDetail {
    private RecommendationDetail() {}

    static String sql(String voices, String answers, String position) {
        return """
                (select json_build_object(
                    'parts', (select json_agg(json_build_object('part', rp.place + 1, 'text', rp.text) order by rp.place)
                        from recommendation_part rp where rp.version = v.version),
                    'positions', (select coalesce(json_agg(%s order by p.day, p.place), '[]') from (%s) p),
                    'perspectives', %s,
                    'voices', %s,
                    'commitments', (%s),
                    'developments', (%s),
                    'assessments', (%s),
                    'related', (%s)))""".formatted(position, answers, Standing.perspectives(voices), Standing.list(voices), COMMITMENTS,
                DEVELOPMENTS, ASSESSMENTS, RELATED);
    }

    private static final String COMMITMENTS = """
            select coalesce(json_agg(json_build_object('id', ct.public_id, 'name', cv.title) order by ct.id_order), '[]')
            from commitment_version cv join thing ct on ct.id = cv.thing
            where known(cv) and cv.version in (select cl.version from commitment_recommendation cl
                    where cl.recommendation = any (things(v.thing)))
                and (cv.date is null or cv.date_end <= (select as_of from clock)) and\s"""
            + Fragments.published(ThingKind.COMMITMENT, "cv");

    private static final String DEVELOPMENTS = """
            select coalesce(json_agg(json_build_object('id', dt.public_id, 'name', dv.title, 'date', dv.date,
                'direction', dv.direction) order by dv.date_end desc, dt.id_order), '[]')
            from development_version dv join thing dt on dt.id = dv.thing
            where known(dv) and dv.version in (select dl.version from development_recommendation dl
                    where dl.recommendation = any (things(v.thing)))
                and dv.date_end <= (select as_of from clock)
                and not exists (select from development_version dc
                    where dc.corrects = any (things(dv.thing)) and dc.since <= (select k from clock)) and\s"""
            + Fragments.published(ThingKind.DEVELOPMENT, "dv");

    /** The row v of the assessments hides that of the recommendation, whose identity is therefore taken first. */
    private static final String ASSESSMENTS = """
            select coalesce(json_agg(x.item order by x.day desc, x.id_order desc), '[]')
            from (select v.thing as about) outer_row, lateral (
                select %s as item, v.day, v.id_order from (%s) v where v.subject = any (things(outer_row.about))) x"""
            .formatted(AssessmentListing.LISTING.item(), AssessmentListing.LISTING.rows());

    private static final String RELATED = """
            select coalesce(json_agg(json_strip_nulls(json_build_object('id', it.public_id,
                'link', (select base from clock) || '/v1/recommendations/' || it.public_id, 'cycle', ic.public_id::int,
                'relation', x.relation, 'when', x.asked, 'note', x.note, 'text', iv.text)) order by it.id_order), '[]')
            from (
                select distinct on (y.other, y.asked) y.* from (
                    select at(rr.recommendation) as other, rr.relation, 'before' as asked, rr.note, rr.place
                    from recommendation_related rr where rr.version = v.version
                    union all
                    select rv.thing, rr.relation, 'after', rr.note, rr.place
                    from recommendation_related rr join recommendation_version rv on rv.version = rr.version and known(rv)
                    where rr.recommendation = any (things(v.thing))) y
                where y.other <> v.thing order by y.other, y.asked, y.place) x
            join thing it on it.id = x.other
            join recommendation_version iv on iv.thing = x.other and known(iv)
            left join review_version ir on ir.thing = at(iv.review) and known(ir)
            left join thing ic on ic.id = at(ir.cycle)
            where coalesce(ir.date_end, date '1945-01-01') <= (select as_of from clock) and\s"""
            + Fragments.published(ThingKind.RECOMMENDATION, "iv");
}
