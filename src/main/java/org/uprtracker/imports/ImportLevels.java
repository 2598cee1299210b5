package org.uprtracker.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.uprtracker.metrics.Levels;
import org.uprtracker.metrics.Sample;

/** What this instance has to import. */
@ApplicationScoped
class ImportLevels implements Sample {
    private final EntityManager entities;
    private final Presence presence;

    @Inject
    ImportLevels(EntityManager entities, Presence presence) {
        this.entities = entities;
        this.presence = presence;
    }

    @Override
    @Transactional
    public void take(Levels levels) {
        Object[] row = (Object[]) entities.createNativeQuery("""
                select count(*) filter (where j.state = 'queued'), count(*) filter (where j.state <> 'queued'),
                    coalesce(extract(epoch from now() - min(j.started_at)), 0)::float8
                from import_job j where j.instance = :instance and j.state in (:open)""")
                .setParameter("instance", presence.instance()).setParameter("open", ImportState.OPEN).getSingleResult();
        levels.set("upr.imports.waiting", "Imports that wait for their turn on this instance", null, number(row[0]));
        levels.set("upr.imports.running", "Imports at work on this instance", null, number(row[1]));
        levels.set("upr.imports.running.for", "How long the import at work on this instance has taken so far", "seconds",
                number(row[2]));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
