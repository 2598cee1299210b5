package org.uprtracker.journal;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The identities that one revision touches: found once, made where they are new, looked up as references ask. */
final class Identities implements References {
    private final Map<String, Long> known = new HashMap<>();

    /** Finds the identities of these things and makes those that are put on record for the first time. */
    Identities(List<? extends Act> acts) {
        for (ThingKind kind : ThingKind.values()) {
            find(kind, acts.stream().filter(act -> act.kind() == kind).map(Act::publicId).toList());
            make(kind, acts.stream().filter(act -> act.kind() == kind && act instanceof Act.Put).map(Act::publicId).toList());
        }
    }

    long id(Act act) {
        return id(act.kind(), act.publicId());
    }

    @Override
    public long id(ThingKind kind, String publicId) {
        return known.computeIfAbsent(key(kind, publicId), key -> {
            Thing thing = Thing.<Thing>find("kind = ?1 and publicId = ?2", kind.code(), publicId).firstResult();
            if (thing == null) {
                throw new UnknownReference(kind, publicId);
            }
            return thing.id;
        });
    }

    private void find(ThingKind kind, Collection<String> publicIds) {
        if (publicIds.isEmpty()) {
            return;
        }
        List<Thing> things = Thing.list("kind = ?1 and publicId in ?2", kind.code(), publicIds);
        things.forEach(thing -> known.put(key(kind, thing.publicId), thing.id));
    }

    private void make(ThingKind kind, List<String> publicIds) {
        List<String> missing = publicIds.stream()
                .filter(publicId -> !known.containsKey(key(kind, publicId)))
                .distinct()
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        List<Long> numbers = Panache.getEntityManager()
                .createNativeQuery("select nextval('thing_number') from generate_series(1, :count)", Long.class)
                .setParameter("count", missing.size())
                .getResultList()
                .stream().map(Long.class::cast).toList();
        RowWriter rows = new RowWriter(Panache.getEntityManager());
        for (int i = 0; i < missing.size(); i++) {
            Thing thing = new Thing();
            thing.id = kind.identity(numbers.get(i));
            thing.kind = kind.code();
            thing.publicId = missing.get(i);
            rows.add(thing);
            known.put(key(kind, thing.publicId), thing.id);
        }
        rows.flush();
    }

    private static String key(ThingKind kind, String publicId) {
        return kind.code() + '/' + publicId;
    }
}
