package org.uprtracker.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.uprtracker.journal.Revision;

/**
 * Who is at work on which webhook, and how far each has come: short transactions, none of them open while something is
 * sent. Of several instances one has the lease of a webhook; when it dies, the lease ends by itself. Whoever finds that
 * it has lost its lease leaves what it did aside: it is done again.
 */
@ApplicationScoped
class Leases {
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int TIMELINE = 12;

    private final UUID instance = UUID.randomUUID();
    private final EntityManager entities;
    private final WebhookClock clock;
    private final WebhookSettings settings;

    @Inject
    Leases(EntityManager entities, WebhookClock clock, WebhookSettings settings) {
        this.entities = entities;
        this.clock = clock;
        this.settings = settings;
    }

    /** What is known of a webhook while it is worked on. */
    record Job(UUID id, String url, String filters, String secret, String base, String position, long revision) {
        private static Job of(Webhook webhook) {
            return new Job(webhook.id, webhook.url, webhook.filters, webhook.secret, webhook.base, webhook.position,
                    webhook.revision);
        }
    }

    /** Takes the webhook that has waited longest, if one is due and nobody is at work on it. */
    @Transactional
    Optional<Job> claim() {
        Instant now = clock.now();
        return entities.createNativeQuery("""
                        select w.id from webhook w
                        where w.state = 'active' and w.due_at <= :now and (w.leased_until is null or w.leased_until <= :now
                                or w.leased_until > :furthest)
                            and w.revision <> (select coalesce(max(r.number), 0) from revision r)
                            and (select count(*) from webhook o where o.organisation = w.organisation
                                and o.leased_until > :now and o.leased_until <= :furthest) < :most
                        order by w.due_at, w.id limit 1 for update of w skip locked""", UUID.class)
                .setParameter("now", now)
                // A lease that ends later than any can was given before the clock was set back: it is none.
                .setParameter("furthest", now.plus(LEASE.multipliedBy(2)))
                .setParameter("most", settings.atOncePerOrganisation())
                .getResultStream().findFirst()
                .map(id -> {
                    Webhook webhook = Webhook.findById(id);
                    webhook.leasedBy = instance;
                    webhook.leasedUntil = now.plus(LEASE);
                    return Job.of(webhook);
                });
    }

    /** Everything up to this revision is done with. Empty if the lease was lost. */
    @Transactional
    Optional<Job> advance(UUID id, long revision) {
        return mine(id).map(webhook -> {
            moveTo(webhook, revision);
            webhook.leasedUntil = clock.now().plus(LEASE);
            return Job.of(webhook);
        });
    }

    /** The delivery of a revision: the one that waits, or a new one. Empty if the lease was lost. */
    @Transactional
    Optional<UUID> begin(UUID id, long revision, long changes) {
        return mine(id).map(webhook -> {
            Delivery delivery = Delivery.waiting(id);
            if (delivery != null && delivery.revision != revision) {
                Delivery.drop(id);
                delivery = null;
            }
            Instant now = clock.now();
            if (delivery == null) {
                delivery = new Delivery();
                delivery.webhook = id;
                delivery.revision = revision;
                delivery.createdAt = now;
                delivery.changes = changes;
                delivery.persist();
            }
            delivery.changes = changes;
            delivery.attempts++;
            delivery.firstAttemptAt = delivery.firstAttemptAt == null ? now : delivery.firstAttemptAt;
            delivery.lastAttemptAt = now;
            delivery.nextAttemptAt = null;
            webhook.leasedUntil = now.plus(LEASE);
            return delivery.id;
        });
    }

    @Transactional
    Optional<Job> delivered(UUID id, UUID deliveryId, int status) {
        return mine(id).map(webhook -> {
            Delivery delivery = Delivery.findById(deliveryId);
            delivery.state = Delivery.DELIVERED;
            delivery.deliveredAt = clock.now();
            delivery.answer = status;
            delivery.failure = null;
            moveTo(webhook, delivery.revision);
            return Job.of(webhook);
        });
    }

    /** @return whether it is paused now, because it failed for too long */
    @Transactional
    boolean failed(UUID id, UUID deliveryId, Sender.Outcome outcome) {
        return mine(id).map(webhook -> {
            Delivery delivery = Delivery.findById(deliveryId);
            delivery.answer = outcome.status();
            delivery.failure = outcome.failure();
            Optional<Instant> next = Pauses.next(delivery.firstAttemptAt, delivery.attempts, clock.now(),
                    ThreadLocalRandom.current().nextDouble());
            delivery.nextAttemptAt = next.orElse(null);
            webhook.takeBack();
            next.ifPresentOrElse(at -> webhook.dueAt = at, () -> webhook.pause("Revision " + delivery.revision
                    + " could not be delivered for three days: " + outcome.failure() + "."));
            return next.isEmpty();
        }).orElse(false);
    }

    /** It cannot go on by itself. */
    @Transactional
    void pause(UUID id, String because) {
        mine(id).ifPresent(webhook -> {
            webhook.pause(because);
            webhook.takeBack();
        });
    }

    @Transactional
    void release(UUID id) {
        mine(id).ifPresent(webhook -> {
            webhook.dueAt = clock.now();
            webhook.takeBack();
        });
    }

    private Optional<Webhook> mine(UUID id) {
        return Webhook.<Webhook>find("id = ?1 and leasedBy = ?2", id, instance)
                .withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    static void moveTo(Webhook webhook, long number) {
        Revision revision = Revision.findById(number);
        webhook.revision = number;
        webhook.position = number + "." + revision.changes + "-"
                + HexFormat.of().formatHex(revision.hash).substring(0, TIMELINE);
    }
}
