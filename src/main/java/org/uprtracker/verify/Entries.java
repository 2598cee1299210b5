package org.uprtracker.verify;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import org.uprtracker.journal.Change;
import org.uprtracker.journal.Revision;
import org.uprtracker.journal.ThingKind;

/** The journal in its order, a page at a time. */
final class Entries {
    private static final int PAGE = 1000;
    private static final String CHANGES = """
            select c.revision, c.place, c.thing, t.kind, t.public_id, c.action, c.author, c.reason,
                array_to_string(c.redacted, chr(10)) as redacted, c.content::text as content, c.salt, c.digest,
                (select b.action from change b where b.thing = c.thing and (b.revision, b.place) < (c.revision, c.place)
                    and b.action <> 'redacted' order by b.revision desc, b.place desc limit 1) as before,
                (select n.revision from change n where n.thing = c.thing and (n.revision, n.place) > (c.revision, c.place)
                    and n.action <> 'redacted' order by n.revision, n.place limit 1) as next
            from change c join thing t on t.id = c.thing
            where (c.revision, c.place) > (:revision, :place)
            order by c.revision, c.place limit""" + " " + PAGE;

    private final EntityManager entities;

    Entries(EntityManager entities) {
        this.entities = entities;
    }

    /** @param last null for the first page */
    List<Entry> after(Entry last) {
        return entities.createNativeQuery(CHANGES, Tuple.class)
                .setParameter("revision", last == null ? Long.MIN_VALUE : last.revision())
                .setParameter("place", last == null ? 0 : last.place())
                .getResultList().stream().map(row -> entry((Tuple) row)).toList();
    }

    List<Revision> revisionsAfter(long number) {
        return entities.createQuery("from Revision where number > :number order by number", Revision.class)
                .setParameter("number", number)
                .setMaxResults(PAGE)
                .getResultList();
    }

    long count() {
        return (Long) entities.createNativeQuery("select count(*) from change", Long.class).getSingleResult();
    }

    private static Entry entry(Tuple row) {
        Change change = new Change();
        change.address = new Change.Address(row.get("revision", Long.class), row.get("place", Integer.class));
        change.thing = row.get("thing", Long.class);
        change.action = row.get("action", String.class);
        change.author = row.get("author", String.class);
        change.reason = row.get("reason", String.class);
        String redacted = row.get("redacted", String.class);
        change.redacted = redacted.isEmpty() ? List.of() : List.of(redacted.split("\n"));
        change.content = row.get("content", String.class);
        change.salt = row.get("salt", byte[].class);
        change.digest = row.get("digest", byte[].class);
        return new Entry(change, ThingKind.of(row.get("kind", String.class)), row.get("public_id", String.class),
                row.get("before", String.class), row.get("next", Long.class));
    }
}
