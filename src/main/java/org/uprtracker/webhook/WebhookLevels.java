package org.uprtracker.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.uprtracker.metrics.Levels;
import org.uprtracker.metrics.Sample;

/** How far webhooks are behind the record: the same whichever instance is asked. */
@ApplicationScoped
class WebhookLevels implements Sample {
    private final EntityManager entities;

    @Inject
    WebhookLevels(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @Transactional
    public void take(Levels levels) {
        Object[] row = (Object[]) entities.createNativeQuery("""
                select count(*) filter (where w.state = 'active'), count(*) filter (where w.state = 'paused'),
                    count(*) filter (where w.state = 'active' and w.revision < h.head),
                    coalesce(extract(epoch from now() - (select min(r.committed_at) from revision r where r.number > (
                        select min(o.revision) from webhook o where o.state = 'active'))), 0)::float8
                from webhook w right join (select coalesce(max(number), 0) as head from revision) h on true
                group by h.head""").getSingleResult();
        levels.set("upr.webhooks", "Webhooks", null, number(row[0]), "state", Webhook.ACTIVE);
        levels.set("upr.webhooks", "Webhooks", null, number(row[1]), "state", Webhook.PAUSED);
        levels.set("upr.webhooks.behind", "Active webhooks that were not told everything yet", null, number(row[2]));
        levels.set("upr.webhooks.oldest.waiting", "Age of the oldest revision that an active webhook was not told of", "seconds",
                number(row[3]));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
