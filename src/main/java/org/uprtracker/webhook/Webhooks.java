package org.uprtracker.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uprtracker.access.Audit;
import org.uprtracker.access.Caller;
import org.uprtracker.access.Role;
import org.uprtracker.http.ProblemType;
import org.uprtracker.journal.Revision;

/** The webhooks of organisations. To another organisation they do not exist; an admin sees and deletes all. */
@ApplicationScoped
class Webhooks {
    private static final int MOST_DELIVERIES = 100;

    private final Subscriptions subscriptions;
    private final WebhookSettings settings;
    private final WebhookClock clock;
    private final Audit audit;

    @Inject
    Webhooks(Subscriptions subscriptions, WebhookSettings settings, WebhookClock clock, Audit audit) {
        this.subscriptions = subscriptions;
        this.settings = settings;
        this.clock = clock;
        this.audit = audit;
    }

    /** What is asked for, found right. */
    record Asked(String url, String filters) {}

    @Transactional
    WebhookView create(Caller caller, Asked asked, String base) {
        if (Webhook.count("organisation", caller.organisation()) >= settings.mostPerOrganisation()) {
            throw ProblemType.CONFLICT.problem("Your organisation has " + settings.mostPerOrganisation()
                    + " webhooks, as many as it may have: delete one, or widen the filters of one.").build();
        }
        Webhook webhook = new Webhook();
        webhook.organisation = caller.organisation();
        webhook.url = asked.url();
        webhook.filters = asked.filters();
        webhook.secret = Signature.newSecret();
        webhook.base = base;
        webhook.createdBy = caller.person();
        webhook.createdAt = clock.now();
        webhook.dueAt = webhook.createdAt;
        Revision head = Revision.<Revision>find("order by number desc").firstResult();
        webhook.position = "0.0";
        if (head != null) {
            Leases.moveTo(webhook, head.number);
        }
        webhook.persist();
        audit.say("webhook.created", caller, "webhook", webhook.id);
        return webhook.shown(base).view().with(webhook.secret);
    }

    @Transactional
    List<WebhookView> all(Caller caller, String base) {
        List<Webhook> found = caller.is(Role.ADMIN) ? Webhook.list("order by id")
                : Webhook.list("organisation = ?1 order by id", caller.organisation());
        return found.stream().map(webhook -> webhook.shown(base).view()).toList();
    }

    /** One that the caller may see. */
    @Transactional
    Shown one(Caller caller, String id, String base) {
        return seen(caller, id, LockModeType.NONE).shown(base);
    }

    @Transactional
    List<DeliveryView> deliveries(Caller caller, String id) {
        return Delivery.<Delivery>find("webhook = ?1 order by id desc", seen(caller, id, LockModeType.NONE).id)
                .page(0, MOST_DELIVERIES).stream().map(Delivery::view).toList();
    }

    /** @param asked what of it is null stays as it is */
    @Transactional
    Shown change(Caller caller, String id, String ifMatch, String base, Asked asked, String state) {
        Webhook webhook = own(caller, id);
        Counter.require(ifMatch, webhook.counter);
        webhook.url = asked.url() == null ? webhook.url : asked.url();
        webhook.filters = asked.filters() == null ? webhook.filters : asked.filters();
        webhook.counter++;
        webhook.takeBack();
        if (Webhook.PAUSED.equals(state) && webhook.isActive()) {
            webhook.pause("Paused by " + caller.person() + ".");
        } else if (Webhook.ACTIVE.equals(state) && !webhook.isActive()) {
            setGoing(webhook);
        }
        audit.say("webhook.changed", caller, "webhook", webhook.id);
        return webhook.shown(base);
    }

    @Transactional
    void delete(Caller caller, String id, String ifMatch) {
        Webhook webhook = seen(caller, id, LockModeType.PESSIMISTIC_WRITE);
        Counter.require(ifMatch, webhook.counter);
        webhook.delete();
        audit.say("webhook.deleted", caller, "webhook", webhook.id);
    }

    /** Goes on where it had come to, with what waits, and at once. */
    @Transactional
    Shown resume(Caller caller, String id, String base) {
        Webhook webhook = own(caller, id);
        if (!webhook.isActive()) {
            setGoing(webhook);
            audit.say("webhook.resumed", caller, "webhook", webhook.id);
        }
        return webhook.shown(base);
    }

    @Transactional
    Shown replay(Caller caller, String id, String from, String base) {
        Webhook webhook = own(caller, id);
        webhook.position = subscriptions.place(from, base);
        webhook.revision = Math.max(0, Long.parseLong(from.substring(0, from.indexOf('.'))) - 1);
        webhook.counter++;
        webhook.takeBack();
        webhook.dueAt = clock.now();
        Delivery.drop(webhook.id);
        audit.say("webhook.replayed", caller, "webhook", webhook.id, "from", from);
        return webhook.shown(base);
    }

    private void setGoing(Webhook webhook) {
        webhook.resume(clock.now());
        Optional.ofNullable(Delivery.waiting(webhook.id)).ifPresent(Delivery::beginAnew);
    }

    private Webhook own(Caller caller, String id) {
        Webhook webhook = seen(caller, id, LockModeType.PESSIMISTIC_WRITE);
        if (!owns(caller, webhook)) {
            throw ProblemType.FORBIDDEN.problem("A webhook is changed by its own organisation; an admin may delete it.")
                    .build();
        }
        return webhook;
    }

    private static boolean owns(Caller caller, Webhook webhook) {
        return webhook.organisation.equals(caller.organisation());
    }

    private static Webhook seen(Caller caller, String id, LockModeType lock) {
        Webhook webhook = null;
        try {
            webhook = Webhook.findById(UUID.fromString(id), lock);
        } catch (IllegalArgumentException e) {
            // What is no id names no webhook: the same answer as for one that is not there.
        }
        if (webhook == null || !caller.is(Role.ADMIN) && !owns(caller, webhook)) {
            throw ProblemType.NOT_FOUND.problem("Your organisation has no such webhook.").build();
        }
        return webhook;
    }
}
