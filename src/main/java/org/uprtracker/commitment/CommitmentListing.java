package org.uprtracker.commitment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.uprtracker.assessment.Standing;
import org.uprtracker.assessment.StandingFilters;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.listing.Allowed;
import org.uprtracker.listing.Facet;
import org.uprtracker.listing.Filter;
import org.uprtracker.listing.Filters;
import org.uprtracker.listing.Fragments;
import org.uprtracker.listing.Listing;
import org.uprtracker.listing.SortKey;
import org.uprtracker.listing.Sql;

/** Commitments that had been made by the day asked. */
public final class CommitmentListing {
    /** What each assessor says, as a table: see {@link Standing#voices}. */
    public static final String VOICES = Standing.voices("v.thing", "v.state", "");

    private static final String HEADLINE = "(select %s from " + Standing.headline(VOICES) + " h)";

    private static final String OVERDUE = "coalesce(v.due_end < (select as_of from clock), false) and "
            + "coalesce((select h.status from " + Standing.headline(VOICES) + " h), '') <> 'implemented'";

    private static final String ROWS = """
            select c.*, t.public_id, t.id_order from commitment_version c join thing t on t.id = c.thing and t.kind = 'commitment'
            where known(c) and (c.date is null or c.date_end <= (select as_of from clock)) and\s"""
            + Fragments.published(ThingKind.COMMITMENT, "c");

    private static final String ITEM = """
            (select json_build_object('id', v.public_id, 'link', %s, 'state', %s, 'kind', v.kind, 'title', v.title,
                'text', v.text, 'saidBy', v.said_by, 'saidAt', v.said_at, 'date', v.date,
                'datePrecision', date_precision(v.date), 'dateBasis', v.date_basis, 'due', v.due,
                'overdue', coalesce(v.due_end < (select as_of from clock), false)
                    and coalesce(h.status, '') <> 'implemented',
                'ahead', coalesce(v.due_end >= (select as_of from clock), false),
                'headline', %s, 'contested', h.contested, 'institutions', v.institutions,
                'recommendations', %s, 'themes', %s, 'provisions', %s,
                'milestones', (select coalesce(json_agg(json_strip_nulls(json_build_object('title', m.title,
                    'due', m.due, 'reached', case when last_day(m.reached) <= (select as_of from clock) then m.reached end,
                    'citation', %s)) order by m.place), '[]')
                    from commitment_milestone m
                    join source_version ms on ms.thing = at(m.source) and known(ms) and published(ms)
                    where m.version = v.version
                        and (m.due is not null or last_day(m.reached) <= (select as_of from clock))),
                'indicators', (select coalesce(json_agg(json_strip_nulls(json_build_object('name', i.name,
                    'unit', i.unit, 'date', i.date, 'value', i.value, 'citation', %s)) order by i.place), '[]')
                    from commitment_indicator i
                    join source_version es on es.thing = at(i.source) and known(es) and published(es)
                    where i.version = v.version
                        and i.date_end <= (select as_of from clock)),
                'citations', %s)
             from %s h)""".formatted(Fragments.link(ThingKind.COMMITMENT), Fragments.state("v.state"),
            Standing.json("h"), Fragments.ids("commitment_recommendation", "recommendation"),
            Fragments.themes("commitment_theme"), Fragments.ids("commitment_provision", "provision"),
            Fragments.citation("m"), Fragments.citation("i"), Fragments.citations(ThingKind.COMMITMENT),
            Standing.headline(VOICES));

    private static final List<Filter> FILTERS = Stream.of(List.of(
            Filters.state("v.state"),
            Filters.stateGroup("v.state"),
            Filter.equal("kind", "Form of the commitment.", Allowed.OneOf.of(CommitmentKind.class),
                    "public_statement", "v.kind"),
            Filters.theme("commitment_theme"),
            Filters.subject(ThingKind.COMMITMENT),
            Filters.provision("commitment_provision"),
            Filter.thing("recommendation", "Recommendation it answers.", ThingKind.RECOMMENDATION, "KAZ-2-126.43",
                    "exists (select from commitment_recommendation l where l.version = v.version"
                            + " and l.recommendation in %s)"),
            new Filter("institution", "Responsible institution.",
                    new Allowed.OnRecord("commitment_version", "institutions"), "Ministry of Justice",
                    question -> Sql.of("v.institutions && ?::text[]", (Object) question.array("institution"))),
            Filter.truth("overdue", "Whether it is overdue on the day asked.", OVERDUE),
            new Filter("dueBefore", "Due before this day.", new Allowed.Day(), "2026-01-01",
                    question -> Sql.of("v.due_end < any (?::date[])", (Object) question.array("dueBefore"))),
            Filters.year("v.date_end"),
            Filters.words("assembly")), StandingFilters.of(VOICES)).flatMap(List::stream).toList();

    public static final Listing<CommitmentView> LISTING = new Listing<>("/v1/commitments",
            "What States committed themselves to by the day asked, with what is due or overdue then.",
            ThingKind.COMMITMENT, CommitmentView.class, ROWS, FILTERS,
            List.of(SortKey.ID, new SortKey("date", "coalesce(v.date_end, date '0001-01-01')", "date"),
                    new SortKey("due", "coalesce(v.due_end, date '9999-12-31')", "date")),
            List.of(new Facet("kind", "v.kind", ""), new Facet("overdue", OVERDUE, ""),
                    new Facet("status", HEADLINE.formatted(Standing.value("h")), ""),
                    new Facet("contested", HEADLINE.formatted("h.contested"), ""),
                    Facet.things("theme", "commitment_theme", "theme"), Facet.thing("state", "v.state")),
            ITEM, Optional.of("(select json_build_object('perspectives', " + Standing.perspectives(VOICES)
                    + ", 'voices', " + Standing.list(VOICES) + "))"));

    private CommitmentListing() {}
}
