package org.uprtracker.review;

/**
 * The State's position on a recommendation on the day asked, as SQL. Needs a row v with the recommendation's version
 * and `answered_by`: the day from which an answer counts whose source gives no day.
 */
public final class PositionOnDay {
    /** Everything that was answered by the day asked. */
    public static final String ANSWERS = """
            select p.*, coalesce(p.date_end, v.answered_by) as day
            from recommendation_position p
            join source_version ps on ps.thing = at(p.source) and known(ps)
            where p.version = v.version and coalesce(p.date_end, v.answered_by) <= (select as_of from clock)
                and published(ps)""";

    /** Which answer counts first: a final one before a pending one, a document before a data set, the later day. */
    static final String ORDER = "p.position = 'pending', ps.kind = 'data_set', coalesce(p.date_end, v.answered_by) desc, "
            + "p.place desc";

    /** The answer that counts, as a table of one row or none. */
    public static final String SQL = "(" + ANSWERS + " order by " + ORDER + " limit 1)";

    private PositionOnDay() {}
}
