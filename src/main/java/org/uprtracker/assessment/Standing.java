package org.uprtracker.assessment;

import org.uprtracker.listing.Fragments;
import org.uprtracker.journal.ThingKind;

/**
 * What each assessor says of a recommendation or a commitment on the day asked, as SQL. The standing of one assessor is
 * its newest assessment that holds from that day or before and is on record: by day, then revision, then id. One that
 * another corrected leaves the standing for good. What the State claims when it answers counts as its own standing.
 */
public final class Standing {
    /** The newest of the perspectives that are not a State's. */
    private static final String INDEPENDENT = "('un', 'regional', 'nhri', 'civil_society')";

    private static final String NEWEST = "w.day desc, w.since desc, w.id desc";

    private static final String NEWEST_FIRST = "order by " + NEWEST;

    private Standing() {}

    /** A government speaks as the State under Review, all its bodies as one, or as a recommending State. */
    private static final String VOICE_OF = "case when o.kind = 'government' and at(o.state) = at(%1$s) then 0 else o.thing end";

    private static final String PERSPECTIVE_OF = """
            case when o.kind <> 'government' then o.kind
                when at(o.state) = at(%1$s) then 'state' else 'recommending_state' end""";

    private static final String ALL_OF_IT = VOICE_OF + " as voice, ot.public_id as assessor, o.name as assessor_name, "
            + PERSPECTIVE_OF + " as perspective, a.status, false as claim, a.date, a.day, a.since, t.public_id as id, a.basis, "
            + "a.confidence, a.own_grade, a.own_scheme, a.version, a.no_evidence";

    private static final String ENOUGH_TO_COUNT = VOICE_OF + " as voice, " + PERSPECTIVE_OF
            + " as perspective, a.status, a.day, a.since, t.public_id as id";

    /**
     * What assessors say.
     *
     * @param columns what of it
     * @param joins what leads from an assessment {@code a} to the thing, and a condition on it
     */
    private static String said(String columns, String joins) {
        return """
                select %s
                from assessment_version a
                join thing t on t.id = a.thing
                join organisation_version o on o.thing = at(a.assessor) and known(o)
                join thing ot on ot.id = o.thing
                %s and known(a) and a.day <= (select as_of from clock)
                    and not exists (select from assessment_version c where c.corrects = any (things(a.thing))
                        and c.since <= (select k from clock))
                    and %s""".formatted(columns, joins, Fragments.published(ThingKind.ASSESSMENT, "a"));
    }

    /** SQL of a table of voices: one row for each assessor. Columns: see the first branch. */
    public static String voices(String subject, String state, String claims) {
        return "(select distinct on (s.voice) s.* from (" + said(ALL_OF_IT.formatted(state), "where a.subject = any (things(" + subject + "))")
                + " " + claims + ") s order by s.voice, s.day desc, s.since desc, s.id desc)";
    }

    /**
     * The same of many things at once, as much of it as is counted: voice, perspective, status, day, since, id.
     *
     * @param things a table with the columns thing and state, one row for each thing
     * @param claims what is said besides, with the thing before these columns; begins with {@code union all}
     * @return SQL of a table of voices with the column about: the thing
     */
    public static String voicesOfMany(String things, String claims) {
        return "(select distinct on (s.about, s.voice) s.* from ("
                + said("v.thing as about, " + ENOUGH_TO_COUNT.formatted("v.state"), "join (select o.*, i.subject from " + things
                        + " o cross join lateral unnest(things(o.thing)) i(subject)) v on v.subject = a.subject where true")
                + " " + claims + ") s order by s.about, s.voice, s.day desc, s.since desc, s.id desc)";
    }

    /**
     * The headlines of many things at once: about, and one value for each (see {@link #value}).
     *
     * @param voices from {@link #voicesOfMany}
     */
    public static String headlinesOfMany(String voices) {
        return "(select h.about, " + value("coalesce(h.independent, h.said)", "h.independent is null and h.said is not null")
                + " as value from (select w.about, " + first("w.status", "w.perspective in " + INDEPENDENT)
                + " as independent, " + first("w.status", "w.perspective = 'state'") + " as said from " + voices
                + " w group by w.about) h)";
    }

    /** Of the voices w in a group, the newest of those that this holds for. */
    private static String first(String what, String which) {
        return "(array_agg(" + what + " " + NEWEST_FIRST + ") filter (where " + which + "))[1]";
    }

