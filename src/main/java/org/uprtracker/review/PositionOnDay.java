package org.uprtracker.review;

/**
 * The State's position on a recommendation on the day asked, as SQL. Needs a row v with the recommendation's version
 * and `answered_by`: the day from which an answer counts whose source gives no day.
 */
public final class PositionOnDay {
    /** Everything that was answered by the day asked. */
    public static final String ANSWERS = """
            select p.*, coalesce(last_day(p.date), v.answered_by) as day, ps.kind = 'data_set' as from_data_set
            from recommendation_position p
            join source_version ps on ps.thing = p.source and known(ps)
            where p.version = v.version and coalesce(last_day(p.date), v.answered_by) <= (select as_of from clock)
                and published(ps)""";

    /** The answer that counts: a final one before a pending one, a document before a data set, then the later day. */
    public static final String SQL = "(select p.* from (" + ANSWERS
            + ") p order by p.position = 'pending', p.from_data_set, p.day desc, p.place desc limit 1)";

    private PositionOnDay() {}
}
