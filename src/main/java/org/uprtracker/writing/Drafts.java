package org.uprtracker.writing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uprtracker.access.Caller;
import org.uprtracker.http.ProblemType;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.Journal;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.journal.Values;

/** The drafts of organisations. Whoever is of another organisation finds none here. */
@ApplicationScoped
class Drafts {
    private final Journal journal;
    private final Contents contents;

    @Inject
    Drafts(Journal journal, Contents contents) {
        this.journal = journal;
        this.contents = contents;
    }

    /**
     * Lets one of an organisation draft at a time, until the transaction ends: which ids are free is asked before one is
     * taken.
     */
    void lock(String organisation) {
        Draft.getEntityManager().createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:name, 0))", Object.class)
                .setParameter("name", "drafts " + organisation).getSingleResult();
    }

    /** The draft of this organisation about this thing that is not released yet. */
    Optional<Draft> open(String organisation, ThingKind kind, String id) {
        return Draft.<Draft>find("organisation = ?1 and kind = ?2 and thing = ?3 and state <> 'released'",
                organisation, kind.code(), id).firstResultOptional();
    }

    /** What this organisation has drafted for this thing to say. */
    Optional<Content> content(String organisation, ThingKind kind, String id) {
        return open(organisation, kind, id).filter(draft -> draft.content != null)
                .map(draft -> contents.stored(kind, draft.content));
    }

    /** @throws RuntimeException 404 if the caller's organisation has no such draft */
    Draft of(Caller caller, UUID id) {
        return Draft.<Draft>find("id = ?1 and organisation = ?2", id, caller.organisation()).firstResultOptional()
                .orElseThrow(Drafts::notFound);
    }

    /** The same, kept from others until the transaction ends. */
    Draft held(Caller caller, UUID id) {
        return Draft.<Draft>find("id = ?1 and organisation = ?2", id, caller.organisation())
                .withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional().orElseThrow(Drafts::notFound);
    }

    /** @param before id of the draft to go on from, towards older ones; null for the newest */
    List<Draft> page(Caller caller, String kind, String state, UUID before, int limit) {
        StringBuilder query = new StringBuilder("organisation = ?1");
        List<Object> values = new ArrayList<>(List.of(caller.organisation()));
        also(query, values, "kind =", kind);
        also(query, values, "state =", state);
        also(query, values, "id <", before);
        return Draft.<Draft>find(query + " order by id desc", values.toArray()).page(0, limit).list();
    }

    private static void also(StringBuilder query, List<Object> values, String condition, Object value) {
        if (value != null) {
            values.add(value);
            query.append(" and ").append(condition).append(" ?").append(values.size());
        }
    }

    /**
     * @param content null where the thing shall be withdrawn
     * @param base the change of the thing it is written on; null for a new thing
     */
    Draft write(Caller caller, Wish wish, String thing, Content content, String base) {
        return write(caller, wish.kind(), wish.action(), thing, content, wish.reason(), base);
    }

    Draft write(Caller caller, ThingKind kind, Wish.Action action, String thing, Content content, String reason, String base) {
        Draft draft = new Draft();
        draft.organisation = caller.organisation();
        draft.kind = kind.code();
        draft.thing = thing;
        draft.action = Values.code(action);
        draft.content = content == null ? null : journal.json(content);
        draft.reason = reason;
        draft.base = base;
        draft.state = Values.code(DraftState.DRAFT);
        draft.createdAt = Instant.now();
        draft.writtenBy(caller);
        draft.remember("wrote", caller, null);
        draft.persist();
        return draft;
    }

    private static RuntimeException notFound() {
        return ProblemType.NOT_FOUND.problem("Your organisation has no such draft.").build();
    }
}
