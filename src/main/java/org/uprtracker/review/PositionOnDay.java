package org.uprtracker.review;

/**
 * The State's position on a recommendation on the day asked, as SQL. Needs a row v with the recommendation's version
 * and `answered_by`: the day from which an answer counts whose source gives no day.
 */
public final class PositionOnDay {
    /** Everything that was answered by the day asked, also what was corrected or taken back since. */
    public static final String ANSWERS = answers("""
            (select min(pc.place) + 1 from recommendation_position pc
             where pc.version = p.version and pc.corrects = p.place)""");

    /** Whether the answer p was neither taken back nor corrected by another one. */
    static final String STANDS = """
            p.withdrawn is null and not exists (select from recommendation_position pc
                where pc.version = p.version and pc.corrects = p.place)""";

    /** What was answered by the day asked, and stands. */
    public static final String STANDING = answers("null::int") + " and " + STANDS;

    /** The same, each with the kind and the publisher of its source. */
    public static final String STANDING_WITH_SOURCE = STANDING.replaceFirst("select p\\.\\*,",
            "select p.*, ps.kind as source_kind, ps.publisher,");

    /** Which answer counts first: a final one before a pending one, a document before a data set, the later day. */
    static final String ORDER = "p.position = 'pending', ps.kind = 'data_set', coalesce(p.date_end, v.answered_by) desc, "
            + "p.place desc";

    /** The answer that counts, as a table of one row or none. */
    public static final String SQL = "(" + STANDING + " order by " + ORDER + " limit 1)";

    private PositionOnDay() {}

    /** @param correctedBy the number in its series of the answer that corrects the answer p */
    private static String answers(String correctedBy) {
        return """
                select p.*, coalesce(p.date_end, v.answered_by) as day, %s as corrected_by
                from recommendation_position p
                join source_version ps on ps.thing = at(p.source) and known(ps)
                where p.version = v.version and coalesce(p.date_end, v.answered_by) <= (select as_of from clock)
                    and published(ps)""".formatted(correctedBy);
    }
}
