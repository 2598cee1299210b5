package org.uprtracker.assessment;

import org.uprtracker.listing.Fragments;

/** What a version of an assessment rests on, as SQL of a JSON list. */
final class EvidenceSql {
    private EvidenceSql() {}

    /** All of it. */
    static String of(String version) {
        return list(version, "true");
    }

    /** What bears on it in this way: {@code supports}, {@code contradicts} or {@code context}. */
    static String of(String version, String bearing) {
        return list(version, "e.bearing = '" + bearing + "'");
    }

    private static String list(String version, String condition) {
        return """
                (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('development', %s,
                    'title', dv.title, 'date', dv.date, 'source', %s, 'place', e.locus, 'bearing', e.bearing))
                    order by e.place), '[]')
                 from assessment_evidence e
                 left join development_version dv on dv.thing = at(e.development) and known(dv)
                 where e.version = %s and %s)"""
                .formatted(Fragments.id("e.development"), Fragments.id("e.source"), version, condition);
    }
}