    /**
     * SQL of one row: status, claimed, newest (the voice it comes from, as JSON), contested.
     *
     * @param voices from {@link #voices}
     */
    public static String headline(String voices) {
        return """
                (select coalesce(h.independent, h.said) ->> 'status' as status,
                    h.independent is null and h.said is not null as claimed,
                    coalesce(h.independent, h.said) as newest, h.contested
                 from (select
                    %2$s as independent, %3$s as said,
                    count(distinct w.status) filter (where w.status <> 'no_information') > 1 as contested
                    from %1$s w) h)""".formatted(voices, first(NEWEST_VOICE, "w.perspective in " + INDEPENDENT),
                first(NEWEST_VOICE, "w.perspective = 'state'"));
    }

    /** No more of a voice than {@link #json} shows: this is made of every voice of every item. */
    private static final String NEWEST_VOICE = "jsonb_build_object('status', w.status, 'perspective', w.perspective, 'assessor',"
            + " w.assessor, 'date', w.date)";

    private static final String VOICE = """
            jsonb_strip_nulls(jsonb_build_object('perspective', w.perspective, 'status', w.status,
                'assessor', w.assessor, 'name', w.assessor_name, 'date', w.date, 'claim', w.claim,
                'assessment', nullif(w.id, ''), 'basis', w.basis, 'confidence', w.confidence,
                'ownGrade', w.own_grade, 'ownScheme', w.own_scheme))""";

    /** Too much for a headline, which every item of a list has. */
    private static final String VOICE_WITH_EVIDENCE = VOICE + """
             || jsonb_build_object('supports', %s, 'contradicts', %s, 'context', %s, 'noEvidence', w.no_evidence)"""
            .formatted(EvidenceSql.of("w.version", "supports"), EvidenceSql.of("w.version", "contradicts"),
                    EvidenceSql.of("w.version", "context"));

    /** All voices as a JSON list, newest first. */
    public static String list(String voices) {
        return "(select coalesce(jsonb_agg(" + VOICE_WITH_EVIDENCE + " " + NEWEST_FIRST + "), '[]') from " + voices + " w)";
    }

    /** All voices with the citations of what they say, as a JSON list, newest first: enough to tell who says what. */
    public static String cited(String voices) {
        return "(select coalesce(jsonb_agg(" + VOICE + " || jsonb_build_object('citations', "
                + Fragments.citations(ThingKind.ASSESSMENT, "w") + ") " + NEWEST_FIRST + "), '[]') from " + voices + " w)";
    }

    /** The newest voice of each perspective as a JSON list, newest first. */
    public static String perspectives(String voices) {
        return "(select coalesce(jsonb_agg(" + VOICE_WITH_EVIDENCE + " " + NEWEST_FIRST + "), '[]') from (select distinct on"
                + " (w.perspective) w.* from " + voices + " w order by w.perspective, " + NEWEST + ") w)";
    }

    /** The headline as one value: a status, a status with "(claimed)", or not_assessed. */
    public static String value(String headline) {
        return value(headline + ".status", headline + ".claimed");
    }

    private static String value(String status, String claimed) {
        return "coalesce(%s || case when %s then ' (claimed)' else '' end, 'not_assessed')".formatted(status, claimed);
    }

    /** The headline as JSON. */
    public static String json(String headline) {
        return """
                json_strip_nulls(json_build_object('value', %2$s, 'status', %1$s.status, 'claimed', %1$s.claimed,
                    'perspective', %1$s.newest ->> 'perspective', 'assessor', %1$s.newest ->> 'assessor',
                    'date', %1$s.newest ->> 'date'))""".formatted(headline, value(headline));
    }

    /**
     * The newest status among some voices of many things: about, and its value; what none of them speaks of is left out.
     *
     * @param by what else a thing may have one value for each of, as a column of the voices; empty for none
     * @param which a condition on the voice w
     */
    public static String newestOfMany(String voices, String by, String which) {
        String each = "w.about" + (by.isEmpty() ? "" : ", w." + by);
        return "(select distinct on (" + each + ") " + each + ", w.status as value from " + voices + " w where " + which
                + " order by " + each + ", " + NEWEST + ")";
    }

    /** The newest standing of one perspective among those asked for, as its status. */
    public static String statusOf(String voices, String perspectives) {
        return "(select w.status from " + voices + " w where w.perspective = any (" + perspectives + ") "
                + NEWEST_FIRST + " limit 1)";
    }
}
