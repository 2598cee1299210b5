package org.uprtracker.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.listing.Allowed;
import org.uprtracker.listing.Filter;
import org.uprtracker.listing.Filters;
import org.uprtracker.listing.Format;
import org.uprtracker.listing.Fragments;
import org.uprtracker.listing.Inquiry;
import org.uprtracker.listing.Narrowing;
import org.uprtracker.listing.Parameter;
import org.uprtracker.listing.Question;
import org.uprtracker.listing.RecordReader;
import org.uprtracker.listing.Sql;

/**
 * The entries of the calendar, in one statement. A review whose day is not on record is shown for its session. A mid-term is
 * nowhere on record: it is the month half-way between the adoption of the outcome (the review, where no adoption is on
 * record) and the State's next review. Where that is not on record either, it is expected to come after as long a time as
 * lay between the review and the one before; where there was none before, there is no entry.
 */
@ApplicationScoped
class Entries {
    /** Reviews with their days: the session stands in where the day is not on record. */
    private static final String HELD = """
            select r.version, r.thing, t.public_id, t.id_order, at(r.state) as state, at(r.cycle) as cycle_thing,
                at(r.session) as session_thing, ct.public_id::int as number, r.adopted, r.since,
                coalesce(r.date, se.date) as date, case when r.date is null then 'session' else date_precision(r.date) end as precision
            from review_version r join thing t on t.id = r.thing join thing ct on ct.id = at(r.cycle)
            left join session_version se on se.thing = at(r.session) and known(se)
            where known(r) and %s""".formatted(Fragments.published(ThingKind.REVIEW, "r"));

    private static final String NEXT = """
            select h.*, last_day(coalesce(h.adopted, h.date)) as from_day,
                coalesce(first_day(n.date), first_day(h.date) + (first_day(h.date) - first_day(b.date))) as until_day,
                n.date is null as expected, greatest(h.since, n.since, b.since) as newest
            from held h
            left join held n on n.state = h.state and n.number = h.number + 1
            left join held b on b.state = h.state and b.number = h.number - 1
            where h.date is not null""";

    private static final String NOTHING_DERIVED = "null::date as from_day, null::date as until_day, false as expected";

    private static final String ROWS = """
            select 'review' as entry, h.version, h.thing, h.public_id, h.id_order, h.state, h.cycle_thing, h.session_thing,
                h.date, h.precision, null::text as title, %1$s, h.since as newest
            from held h where h.date is not null
            union all
            select 'adoption', h.version, h.thing, h.public_id, h.id_order, h.state, h.cycle_thing, h.session_thing,
                h.adopted, date_precision(h.adopted), null, %1$s, h.since
            from held h where h.adopted is not null
            union all
            select 'mid_term', n.version, n.thing, n.public_id, n.id_order, n.state, n.cycle_thing, n.session_thing,
                to_char(n.from_day + (n.until_day - n.from_day) / 2, 'YYYY-MM'), 'month', null, n.from_day, n.until_day,
                n.expected, n.newest
            from (%2$s) n where n.until_day > n.from_day
            union all
            select 'commitment', c.version, c.thing, t.public_id, t.id_order, at(c.state), null, null,
                c.due, date_precision(c.due), c.title, %1$s, c.since
            from commitment_version c join thing t on t.id = c.thing
            where known(c) and c.due is not null and (c.date is null or c.date_end <= (select as_of from clock)) and %3$s"""
            .formatted(NOTHING_DERIVED, NEXT, Fragments.published(ThingKind.COMMITMENT, "c"));

    private static final String ON_THEME = """
            (case when v.entry = 'commitment' then v.version in (select l.version from commitment_theme l where l.theme = %1$s)
             else exists (select from recommendation_version o join recommendation_theme l on l.version = o.version
                where known(o) and o.review = any (things(v.thing)) and l.theme = %1$s) end)"""
            .formatted(Fragments.themesBelow("select id from %1$s asked_theme(id)"));

    private static final List<Filter> FILTERS = List.of(
            Filters.state("v.state"),
            Filters.stateGroup("v.state"),
            Filter.thing("cycle", "Cycle of the review; commitments belong to none.", ThingKind.CYCLE, "4", "v.cycle_thing in %s"),
            Filter.thing("session", "Session of the review; commitments belong to none.", ThingKind.SESSION, "48",
                    "v.session_thing in %s"),
            Filter.thing("theme", "Theme of a commitment; of a review, that something on it was recommended. Those below it in "
                    + "the tree count as well.", ThingKind.THEME, "trade-unions", ON_THEME),
            Filter.equal("entry", "Kind of entry: `review` in the Working Group, `adoption` of the outcome by the Council, "
                    + "`mid_term` (derived, tentative), `commitment` that is due.", Allowed.OneOf.of(Entry.Kind.class), "review",
                    "v.entry"));

    static final Inquiry INQUIRY = new Inquiry("/v1/calendar.ics", "Reviews, adoptions, mid-terms and due commitments as a "
            + "calendar (RFC 5545) to subscribe to, in Outlook, Google Calendar, Apple Calendar and others. All-day entries; a "
            + "date that is known to its month or year alone, or to lie between two days, covers all of it, and says so. A "
            + "mid-term is on no record: it is derived, marked as tentative, and says from what.", FILTERS, parameters(), List.of(Format.ICS));

    private final RecordReader reader;

    @Inject
    Entries(RecordReader reader) {
        this.reader = reader;
    }

    private static Set<Parameter> parameters() {
        Set<Parameter> parameters = EnumSet.copyOf(Inquiry.CLOCKS);
        // It comes in one, which its address says.
        parameters.remove(Parameter.FORMAT);
        return parameters;
    }

    RecordReader.Rows<Entry> of(Question question) {
        Sql sql = Sql.of("with held as materialized (" + HELD + """
                ) select v.entry, v.public_id, (%s) ->> 'name' as state, (%s)::int as cycle, (%s)::int as session, v.date,
                    v.precision, v.title, v.from_day::text as from_day, v.until_day::text as until_day, v.expected,
                    (select rv.committed_at from revision rv where rv.number = v.newest) as changed
                from (%s) v where true""".formatted(Fragments.state("v.state"), Fragments.id("v.cycle_thing"),
                Fragments.id("v.session_thing"), ROWS));
        sql.add(new Narrowing(FILTERS, question).conditions()).add(" order by first_day(v.date), v.id_order, v.entry");
        return reader.select(FILTERS, question, sql, row -> read(row, question.clock().base()));
    }

    private static Entry read(ResultSet row, String base) throws SQLException {
        Entry.Kind kind = Entry.Kind.valueOf(row.getString("entry").toUpperCase(Locale.ROOT));
        return new Entry(kind, row.getString("public_id"), base + kind.path() + row.getString("public_id"), row.getString("state"),
                row.getObject("cycle", Integer.class), row.getObject("session", Integer.class), row.getString("date"),
                row.getString("precision"), row.getString("title"), row.getString("from_day"), row.getString("until_day"),
                row.getBoolean("expected"), row.getTimestamp("changed").toInstant());
    }
}
