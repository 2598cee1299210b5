package org.uprtracker.writing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.uprtracker.access.Caller;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.journal.Values;

/** What a person of an organisation wrote and another has not released yet. */
@Entity
@Table(name = "draft")
public class Draft extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    public String organisation;

    /** Kind and public id of the thing. */
    public String kind;

    public String thing;

    /** {@code create}, {@code change} or {@code withdraw}. */
    public String action;

    /** What the thing shall say, as JSON; null where it shall be withdrawn. */
    @JdbcTypeCode(SqlTypes.JSON)
    public String content;

    public String reason;

    /** The change of the thing this was written on; null for a new thing. */
    public String base;

    public String state;

    /** Everybody who wrote on it: none of them can release it. */
    public List<String> authors = new ArrayList<>();

    /** Grows with every step: what {@code If-Match} compares. */
    public int counter;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "changed_at")
    public Instant changedAt;

    /** The change of the record that its release became. */
    public String change;

    @ElementCollection
    @CollectionTable(name = "draft_event", joinColumns = @JoinColumn(name = "draft"))
    @OrderColumn(name = "place")
    public List<Event> events = new ArrayList<>();

    /** One step that was taken. */
    @Embeddable
    public static class Event {
        public Instant at;
        public String person;
        public String step;
        public String reason;
    }

    ThingKind thingKind() {
        return ThingKind.of(kind);
    }

    DraftState state() {
        return DraftState.valueOf(state.toUpperCase(java.util.Locale.ROOT));
    }

    String etag() {
        return "draft-" + counter;
    }

    boolean wasWrittenBy(Caller caller) {
        return authors.stream().anyMatch(author -> Caller.same(author, caller.person()));
    }

    /** Takes a step and remembers it. */
    void step(DraftState.Step step, String word, Caller caller, String why) {
        state = Values.code(state().after(step));
        remember(word, caller, why);
    }

    void remember(String word, Caller caller, String why) {
        Event event = new Event();
        event.at = Instant.now();
        event.person = caller.person();
        event.step = word;
        event.reason = why;
        events.add(event);
        changedAt = event.at;
        counter++;
    }

    void writtenBy(Caller caller) {
        if (!wasWrittenBy(caller)) {
            // A new list: Hibernate compares the column with what it was.
            authors = new ArrayList<>(authors);
            authors.add(caller.person());
        }
    }
}
