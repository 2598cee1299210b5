package org.uprtracker.journal;

import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One revision while it is being written, under the lock. */
final class Appending {
    private static final int FORMAT = 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final EntityManager entities;
    private final Revision head;
    private final Revision revision = new Revision();
    private final List<Change> changes = new ArrayList<>();
    private final List<String> things = new ArrayList<>();
    private final Set<Long> touched = new HashSet<>();
    private final Set<Long> written = new HashSet<>();
    private final RowWriter rows;
    private final VersionNumbers numbers;
    private final Identities identities;

    Appending(EntityManager entities, By by, String reason) {
        this.entities = entities;
        rows = new RowWriter(entities);
        numbers = new VersionNumbers(entities);
        identities = new Identities(entities);
        head = Revision.<Revision>find("order by number desc").firstResult();
        revision.number = head == null ? 1 : head.number + 1;
        revision.writer = by.writer();
        revision.organisation = by.organisation();
        revision.reason = reason;
        revision.format = FORMAT;
    }

    /** The identities that these acts touch, which come next. */
    Identities identities(List<? extends Act> acts) {
        return identities.with(acts);
    }

    /** A revision says one thing of each. */
    void refuseTwice(List<? extends Act> acts) {
        for (Act act : acts) {
            if (!touched.add(identities.id(act))) {
                throw new Refused(act, "is named twice in one revision");
            }
        }
    }

    /** Whether a thing was created or changed in this revision so far. */
    boolean wrote(long thing) {
        return written.contains(thing);
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Writes what was appended so far and forgets all of it but what the hash of the revision is made of. */
    void letGo() {
        rows.flush();
        entities.clear();
        changes.forEach(change -> change.content = null);
    }

    /** Closes the open versions of these things, one statement per table, before any new version is written. */
    void close(Map<Class<? extends Version>, List<Long>> things) {
        things.forEach((entity, ids) -> entities.createQuery("update " + entity.getSimpleName()
                        + " set until = :revision where until is null and thing in :things")
                .setParameter("revision", revision.number)
                .setParameter("things", ids)
                .executeUpdate());
    }

    /** @return the change's address */
    String put(Act.Put act, Version version, Done.Action action, String json) {
        open(version, identities.id(act));
        written.add(version.thing);
        return change(act, action, json);
    }

    String withdraw(Act.Withdraw act) {
        return change(act, Done.Action.WITHDRAWN, null);
    }

    String merge(Act.Merge act, long target) {
        Merged merged = new Merged();
        merged.target = target;
        open(merged, identities.id(act));
        return change(act, Done.Action.MERGED, HashChain.canonical("{\"into\":\"" + act.target() + "\"}"));
    }

    /** What was merged into a thing that is merged now is led on to where that one goes. */
    void leadOn(Map<Long, Long> targets) {
        if (targets.isEmpty()) {
            return;
        }
        List<Merged> before = Merged.list("until is null and target in ?1", targets.keySet());
        Map<Long, Long> onwards = new HashMap<>();
        before.forEach(merged -> onwards.put(merged.thing, targets.get(merged.target)));
        close(Map.of(Merged.class, before.stream().map(merged -> merged.thing).toList()));
        onwards.forEach((thing, target) -> {
            Merged merged = new Merged();
            merged.target = target;
            open(merged, thing);
        });
    }

    /** Writes the revision's own row: the database takes it as its end, and nothing can be added afterwards. */
    Revision finish() {
        revision.changes = changes.size();
        revision.committedAt = notBefore();
        revision.hash = HashChain.revision(head == null ? HashChain.BEGINNING : head.hash, revision, changes, things);
        rows.flush();
        revision.persist();
        return revision;
    }

    private void open(Version version, long thing) {
        version.thing = thing;
        version.since = revision.number;
        version.version = numbers.next();
        rows.add(version);
    }

    /** @param json what was blanked in which entries, with the digests of what is left of them */
    String redacted(ThingKind kind, String publicId, String reason, String json) {
        return change(kind, publicId, "redacted", null, reason, json);
    }

    private String change(Act act, Done.Action action, String json) {
        return change(act.kind(), act.publicId(), Values.code(action), act.author(), act.reason(), json);
    }

    private String change(ThingKind kind, String publicId, String action, String author, String reason, String json) {
        things.add(kind.code() + '/' + publicId);
        Change change = new Change();
        change.address = new Change.Address(revision.number, things.size());
        change.thing = identities.id(kind, publicId);
        change.action = action;
        change.author = author;
        change.reason = reason;
        change.content = json;
        change.salt = new byte[16];
        RANDOM.nextBytes(change.salt);
        change.digest = HashChain.digest(change.salt, json);
        rows.add(change);
        changes.add(change);
        return change.address.revision() + "." + change.address.place();
    }

    /** The journal's clock never goes back, whatever the system's does. */
    private Instant notBefore() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return head == null || now.isAfter(head.committedAt) ? now : head.committedAt;
    }
}
