package org.uprtracker.recommendation;

import java.util.List;
import java.util.Optional;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.listing.Filter;
import org.uprtracker.listing.Listing;
import org.uprtracker.listing.SortKey;

/** What changed when, of one recommendation: its entries in the journal. */
final class HistoryListing {
    static final Listing<HistoryView> LISTING = new Listing<>("/v1/recommendations/{id}/history",
            "The recommendation's entries in the journal: what changed when, and who wrote it.", ThingKind.RECOMMENDATION, HistoryView.class, """
            select c.revision, c.place, c.thing, c.action, c.content, r.committed_at, r.writer, r.reason,
                c.revision || '.' || c.place as public_id,
                lpad(c.revision::text, 12, '0') || '.' || lpad(c.place::text, 12, '0') as id_order,
                lag(c.content) over (partition by c.thing order by c.revision, c.place) as before
            from change c join revision r on r.number = c.revision
            where c.revision <= (select k from clock)
                and c.thing in (select id from asked where filter = 'recommendation')""",
            List.of(Filter.thing("recommendation", "The recommendation.", ThingKind.RECOMMENDATION, "KAZ-2-126.29",
                    "v.thing in %s")),
            List.of(SortKey.ID), List.of(), """
            json_build_object('id', v.public_id, 'revision', v.revision,
                'at', to_char(v.committed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'writer', v.writer,
                'reason', v.reason, 'action', v.action, 'content', v.content, 'changed', (
                    select coalesce(json_agg(coalesce(a.key, b.key) order by coalesce(a.key, b.key)), '[]')
                    from jsonb_each(coalesce(v.content, '{}')) a
                    full join jsonb_each(coalesce(v.before, '{}')) b on b.key = a.key
                    where a.value is distinct from b.value))""",
            Optional.empty());

    private HistoryListing() {}
}
