package org.uprtracker.journal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The identities that one revision touches: found once, made where they are new, looked up as references ask. */
final class Identities implements References {
    /** Kinds of which there are so few that all are looked up as soon as one is asked for. */
    private static final Set<ThingKind> FEW = EnumSet.of(ThingKind.STATE, ThingKind.CYCLE, ThingKind.SESSION, ThingKind.THEME);

    private final EntityManager entities;
    private final Map<String, Long> touched = new HashMap<>();
    /** Few things are referred to by many: they are looked up once for all of a revision. */
    private final Map<String, Long> referred = new HashMap<>();

    Identities(EntityManager entities) {
        this.entities = entities;
    }

    /** Finds the identities of these things, makes those that are put on record for the first time, and forgets those before. */
    Identities with(List<? extends Act> acts) {
        touched.clear();
        for (ThingKind kind : ThingKind.values()) {
            touched.putAll(find(kind, acts.stream().filter(act -> act.kind() == kind).map(Act::publicId).toList()));
            make(kind, acts.stream().filter(act -> act.kind() == kind && act instanceof Act.Put).map(Act::publicId).toList());
        }
        return this;
    }

    long id(Act act) {
        return id(act.kind(), act.publicId());
    }

    @Override
    public long id(ThingKind kind, String publicId) {
        String key = key(kind, publicId);
        if (!touched.containsKey(key) && !referred.containsKey(key)) {
            referred.putAll(FEW.contains(kind) ? all(kind) : find(kind, List.of(publicId)));
        }
        Long id = touched.getOrDefault(key, referred.get(key));
        if (id == null) {
            throw new UnknownReference(kind, publicId);
        }
        return id;
    }

    private Map<String, Long> all(ThingKind kind) {
        return found(kind, entities.createNativeQuery("select public_id, id from thing where kind = :kind", Tuple.class)
                .setParameter("kind", kind.code()));
    }

    private Map<String, Long> find(ThingKind kind, List<String> publicIds) {
        return publicIds.isEmpty() ? Map.of() : found(kind, entities
                .createNativeQuery("select public_id, id from thing where kind = :kind and public_id = any (:ids)", Tuple.class)
                .setParameter("kind", kind.code()).setParameter("ids", publicIds.toArray(String[]::new)));
    }

    private static Map<String, Long> found(ThingKind kind, Query query) {
        Map<String, Long> found = new HashMap<>();
        for (Object row : query.getResultList()) {
            Tuple thing = (Tuple) row;
            found.put(key(kind, thing.get("public_id", String.class)), thing.get("id", Long.class));
        }
        return found;
    }

    private void make(ThingKind kind, List<String> publicIds) {
        List<String> missing = publicIds.stream()
                .filter(publicId -> !touched.containsKey(key(kind, publicId)))
                .distinct()
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        List<Long> numbers = entities
                .createNativeQuery("select nextval('thing_number') from generate_series(1, :count)", Long.class)
                .setParameter("count", missing.size())
                .getResultList()
                .stream().map(Long.class::cast).toList();
        RowWriter rows = new RowWriter(entities);
        for (int i = 0; i < missing.size(); i++) {
            Thing thing = new Thing();
            thing.id = kind.identity(numbers.get(i));
            thing.kind = kind.code();
            thing.publicId = missing.get(i);
            rows.add(thing);
            touched.put(key(kind, thing.publicId), thing.id);
        }
        rows.flush();
    }

    private static String key(ThingKind kind, String publicId) {
        return kind.code() + '/' + publicId;
    }
}
