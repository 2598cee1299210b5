package org.uprtracker.recommendation;

/**
 * The table {@code standing}, as SQL: of each recommendation position, claim, headline and contested by day, and what it is counted
 * and sorted by. It is worked out of the newest state of the record (see package {@code standing}); whatever asks it has a second
 * way to ask the record itself.
 */
final class StandingTable {
    static final String ON_DAY = "s.from_day <= (select as_of from clock) and s.to_day > (select as_of from clock)";

    private StandingTable() {}

    /**
     * Recommendations on the day asked. What stands in other tables is joined from the left, so that PostgreSQL leaves out what a
     * question does not look at.
     */
    static String rows(String columns, String joins) {
        return """
                select s.recommendation as thing, s.version, s.since, s.state, s.review, s.origin, s.organisation,
                    s.cycle as cycle_thing, s.session as session_thing, s.answered_by, s.made, s.made_on,
                    s.position, s.claim, s.headline, s.contested, s.themes, s.themes_up, %s
                    r.paragraph, r.date, r.date_end, r.date_basis, r.text, r.text_kind, r.language, r.affected_groups, r.sdgs,
                    r.institutions, r.words, r.redacted
                from standing s
                left join recommendation_version r on r.version = s.version and r.thing = s.recommendation
                %s
                where %s and s.made_on <= (select as_of from clock)""".formatted(columns, joins, ON_DAY);
    }
}
