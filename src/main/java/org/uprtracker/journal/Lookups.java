package org.uprtracker.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the journal last says of many things at once. */
@ApplicationScoped
public class Lookups {
    private static final int PADDED = 12;

    private final EntityManager entities;
    private final Journal journal;

    @Inject
    Lookups(EntityManager entities, Journal journal) {
        this.entities = entities;
        this.journal = journal;
    }

    /** A thing, standing or not. @param redacted whether something of it was blanked, now or before */
    public record Entry(String publicId, Last last, boolean redacted) {}

    /** Every thing of a kind. */
    @Transactional
    public List<Entry> all(ThingKind kind) {
        return entries(kind, "", "~");
    }

    /** The recommendations of one review, also those that were merged or withdrawn. */
    @Transactional
    public List<Entry> ofReview(String state, int cycle) {
        String prefix = state + '-' + "0".repeat(PADDED - String.valueOf(cycle).length()) + cycle + '-';
        return entries(ThingKind.RECOMMENDATION, prefix, prefix + '~');
    }

    /** The newest revision; 0 before the first. */
    @Transactional
    public long head() {
        return ((Number) entities.createNativeQuery("select coalesce(max(number), 0) from revision").getSingleResult())
                .longValue();
    }

    /** Those of a kind that have these ids. */
    @Transactional
    public List<Entry> named(ThingKind kind, List<String> publicIds) {
        return entries(entities.createNativeQuery("select id, public_id from thing where kind = :kind and public_id = any (:ids)"
                        + " order by id_order", Tuple.class)
                .setParameter("kind", kind.code()).setParameter("ids", publicIds.toArray(String[]::new)).getResultList());
    }

    private List<Entry> entries(ThingKind kind, String from, String to) {
        return entries(entities.createNativeQuery("select id, public_id from thing where kind = :kind and id_order >= :from"
                        + " and id_order < :to order by id_order", Tuple.class)
                .setParameter("kind", kind.code()).setParameter("from", from).setParameter("to", to).getResultList());
    }

    private List<Entry> entries(List<?> rows) {
        List<Long> ids = rows.stream().map(row -> ((Tuple) row).get("id", Long.class)).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Last> last = journal.last(ids);
        Set<Long> redacted = journal.redacted(ids);
        List<Entry> entries = new ArrayList<>();
        for (Object row : rows) {
            long id = ((Tuple) row).get("id", Long.class);
            if (last.containsKey(id)) {
                entries.add(new Entry(((Tuple) row).get("public_id", String.class), last.get(id), redacted.contains(id)));
            }
        }
        return entries;
    }
}
