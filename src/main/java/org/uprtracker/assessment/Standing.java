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

    /** SQL of a table of voices: one row for each assessor. Columns: see the first branch. */
    public static String voices(String subject, String state, String claims) {
        return """
                (select distinct on (s.voice) s.* from (
                    select case when o.kind = 'government' and at(o.state) = at(%2$s) then 0 else o.thing end as voice,
                        ot.public_id as assessor, o.name as assessor_name,
                        case when o.kind <> 'government' then o.kind
                            when at(o.state) = at(%2$s) then 'state' else 'recommending_state' end as perspective,
                        a.status, false as claim, a.date, a.day, a.since, t.public_id as id, a.basis, a.confidence,
                        a.own_grade, a.own_scheme, a.version, a.no_evidence
                    from assessment_version a
                    join thing t on t.id = a.thing
                    join thing ot on ot.id = at(a.assessor)
                    join organisation_version o on o.thing = ot.id and known(o)
                    where a.subject = any (things(%1$s)) and known(a) and a.day <= (select as_of from clock)
                        and not exists (select from assessment_version c where c.corrects = any (things(a.thing))
                            and c.since <= (select k from clock))
                        and %4$s
                    %3$s
                 ) s order by s.voice, s.day desc, s.since desc, s.id desc)"""
                .formatted(subject, state, claims, Fragments.published(ThingKind.ASSESSMENT, "a"));
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
                    (array_agg(%2$s %3$s) filter (where w.perspective in %4$s))[1] as independent,
                    (array_agg(%2$s %3$s) filter (where w.perspective = 'state'))[1] as said,
                    count(distinct w.status) filter (where w.status <> 'no_information') > 1 as contested
                    from %1$s w) h)""".formatted(voices, VOICE, NEWEST_FIRST, INDEPENDENT);
    }

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

    /** The newest voice of each perspective as a JSON list, newest first. */
    public static String perspectives(String voices) {
        return "(select coalesce(jsonb_agg(" + VOICE_WITH_EVIDENCE + " " + NEWEST_FIRST + "), '[]') from (select distinct on"
                + " (w.perspective) w.* from " + voices + " w order by w.perspective, " + NEWEST + ") w)";
    }

    /** The headline as one value: a status, a status with "(claimed)", or not_assessed. */
    public static String value(String headline) {
        return "coalesce(%1$s.status || case when %1$s.claimed then ' (claimed)' else '' end, 'not_assessed')"
                .formatted(headline);
    }

    /** The headline as JSON. */
    public static String json(String headline) {
        return """
                json_strip_nulls(json_build_object('value', %2$s, 'status', %1$s.status, 'claimed', %1$s.claimed,
                    'perspective', %1$s.newest ->> 'perspective', 'assessor', %1$s.newest ->> 'assessor',
                    'date', %1$s.newest ->> 'date'))""".formatted(headline, value(headline));
    }

    /** The newest standing of one perspective among those asked for, as its status. */
    public static String statusOf(String voices, String perspectives) {
        return "(select w.status from " + voices + " w where w.perspective = any (" + perspectives + ") "
                + NEWEST_FIRST + " limit 1)";
    }
}
