package org.uprtracker.webhook;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** What one revision had for one webhook, and how it fared. */
@Entity
@Table(name = "webhook_delivery")
public class Delivery extends PanacheEntityBase {
    static final String WAITING = "waiting";
    static final String DELIVERED = "delivered";
    static final String DROPPED = "dropped";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    public UUID webhook;
    public long revision;

    /** How many changes of the revision match. */
    public long changes;

    public String state = WAITING;
    public int attempts;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "first_attempt_at")
    public Instant firstAttemptAt;

    @Column(name = "last_attempt_at")
    public Instant lastAttemptAt;

    @Column(name = "next_attempt_at")
    public Instant nextAttemptAt;

    @Column(name = "delivered_at")
    public Instant deliveredAt;

    /** HTTP status of the last attempt; null where there was no answer. */
    public Integer answer;

    /** Why the last attempt failed, in words of ours. */
    public String failure;

    static Delivery waiting(UUID webhook) {
        return Delivery.<Delivery>find("webhook = ?1 and state = ?2", webhook, WAITING).firstResult();
    }

    DeliveryView view() {
        return new DeliveryView(id, revision, changes, state, attempts, createdAt, lastAttemptAt, nextAttemptAt, deliveredAt,
                answer, failure);
    }

    /** What waits for this webhook is not sent any more: it goes on from elsewhere. */
    static void drop(UUID webhook) {
        update("state = ?1, nextAttemptAt = null where webhook = ?2 and state = ?3", DROPPED, webhook, WAITING);
    }

    /** Counts its attempts anew: somebody set it going again. */
    void beginAnew() {
        attempts = 0;
        firstAttemptAt = null;
        nextAttemptAt = null;
    }
}
