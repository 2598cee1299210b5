package org.uprtracker.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.Optional;

/**
 * Where every change of the public record is written: one transaction, one revision, under one lock that is taken
 * before anything is read.
 */
@ApplicationScoped
public class Journal {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final EntityManager entities;
    private final ObjectWriter canonical;
    private final Event<Committed> committed;

    @Inject
    Journal(EntityManager entities, ObjectMapper mapper, Event<Committed> committed) {
        this.entities = entities;
        canonical = HashChain.canonical(mapper);
        this.committed = committed;
    }

    /** A revision was written here; to be observed after its transaction. */
    public record Committed(long revision) {}

    /**
     * Waits until no other writer is at work, and keeps others waiting until the transaction ends. The first statement
     * of every transaction that writes the record, so that all it reads is what stands. Who waits too long gets an
     * error of the database (55P03).
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock() {
        lock(PATIENCE);
    }

    /** The same, for who can wait longer. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(Duration patience) {
        entities.createNativeQuery("set local lock_timeout = '" + patience.toMillis() + "ms'").executeUpdate();
        entities.createNativeQuery("lock table revision in exclusive mode").executeUpdate();
    }

    /**
     * Does these acts as one revision, in their order.
     *
     * @return what became of each, in their order; no revision is taken when nothing had to be done
     * @throws Refused if one of them would rewrite what was released; then nothing is done
     * @throws References.UnknownReference if one of them refers to what does not exist; then nothing is done
     */
    @Transactional
    public Written apply(By by, String reason, List<? extends Act> acts) {
        return apply(by, reason, List.of(acts).iterator());
    }

    /**
     * Does acts that are too many to be held at once as one revision, piece by piece. Each piece may refer to what the
     * pieces before it wrote.
     *
     * @return what became of each act, in their order; no revision is taken when nothing had to be done
     * @throws Refused if one of them would rewrite what was released; then nothing is done
     * @throws References.UnknownReference if one of them refers to what does not exist; then nothing is done
     */
    @Transactional
    public Written apply(By by, String reason, Iterator<? extends List<? extends Act>> pieces) {
        lock();
        Appending appending = new Appending(entities, by, reason);
        List<Done> done = new ArrayList<>();
        while (pieces.hasNext()) {
            done.addAll(append(appending, pieces.next()));
            if (pieces.hasNext()) {
                appending.letGo();
            }
        }
        if (appending.isEmpty()) {
            return new Written(null, done, List.of());
        }
        Revision revision = appending.finish();
        committed.fire(new Committed(revision.number));
        return new Written(revision.number, done, List.of());
    }

    private List<Done> append(Appending appending, List<? extends Act> acts) {
        Identities identities = appending.identities(acts);
        Plan plan = new Plan(acts, identities, last(acts.stream().map(identities::id).toList()), this::json);
        appending.refuseTwice(acts);
        if (plan.isEmpty()) {
            return plan.carryOut(null, Map.of());
        }
        Map<Long, Long> targets = plan.targets(this::last, appending::wrote);
        appending.close(plan.closing(this::versionOf));
        appending.leadOn(targets);
        return plan.carryOut(appending, targets);
    }

    /**
     * Takes in a whole set of things for the official record: what is new, and what differs from what the same writer
     * wrote last. What somebody else changed since stays, and so does what was released once and for all, and what was
     * blanked: the set may still hold the words.
     */
    @Transactional
    public Written write(String writer, String reason, List<? extends Content> contents) {
        lock();
        List<Act.Put> acts = contents.stream().map(content -> new Act.Put(content, null, null)).toList();
        Identities identities = new Identities(entities).with(acts);
        List<Long> things = acts.stream().map(identities::id).toList();
        Map<Long, Last> last = last(things);
        Set<Long> redacted = redacted(things);
        List<Act.Put> taken = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (Act.Put act : acts) {
            Last before = last.get(identities.id(act));
            if (before == null || before.says(json(act.content()))
                    || before.writer().equals(writer) && before.stands() && !act.kind().writtenOnce()
                            && !redacted.contains(identities.id(act))) {
                taken.add(act);
            } else {
                left.add(act.publicId());
            }
        }
        Written written = apply(new By(writer, null), reason, taken);
        return new Written(written.revision, written.done, left);
    }

    /** The entity whose table holds the versions of this kind. */
    @SuppressWarnings("unchecked")
    public Class<? extends Version> versionOf(ThingKind kind) {
        return (Class<? extends Version>) entities.getMetamodel().getEntities().stream()
                .map(type -> type.getJavaType())
                .filter(type -> type.getSimpleName().equalsIgnoreCase(kind.code() + "Version"))
                .findFirst().orElseThrow();
    }

