package org.uprtracker.source;

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
import org.uprtracker.listing.Sql;

/** Sources that had been published by the day asked, or bear no date. */
public final class SourceListing {
    public static final Listing<SourceView> LISTING = new Listing<>("/v1/sources",
            "The documents that facts are cited from, that had been published by the day asked or bear no date.",
            ThingKind.SOURCE, SourceView.class, """
            select s.*, t.public_id, t.id_order from source_version s join thing t on t.id = s.thing
            where known(s) and (s.date is null or s.date_end <= (select as_of from clock)) and published(s)""",
            List.of(
                    Filter.equal("kind", "Kind of document.", Allowed.OneOf.of(SourceKind.class), "working_group_report",
                            "v.kind"),
                    Filters.year("v.date_end"),
                    new Filter("q", "Part of title, publisher or symbol.", new Allowed.Words(200), "A/HRC/28/10",
                            question -> Sql.of("exists (select from unnest(?::text[]) q(part) where strpos(lower(concat_ws("
                                    + "' ', v.title, v.publisher, v.symbol)), lower(q.part)) > 0)",
                                    (Object) question.array("q")))),
            List.of(SortKey.ID, new SortKey("date", "coalesce(v.date_end, date '0001-01-01')", "date")),
            List.of(new Facet("kind", "v.kind", "")), """
            json_build_object('id', v.public_id, 'link', %s, 'title', v.title, 'publisher', v.publisher, 'kind', v.kind,
                'symbol', v.symbol, 'date', v.date, 'language', v.language, 'url', v.url, 'sha256', v.sha256,
                'note', v.note)""".formatted(Fragments.link(ThingKind.SOURCE)),
            Optional.empty());

    private SourceListing() {}
}
