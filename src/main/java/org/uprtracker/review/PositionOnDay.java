package org.uprtracker.review;

/**
 * The State's position on a recommendation on the day asked, as SQL. Needs a row v with the recommendation's version
 * and `answered_by`: the day from which an answer counts whose source gives no day.
 */
public final class PositionOnDay {
    private static final String ONE = "recommendation_position p";

    /** Everything that was answered by the day asked, also what was corrected or taken back since. */
    public static final String ANSWERS = answers("""
            p.*, (select min(pc.place) + 1 from recommendation_position pc
             where pc.version = p.version and pc.corrects = p.place) as corrected_by""", ONE, "p.version = v.version");

    /** Whether the answer p was neither taken back nor corrected by another one. */
    static final String STANDS = """
            p.withdrawn is null and not exists (select from recommendation_position pc
                where pc.corrects is not null and pc.version = p.version and pc.corrects = p.place)""";

    /** What was answered by the day asked, and stands. */
    public static final String STANDING = answers("p.*, null::int as corrected_by", ONE, "p.version = v.version and " + STANDS);

    /** The same, each with the kind and the publisher of its source. */
    public static final String STANDING_WITH_SOURCE =
            answers("p.*, ps.kind as source_kind, ps.publisher", ONE, "p.version = v.version and " + STANDS);

    /** Which answer counts first: a final one before a pending one, a document before a data set, the later day. */
    static final String ORDER = "p.position = 'pending', ps.kind = 'data_set', coalesce(p.date_end, v.answered_by) desc, "
            + "p.place desc";

    /** The answer that counts, as a table of one row or none. */
    public static final String SQL = "(" + STANDING + " order by " + ORDER + " limit 1)";

    private PositionOnDay() {}

    /**
     * What was answered to many recommendations by the day asked, and stands; joined, not looked up for one after the
     * other.
     *
     * @param told a table of recommendations: version, thing, since, answered_by
     * @return SQL of a table of: thing, since, place, position, claim, date, source_kind, day
     */
    public static String standingOfMany(String told) {
        return answers("v.thing, v.since, p.place, p.position, p.claim, p.date, ps.kind as source_kind",
                told + " v join recommendation_position p on p.version = v.version", STANDS);
    }

    /**
     * The answers that count, out of those of many recommendations.
     *
     * @param answers from {@link #standingOfMany}
     */
    public static String ofMany(String answers) {
        return "select distinct on (p.thing) p.* from " + answers + " p order by p.thing, p.position = 'pending', "
                + "p.source_kind = 'data_set', p.day desc, p.place desc";
    }

    private static String answers(String columns, String positions, String which) {
        return """
                select %s, coalesce(p.date_end, v.answered_by) as day
                from %s
                join source_version ps on ps.thing = at(p.source) and known(ps)
                where coalesce(p.date_end, v.answered_by) <= (select as_of from clock)
                    and published(ps) and %s""".formatted(columns, positions, which);
    }
}
