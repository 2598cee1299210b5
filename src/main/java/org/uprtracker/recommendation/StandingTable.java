package org.uprtracker.recommendation;

import org.uprtracker.listing.Sql;

/**
 * The table {@code standing}, as SQL: position, claim, headline and contested of each recommendation, by day. It is worked out
 * of the newest state of the record (see package {@code standing}); whatever asks it has a second way to ask the record itself.
 */
public final class StandingTable {
    private static final String ON_DAY = "s.from_day <= (select as_of from clock) and s.to_day > (select as_of from clock)";

    /** Where all recommendations stand on the day asked: recommendation, position, claim, headline, contested. */
    public static final String ALL = "(select s.* from standing s where " + ON_DAY + ")";

    /** Where the recommendation in the row v stands, as a table of one row. */
    static final String ONE = "(select s.* from standing s where s.recommendation = v.thing and " + ON_DAY + ")";

    private StandingTable() {}

    /**
     * Whether something holds for the recommendation in the row v.
     *
     * @param condition on the row s of the table
     * @param slow the same asked of the record; both take the same values
     */
    static String holds(String condition, String slow) {
        return Sql.either("exists (select from standing s where s.recommendation = v.thing and " + ON_DAY + " and " + condition
                + " lazily())", slow);
    }
}
