package org.uprtracker.verify;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.uprtracker.journal.References;
import org.uprtracker.journal.ThingKind;

/** Identities by public id, the last that were asked for in memory. */
final class Known implements References {
    private static final int REMEMBERED = 50_000;

    private final EntityManager entities;
    private final Map<String, Long> last = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    Known(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public long id(ThingKind kind, String publicId) {
        Long id = last.get(kind.code() + '/' + publicId);
        if (id == null) {
            List<?> found = entities.createNativeQuery(
                            "select id from thing where kind = :kind and public_id = :id", Long.class)
                    .setParameter("kind", kind.code())
                    .setParameter("id", publicId)
                    .getResultList();
            if (found.isEmpty()) {
                throw new UnknownReference(kind, publicId);
            }
            id = (Long) found.get(0);
            last.put(kind.code() + '/' + publicId, id);
        }
        return id;
    }
}
