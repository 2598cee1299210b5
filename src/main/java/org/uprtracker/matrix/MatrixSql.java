package org.uprtracker.matrix;

import org.uprtracker.listing.Fragments;
import org.uprtracker.listing.Question;
import org.uprtracker.listing.Sql;
import org.uprtracker.recommendation.RecommendationListing;
import org.uprtracker.review.PositionOnDay;

/** The SQL of a review's list: a row for each recommendation. */
final class MatrixSql {
    /** A State made a part, or the whole, once, whatever it was merged with. */
    private static final String STATES = """
            (select coalesce(json_agg(json_build_object('name', sv.names ->> 'en', 'part', rs.part, 'written',
                array(select n.value from jsonb_each_text(sv.names) n union select f.value from jsonb_each_text(sv.formal_names) f
                    union select unnest(sv.aliases))) order by rs.place), '[]')
             from recommendation_state rs join state_version sv on sv.thing = at(rs.state) and known(sv)
             where rs.version = v.version and (unmerged() or not exists (
                select from recommendation_state twin where twin.version = rs.version and twin.place < rs.place
                    and at(twin.state) = at(rs.state) and twin.part is not distinct from rs.part)))""";

    private static final String ANSWER = """
            (select json_build_object('position', p.position, 'symbol', sv.symbol, 'title', sv.title, 'place', p.locus)
             from %s p join source_version sv on sv.thing = at(p.source) and known(sv))""".formatted(PositionOnDay.SQL);

    private static final String THEMES = """
            (select coalesce(json_agg(json_build_object('name', tv.names ->> 'en', 'ohchr', tv.ohchr) order by il.place), '[]')
             from recommendation_theme il join theme_version tv on tv.thing = at(il.theme) and known(tv)
             where il.version = v.version and %s)""".formatted(Fragments.once("recommendation_theme", "il", "theme"));

    /** The newest of the voices that were chosen. */
    private static final String VOICE = """
            (select json_build_object('status', w.status, 'claim', w.claim, 'read', not w.claim and w.basis = 'read', 'date', w.date, 'assessor', w.assessor_name,
                'reasons', av.reasons, 'grade', w.own_grade, 'scheme', w.own_scheme)
             from %s w left join assessment_version av on av.version = w.version where\s""".formatted(RecommendationListing.voices());

    private static final String NEWEST = " order by w.day desc, w.since desc, w.id desc limit 1)";

    /** Apart: what an item holds would else be looked up for every recommendation on record. */
    private static final String TOLD = """
            with told as materialized (select v.* from (%s) v where v.origin = 'state'
                and v.review = any (array(select id from asked where filter = 'review')))
            """.formatted(RecommendationListing.LISTING.rows());

    private static final String HEAD = TOLD + """
            select json_build_object('id', v.public_id, 'idOrder', v.id_order, 'paragraph', v.paragraph, 'text', v.text,
                'language', v.language, 'states', %s, 'parts', array(select rp.text from recommendation_part rp
                    where rp.version = v.version order by rp.place), 'answer', %s, 'themes', %s,
                'groups', v.affected_groups, 'sdgs', v.sdgs, 'voice',\s""".formatted(STATES, ANSWER, THEMES);

    private static final String ROWS = """
            )::text as item, %s as review, %s::int as cycle, %s::int as session,
                (select sv.names ->> 'en' from state_version sv where sv.thing = at(v.state) and known(sv)) as state
            from told v""".formatted(Fragments.id("v.review"), Fragments.id("v.cycle_thing"), Fragments.id("v.session_thing"));

    private MatrixSql() {}

    static Sql of(Question question) {
        return Sql.of(HEAD).add(voice(question)).add(ROWS);
    }

    private static Sql voice(Question question) {
        if (question.has(MatrixInquiry.PERSPECTIVE)) {
            return Sql.of(VOICE + "w.perspective = any (?::text[])" + NEWEST, (Object) question.array(MatrixInquiry.PERSPECTIVE));
        }
        return question.has(MatrixInquiry.ASSESSOR) ? Sql.of(VOICE + "w.assessor in (select ot.public_id from asked a "
                + "join thing ot on ot.id = a.id where a.filter = 'assessor')" + NEWEST) : Sql.of("null");
    }
}