    /** What the journal last says of a thing; null if it never said anything. */
    @Transactional
    public Last last(ThingKind kind, String publicId) {
        if (publicId.indexOf('\0') >= 0) {
            // No text in the database holds it, and to ask for it is an error there.
            return null;
        }
        Thing thing = Thing.<Thing>find("kind = ?1 and publicId = ?2", kind.code(), publicId).firstResult();
        return thing == null ? null : last(List.of(thing.id)).get(thing.id);
    }

    Map<Long, Last> last(Collection<Long> things) {
        Map<Long, Last> last = new HashMap<>();
        List<?> rows = entities.createNativeQuery("""
                        select distinct on (c.thing) c.thing, c.action,
                            (select n.revision || '.' || n.place from change n where n.thing = c.thing
                             order by n.revision desc, n.place desc limit 1) as change,
                            c.content::text as content, r.writer, coalesce(c.reason, r.reason) as reason,
                            (select o.organisation from change f join revision o on o.number = f.revision
                             where f.thing = c.thing order by f.revision, f.place limit 1) as owner
                        from change c join revision r on r.number = c.revision
                        where c.thing = any (:things) and c.action <> 'redacted'
                        order by c.thing, c.revision desc, c.place desc""", Tuple.class)
                .setParameter("things", things.toArray(Long[]::new))
                .getResultList();
        for (Object row : rows) {
            Tuple change = (Tuple) row;
            String content = change.get("content", String.class);
            last.put(change.get("thing", Long.class), new Last(change.get("change", String.class),
                    change.get("action", String.class), content == null ? null : HashChain.canonical(content),
                    change.get("writer", String.class), change.get("owner", String.class),
                    change.get("reason", String.class)));
        }
        return last;
    }

    Set<Long> redacted(Collection<Long> things) {
        List<?> redacted = entities.createNativeQuery("select distinct c.thing from change c where c.action = 'redacted'"
                        + " and c.thing = any (:things)", Long.class)
                .setParameter("things", things.toArray(Long[]::new))
                .getResultList();
        return redacted.stream().map(Long.class::cast).collect(Collectors.toSet());
    }

    /** What still refers to a thing, as {@code kind/id}; a few of them. */
    @Transactional
    public List<String> referrers(ThingKind kind, String publicId) {
        return entities.createNativeQuery("select distinct r from thing t, unnest(with_merged(t.id, (select max(number) from revision))) m,"
                        + " referrers(m) r where t.kind = :kind"
                        + " and t.public_id = :id order by r limit 5", String.class)
                .setParameter("kind", kind.code())
                .setParameter("id", publicId)
                .getResultList().stream().map(String.class::cast).toList();
    }

    /**
     * The thing of this kind, other than {@code except}, whose field now holds this value.
     *
     * @param field a field of its version: a text, or a reference, of which the value is then the public id
     */
    @Transactional
    public Optional<String> holder(ThingKind kind, String field, String value, String except) {
        Class<? extends Version> version = versionOf(kind);
        Object compared = value;
        if (isReference(version, field)) {
            Thing thing = Thing.<Thing>find("kind = ?1 and publicId = ?2", kind.code(), value).firstResult();
            compared = thing == null ? null : thing.id;
        }
        return entities.createQuery("select t.publicId from Thing t, " + version.getSimpleName() + " v where t.id = v.thing"
                        + " and v.until is null and v." + field + " = :value and t.publicId <> :except", String.class)
                .setParameter("value", compared)
                .setParameter("except", except == null ? "" : except)
                .setMaxResults(1)
                .getResultStream().findFirst();
    }

    /** The earliest day of an answer that stands on record to a recommendation of this review. */
    @Transactional
    public Optional<LocalDate> firstAnswer(String review) {
        return entities.createNativeQuery("""
                        select min(p.date_end) from recommendation_position p
                        join recommendation_version r on r.version = p.version and r.until is null
                        join thing t on t.id = r.review where t.public_id = :review and p.withdrawn is null
                            and not exists (select from recommendation_position c
                                where c.version = p.version and c.corrects = p.place)""", LocalDate.class)
                .setParameter("review", review)
                .getResultStream().filter(Objects::nonNull).map(LocalDate.class::cast).findFirst();
    }

    private boolean isReference(Class<? extends Version> version, String field) {
        Class<?> type = entities.getMetamodel().entity(version).getAttribute(field).getJavaType();
        return type == Long.class || type == long.class;
    }

    /** Content as the journal keeps it: keys in order, nothing that is absent. */
    public String json(Content content) {
        try {
            return canonical.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a write did.
     *
     * @param revision the revision it took; null when nothing had to be done
     * @param done what became of each act, in their order
     * @param left ids of things that differ but were not touched
     */
    public record Written(Long revision, List<Done> done, List<String> left) {
        public long count(Done.Action action) {
            return done.stream().filter(act -> act.action() == action).count();
        }
    }
}
