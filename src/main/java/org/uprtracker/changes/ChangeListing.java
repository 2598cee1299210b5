package org.uprtracker.changes;

import java.util.List;
import java.util.Optional;
import org.uprtracker.listing.Facet;
import org.uprtracker.listing.Listing;
import org.uprtracker.listing.SortKey;

/** The journal, change by change. Revisions become visible in their order, so reading on from a change misses none. */
public final class ChangeListing {
    /** Who left the record is shown as it last stood; a redaction may come after that. */
    private static final String SHOWN_AT = """
            case when v.action in ('withdrawn', 'merged') then v.revision - 1
                when v.action = 'redacted' then coalesce(%s, v.revision) else v.revision end"""
            .formatted(before("case when p.action in ('withdrawn', 'merged') then p.revision - 1 end"));

    private static final String CHANGED = """
            case v.action
                when 'redacted' then (select coalesce(json_agg(distinct split_part(f.pointer, '/', 2)), '[]')
                    from jsonb_path_query(v.content, '$.changes[*].fields[*]') b(pointer_json)
                    cross join lateral (select b.pointer_json #>> '{}') f(pointer))
                when 'created' then (select json_agg(key order by key) from jsonb_object_keys(v.content) key)
                when 'changed' then (select coalesce(json_agg(coalesce(a.key, b.key) order by coalesce(a.key, b.key)), '[]')
                    from jsonb_each(v.content) a full join jsonb_each(%s) b on b.key = a.key
                    where a.value is distinct from b.value)
                else '[]' end""".formatted(before("p.content"));

    public static final Listing<ChangeView> LISTING = new Listing<>("/v1/changes",
            "What was written when, by whom: the journal in its order. Ask again with the last `cursor` under `after` and "
                    + "nothing is missed; an `asOf` makes no difference here.",
            null, ChangeView.class, """
            select c.revision, c.place, c.thing, c.action, c.content, c.author, c.redacted, c.id_order,
                t.kind, t.public_id as thing_id, r.committed_at, r.writer, r.organisation, r.hash as revision_hash,
                coalesce(c.reason, r.reason) as reason, c.revision || '.' || c.place as public_id
            from change c join revision r on r.number = c.revision join thing t on t.id = c.thing
            where c.revision <= (select k from clock)""",
            ChangeFilters.ALL,
            List.of(SortKey.ID),
            List.of(new Facet("kind", "v.kind", ""), new Facet("action", "v.action", "")), """
            json_build_object('id', v.public_id, 'kind', v.kind, 'thing', v.thing_id,
                'link', (select base from clock) || '/v1/' || v.kind || 's/' || v.thing_id || '?knownAt=' || (%s),
                'revision', v.revision,
                'at', to_char(v.committed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'writer', v.writer,
                'reason', v.reason, 'action', v.action, 'changed', %s, 'content', v.content,
                'hash', encode(v.revision_hash, 'hex'), 'author', v.author, 'organisation', v.organisation,
                'redacted', case when v.redacted <> '{}' then v.redacted end,
                'cursor', v.public_id || '-' || substr(encode(v.revision_hash, 'hex'), 1, 12))"""
            .formatted(SHOWN_AT, CHANGED),
            Optional.empty());

    public static final Listing<ChangeView> FEED = new Listing<>("/v1/changes.atom",
            "The journal as an Atom feed (RFC 4287), the newest change first; older ones page by page under `next` "
                    + "(RFC 5005). The feed's categories hold the revision it was read at and the journal's hash there.",
            null, ChangeView.class, LISTING.rows(), LISTING.filters(), LISTING.sorts(), List.of(), LISTING.item(),
            Optional.empty());

    private ChangeListing() {}

    /** Of the change of the thing before this one; redactions are left aside: they say where, not what. */
    private static String before(String expression) {
        return """
                (select %s from change p where p.thing = v.thing and (p.revision, p.place) < (v.revision, v.place)
                    and p.action <> 'redacted' order by p.revision desc, p.place desc limit 1)""".formatted(expression);
    }
}
