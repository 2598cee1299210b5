package org.uprtracker.development;

import java.util.List;
import java.util.Optional;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.listing.Allowed;
import org.uprtracker.listing.Facet;
import org.uprtracker.listing.Filter;
import org.uprtracker.listing.Filters;
import org.uprtracker.listing.Fragments;
import org.uprtracker.listing.Listing;
import org.uprtracker.listing.SortKey;

/** Developments up to the day asked; also those that were corrected since. */
public final class DevelopmentListing {
    private static final String CORRECTED_BY = """
            (select ct.public_id from development_version cv join thing ct on ct.id = cv.thing
             where cv.corrects = v.thing and cv.since <= (select k from clock) order by cv.since desc limit 1)""";

    public static final Listing<DevelopmentView> LISTING = new Listing<>("/v1/developments",
            "Dated facts up to the day asked: laws, rulings, prosecutions, releases, findings. One that was corrected since "
                    + "stays and names the one that stands.",
            ThingKind.DEVELOPMENT, DevelopmentView.class, """
            select d.*, t.public_id, t.id_order from development_version d join thing t on t.id = d.thing and t.kind = 'development'
            where known(d) and d.date_end <= (select as_of from clock) and\s"""
            + Fragments.published(ThingKind.DEVELOPMENT, "d"),
            List.of(
                    Filters.state("v.state"),
                    Filters.stateGroup("v.state"),
                    Filter.equal("kind", "Kind of fact.", Allowed.OneOf.of(DevelopmentKind.class), "law_adopted", "v.kind"),
                    Filter.equal("direction", "Which way it points.", Allowed.OneOf.of(Direction.class), "setback",
                            "v.direction"),
                    Filters.theme("development_theme"),
                    Filters.subject(ThingKind.DEVELOPMENT),
                    Filters.provision("development_provision"),
                    bearingOn(ThingKind.RECOMMENDATION, "KAZ-2-126.29"),
                    bearingOn(ThingKind.COMMITMENT, "KAZ-c-assembly-law-review"),
                    Filters.year("v.date_end"),
                    Filters.words("trade union")),
            List.of(new SortKey("date", "v.date_end", "date"), SortKey.ID),
            List.of(new Facet("kind", "v.kind", ""), new Facet("direction", "v.direction", ""),
                    Facet.things("theme", "development_theme", "theme"),
                    new Facet("year", "extract(year from v.date_end)::int", ""), Facet.thing("state", "v.state")),
            """
            json_build_object('id', v.public_id, 'link', %s, 'state', %s, 'kind', v.kind, 'direction', v.direction,
                'title', v.title, 'text', v.text, 'date', v.date, 'datePrecision', date_precision(v.date),
                'dateBasis', v.date_basis, 'recommendations', %s, 'commitments', %s, 'themes', %s, 'provisions', %s,
                'disagreements', (select coalesce(json_agg(json_strip_nulls(json_build_object('field', g.field,
                    'says', g.says, 'note', g.note, 'citation', %s)) order by g.place), '[]')
                    from development_disagreement g where g.version = v.version),
                'corrects', %s, 'correction', v.correction, 'correctedBy', %s, 'citations', %s)""".formatted(Fragments.link(ThingKind.DEVELOPMENT), Fragments.state("v.state"),
                    Fragments.ids("development_recommendation", "recommendation"),
                    Fragments.ids("development_commitment", "commitment"), Fragments.themes("development_theme"),
                    Fragments.ids("development_provision", "provision"), Fragments.citation("g"),
                    Fragments.id("v.corrects"), CORRECTED_BY, Fragments.citations(ThingKind.DEVELOPMENT)),
            Optional.empty());

    private DevelopmentListing() {}

    private static Filter bearingOn(ThingKind kind, String example) {
        return Filter.thing(kind.code(), "The " + kind + " it bears on.", kind, example,
                "exists (select from development_%1$s l where l.version = v.version and l.%1$s in "
                        .formatted(kind.code()) + "%s)");
    }
}
