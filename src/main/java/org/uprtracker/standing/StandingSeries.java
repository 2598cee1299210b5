package org.uprtracker.standing;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.uprtracker.assessment.Standing;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.listing.Sql;
import org.uprtracker.recommendation.RecommendationListing;
import org.uprtracker.review.PositionOnDay;

/**
 * Works out of the record where recommendations stand on each day on which that can change, as SQL for the table
 * {@code standing}: by the very words that answer for one day.
 */
final class StandingSeries {
    private static final String CLOCK = "with clock as materialized (select r.number as k, merges() as merges,"
            + " null::date as published_by from revision r order by r.number desc limit 1) ";

    private static final String DAYS = """
            select '-infinity'::date as day
            union select a.day from assessment_version a where a.subject = any (things(v.thing)) and known(a)
            union select coalesce(p.date_end, v.answered_by) from recommendation_position p where p.version = v.version""";

    /** On each day of each recommendation v; two days in succession may say the same. */
    private static final String BY_DAY = """
            cross join lateral (%s) d
            cross join lateral (
                with clock as (select n.*, d.day as as_of from clock n)
                select p.position, coalesce(p.claim, 'none') as claim, %s as headline, h.contested
                from %s h left join %s p on true) s
            where d.day is not null""".formatted(DAYS, Standing.value("h"), Standing.headline(RecommendationListing.VOICES),
            PositionOnDay.SQL);

    private static final String CHANGED = """
            row_number() over by_day = 1 or (b.position, b.claim, b.headline, b.contested) is distinct from
                (lag(b.position) over by_day, lag(b.claim) over by_day, lag(b.headline) over by_day, lag(b.contested) over by_day)""";

    /** What is the same on all days. */
    private static final String SAME = "version, since, id_order, state, review, cycle, session, origin, organisation, answered_by, made,"
            + " made_on, themes, themes_up";

    /** Tells apart what different programs work out. */
    static final String DEFINITION = UUID.nameUUIDFromBytes(insert("").text(true, true).getBytes(StandardCharsets.UTF_8)).toString();

    private StandingSeries() {}

    /** @param which a condition on the version r of a recommendation, begun with {@code and}; empty for all */
    static Sql insert(String which) {
        return Sql.of(CLOCK + "insert into standing (recommendation, from_day, to_day, position, claim, headline, contested, " + SAME + ")"
                + " select c.thing, c.day, lead(c.day, 1, 'infinity') over (partition by c.thing order by c.day), c.position, c.claim,"
                + " c.headline, c.contested, " + SAME + " from (select b.*, " + CHANGED + " as changed from ("
                + "select v.*, d.day, s.position, s.claim, s.headline, s.contested from ("
                + RecommendationListing.KEPT + which + ") v " + BY_DAY
                + ") b window by_day as (partition by b.thing order by b.day)) c where c.changed order by 3 desc, id_order").ofNewest();
    }

    /**
     * Recommendations that changes of these kinds may have moved; takes {@code :since}, the revision after which they were made.
     * What was changed stands for whatever was merged into it, and what was moved for what it was merged into.
     */
    static Sql moved(Set<ThingKind> kinds) {
        String moved = kinds.stream().filter(kind -> !moved(kind).isEmpty())
                .map(kind -> moved(kind).formatted("(select c.thing from changed c where c.kind = '" + kind.code() + "')"))
                .collect(Collectors.joining(" union "));
        return Sql.of(moved.isEmpty() ? "select null::bigint where :since is null" : CLOCK + ", changed as materialized ("
                + "select distinct t.kind, unnest(things(c.thing)) as thing from change c join thing t on t.id = c.thing"
                + " where c.revision > :since) select distinct at(m.thing) from (" + moved + ") m(thing)").ofNewest();
    }

    private static String moved(ThingKind kind) {
        return switch (kind) {
            case RECOMMENDATION -> "select c.thing from %s c";
            // Also what it was about before, and what one is about that it corrects.
            case ASSESSMENT -> "select a.subject from %1$s c join assessment_version a on a.thing = c.thing union"
                    + " select a.subject from %1$s c join assessment_version by on by.thing = c.thing"
                    + " join assessment_version a on a.thing = by.corrects";
            case ORGANISATION -> "select a.subject from assessment_version a where a.until is null and a.assessor in %s";
            case SOURCE -> "select r.thing from recommendation_position p join recommendation_version r on r.version = p.version"
                    + " where r.until is null and p.source in %s";
            case REVIEW -> "select r.thing from recommendation_version r where r.until is null and r.review in %s";
            case CYCLE -> "select r.thing from recommendation_version r join review_version rv on rv.thing = at(r.review)"
                    + " where r.until is null and rv.until is null and rv.cycle in %s";
            case SESSION -> "select r.thing from recommendation_version r join review_version rv on rv.thing = at(r.review)"
                    + " where r.until is null and rv.until is null and rv.session in %s";
            // Of those below it as well: what is above them has changed.
            case THEME -> "select r.thing from (with recursive down(theme) as (select c.thing from %s c union"
                    + " select tv.thing from down join theme_version tv on at(tv.parent) = down.theme and tv.until is null)"
                    + " select theme from down) d join recommendation_theme l on at(l.theme) = d.theme"
                    + " join recommendation_version r on r.version = l.version and r.until is null";
            case STATE, COMMITMENT, DEVELOPMENT, PROVISION -> "";
        };
    }
}
