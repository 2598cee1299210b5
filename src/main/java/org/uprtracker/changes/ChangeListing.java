package org.uprtracker.changes;

import java.util.List;
import java.util.Optional;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.listing.Allowed;
import org.uprtracker.listing.Facet;
import org.uprtracker.listing.Filter;
import org.uprtracker.listing.Listing;
import org.uprtracker.listing.SortKey;
import org.uprtracker.listing.Sql;

/** The journal, change by change. Revisions become visible in their order, so reading on from a change misses none. */
public final class ChangeListing {
    public static final Listing<ChangeView> LISTING = new Listing<>("/v1/changes",
            "What was written when, by whom: the journal in its order. Ask again with the last `id` under `after` and "
                    + "nothing is missed; an `asOf` makes no difference here.",
            null, ChangeView.class, """
            select c.*, t.kind, t.public_id as thing_id, r.committed_at, r.writer, r.reason, r.hash as revision_hash,
                c.revision || '.' || c.place as public_id
            from change c join revision r on r.number = c.revision join thing t on t.id = c.thing
            where c.revision <= (select k from clock)""",
            List.of(
                    new Filter("after", "Only changes after this one: its `id`.", new Allowed.ChangeId(), "1.312",
                            question -> Sql.of("v.id_order > any (?::text[])", (Object) question.values("after").stream()
                                    .map(Allowed.ChangeId::order).toArray(String[]::new))),
                    Filter.equal("kind", "Kind of the thing.", Allowed.OneOf.of(ThingKind.class), "recommendation",
                            "v.kind"),
                    Filter.equal("action", "What was done.", new Allowed.OneOf(List.of("created", "changed", "withdrawn")),
                            "changed", "v.action"),
                    of(ThingKind.RECOMMENDATION, "KAZ-2-126.29"),
                    of(ThingKind.COMMITMENT, "KAZ-c-assembly-law-review"),
                    of(ThingKind.DEVELOPMENT, "KAZ-d-assembly-law-2020"),
                    of(ThingKind.ASSESSMENT, "01a2033c-214a-7924-a7f1-b6c8bb19ded0")),
            List.of(SortKey.ID),
            List.of(new Facet("kind", "v.kind", ""), new Facet("action", "v.action", "")), """
            json_build_object('id', v.public_id, 'kind', v.kind, 'thing', v.thing_id,
                'link', (select base from clock) || '/v1/' || v.kind || 's/' || v.thing_id || '?knownAt=' || v.revision,
                'revision', v.revision,
                'at', to_char(v.committed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'writer', v.writer,
                'reason', v.reason, 'action', v.action, 'content', v.content, 'hash', encode(v.revision_hash, 'hex'),
                'changed', (select coalesce(json_agg(coalesce(a.key, b.key) order by coalesce(a.key, b.key)), '[]')
                    from jsonb_each(coalesce(v.content, '{}')) a
                    full join jsonb_each(coalesce((select p.content from change p where p.thing = v.thing
                            and (p.revision, p.place) < (v.revision, v.place)
                            order by p.revision desc, p.place desc limit 1), '{}')) b on b.key = a.key
                    where a.value is distinct from b.value))""",
            Optional.empty());

    private ChangeListing() {}

    private static Filter of(ThingKind kind, String example) {
        return Filter.thing(kind.code(), "Changes of this " + kind + ".", kind, example, "v.thing in %s");
    }
}
