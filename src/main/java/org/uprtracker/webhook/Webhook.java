package org.uprtracker.webhook;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** What an organisation wants to be told of, and where. */
@Entity
@Table(name = "webhook")
public class Webhook extends PanacheEntityBase {
    static final String ACTIVE = "active";
    static final String PAUSED = "paused";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    public String organisation;
    public String url;

    /** As in the query of {@code /v1/changes}. */
    public String filters;

    /** What is sent is signed with it; never shown again, never logged. */
    public String secret;

    /** Where links start, unless the service knows its own address. */
    public String base;

    public String state = ACTIVE;

    @Column(name = "paused_because")
    public String pausedBecause;

    /** Everything up to this place in the journal was delivered, or did not match. */
    public String position;

    /** The newest revision that is done with; that of the place, or the one before it where its end is still to come. */
    public long revision;

    /** Grows when somebody changes it, or it is paused. */
    public int counter = 1;

    @Column(name = "created_by")
    public String createdBy;

    @Column(name = "created_at")
    public Instant createdAt;

    /** When to look at it again. */
    @Column(name = "due_at")
    public Instant dueAt;

    @Column(name = "leased_by")
    public UUID leasedBy;

    @Column(name = "leased_until")
    public Instant leasedUntil;

    /** What is shown of it, with links that start there, and what {@code If-Match} compares. */
    Shown shown(String from) {
        return new Shown(new WebhookView(id, from + "/v1/webhooks/" + id, organisation, url, FilterText.read(filters), state,
                pausedBecause, position, null, createdBy, createdAt), counter);
    }

    boolean isActive() {
        return state.equals(ACTIVE);
    }

    void pause(String because) {
        state = PAUSED;
        pausedBecause = because;
        counter++;
    }

    void resume(Instant now) {
        state = ACTIVE;
        pausedBecause = null;
        dueAt = now;
        counter++;
    }

    /** Whoever is at work on it finds the lease gone, and leaves what it did aside. */
    void takeBack() {
        leasedBy = null;
        leasedUntil = null;
    }
}
