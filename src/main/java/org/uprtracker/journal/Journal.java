package org.uprtracker.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where every change of the public record is written: one transaction, one revision, under one lock that is taken
 * before anything is read.
 */
@ApplicationScoped
public class Journal {
    private final EntityManager entities;
    private final ObjectMapper mapper;
    private final SecureRandom random = new SecureRandom();

    @Inject
    Journal(EntityManager entities, ObjectMapper mapper) {
        this.entities = entities;
        this.mapper = mapper;
    }

    /**
     * Writes what is new or differs from what the same writer wrote last. What somebody else changed since stays.
     *
     * @param writer who writes, as the journal names it
     * @return what happened to each content; no revision is taken when nothing changed
     */
    @Transactional
    public Written write(String writer, String reason, List<? extends Content> contents) {
        entities.createNativeQuery("lock table revision in exclusive mode").executeUpdate();
        Identities identities = new Identities(contents);
        Map<Long, Last> last = lastChanges(contents.stream().map(identities::id).toList());
        List<Content> created = new ArrayList<>();
        List<Content> changed = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (Content content : contents) {
            Last before = last.get(identities.id(content));
            if (before == null) {
                created.add(content);
            } else if (!before.says(json(content))) {
                if (before.writer.equals(writer)) {
                    changed.add(content);
                } else {
                    left.add(content.publicId());
                }
            }
        }
        if (created.isEmpty() && changed.isEmpty()) {
            return new Written(null, 0, 0, left);
        }
        Revision revision = append(writer, reason, created, changed, identities);
        return new Written(revision.number, created.size(), changed.size(), left);
    }

    private Revision append(
            String writer, String reason, List<Content> created, List<Content> changed, Identities identities) {
        Revision head = Revision.<Revision>find("order by number desc").firstResult();
        Revision revision = new Revision();
        revision.number = head == null ? 1 : head.number + 1;
        revision.writer = writer;
        revision.reason = reason;
        List<Version> successors = changed.stream().map(content -> content.version(identities)).toList();
        close(changed, successors, identities, revision.number);
        List<Change> changes = new ArrayList<>();
        List<String> things = new ArrayList<>();
        for (Content content : created) {
            changes.add(put(content, content.version(identities), "created", identities, revision.number, things));
        }
        for (int i = 0; i < changed.size(); i++) {
            changes.add(put(changed.get(i), successors.get(i), "changed", identities, revision.number, things));
        }
        revision.changes = changes.size();
        revision.committedAt = notBefore(head);
        revision.hash = HashChain.revision(head == null ? HashChain.BEGINNING : head.hash, revision, changes, things);
        // The database takes the revision's row as its end: nothing can be added to it afterwards.
        entities.flush();
        revision.persist();
        return revision;
    }

    private Change put(Content content, Version version, String action, Identities identities, long revision,
            List<String> things) {
        version.thing = identities.id(content);
        version.since = revision;
        version.persist();
        things.add(content.thingKind().code() + '/' + content.publicId());
        Change change = new Change();
        change.address = new Change.Address(revision, things.size());
        change.thing = version.thing;
        change.action = action;
        change.content = json(content);
        change.salt = new byte[16];
        random.nextBytes(change.salt);
        change.digest = HashChain.digest(change.salt, change.content);
        change.persist();
        return change;
    }

    /** Before any new version is written: at most one version of a thing is open at any instant. */
    private void close(List<Content> changed, List<Version> successors, Identities identities, long revision) {
        Map<String, List<Long>> byEntity = new HashMap<>();
        for (int i = 0; i < changed.size(); i++) {
            byEntity.computeIfAbsent(successors.get(i).getClass().getSimpleName(), entity -> new ArrayList<>())
                    .add(identities.id(changed.get(i)));
        }
        byEntity.forEach((entity, things) -> entities
                .createQuery("update " + entity + " set until = :revision where until is null and thing in :things")
                .setParameter("revision", revision)
                .setParameter("things", things)
                .executeUpdate());
    }

    private Map<Long, Last> lastChanges(List<Long> things) {
        Map<Long, Last> last = new HashMap<>();
        List<?> rows = entities.createNativeQuery("""
                        select distinct on (c.thing) c.thing, c.content::text as content, r.writer
                        from change c join revision r on r.number = c.revision
                        where c.thing = any (:things)
                        order by c.thing, c.revision desc, c.place desc""", Tuple.class)
                .setParameter("things", things.toArray(Long[]::new))
                .getResultList();
        for (Object row : rows) {
            Tuple change = (Tuple) row;
            last.put(change.get("thing", Long.class),
                    new Last(change.get("content", String.class), change.get("writer", String.class)));
        }
        return last;
    }

    private String json(Content content) {
        try {
            return HashChain.canonical(mapper.writeValueAsString(content));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The journal's clock never goes back, whatever the system's does. */
    private static Instant notBefore(Revision head) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return head == null || now.isAfter(head.committedAt) ? now : head.committedAt;
    }

    private record Last(String content, String writer) {
        boolean says(String canonical) {
            return content != null && HashChain.canonical(content).equals(canonical);
        }
    }

    /**
     * What a write did.
     *
     * @param revision the revision it took; null when nothing changed
     * @param left ids of things that differ but were last changed by somebody else
     */
    public record Written(Long revision, int created, int changed, List<String> left) {}
}
