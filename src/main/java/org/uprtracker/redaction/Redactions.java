package org.uprtracker.redaction;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.uprtracker.access.Audit;
import org.uprtracker.access.Caller;
import org.uprtracker.http.ProblemType;
import org.uprtracker.journal.By;
import org.uprtracker.journal.Journal;
import org.uprtracker.journal.Redacting;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.journal.Values;
import org.uprtracker.writing.Tags;

/** Redactions: one admin proposes, another approves, and by that it is carried out. */
@ApplicationScoped
class Redactions {
    private final Redactable redactable;
    private final Redacting redacting;
    private final Journal journal;
    private final Audit audit;

    @Inject
    Redactions(Redactable redactable, Redacting redacting, Journal journal, Audit audit) {
        this.redactable = redactable;
        this.redacting = redacting;
        this.journal = journal;
        this.audit = audit;
    }

    @Transactional
    List<RedactionView> all() {
        return Redaction.<Redaction>listAll(Sort.descending("id")).stream().map(Redactions::view).toList();
    }

    @Transactional
    RedactionView one(UUID id) {
        return view(Redaction.<Redaction>findByIdOptional(id).orElseThrow(Redactions::notFound));
    }

    @Transactional
    RedactionView propose(Caller caller, NewRedaction asked) {
        redactable.check(asked.kind(), asked.id(), asked.fields(), asked.reason());
        Redaction redaction = new Redaction();
        redaction.kind = asked.kind().code();
        redaction.thing = asked.id();
        redaction.fields = asked.fields().stream().distinct().toList();
        redaction.reason = asked.reason();
        redaction.basis = Values.code(asked.basis());
        redaction.proposedBy = caller.person();
        redaction.proposedAt = now();
        redaction.persistAndFlush();
        audit.say("redaction.proposed", caller, "redaction", redaction.id);
        return view(redaction);
    }

    /** @param ifMatch may be null */
    @Transactional
    RedactionView approve(Caller caller, UUID id, String ifMatch) {
        journal.lock();
        Redaction redaction = open(id);
        if (ifMatch != null) {
            Tags.require(ifMatch, redaction.etag());
        }
        if (Caller.same(caller.person(), redaction.proposedBy)) {
            audit.say("redaction.refused", caller, "redaction", id);
            throw ProblemType.FORBIDDEN.problem("Nobody blanks what is on record alone: another admin than "
                    + redaction.proposedBy + ", who proposed it, approves.").build();
        }
        ThingKind kind = ThingKind.of(redaction.kind);
        redactable.check(kind, redaction.thing, redaction.fields, redaction.reason);
        redaction.approvedBy = caller.person();
        redaction.approvedAt = now();
        redaction.persistAndFlush();
        redaction.change = redacting.carryOut(id, kind, redaction.thing,
                new By(redaction.proposedBy + ", " + redaction.approvedBy, null), redaction.reason, redaction.basis);
        audit.say("redaction.approved", caller, "redaction", id, "change", redaction.change);
        return view(redaction);
    }

    @Transactional
    void takeBack(Caller caller, UUID id, String ifMatch) {
        Redaction redaction = open(id);
        Tags.require(ifMatch, redaction.etag());
        audit.say("redaction.taken_back", caller, "redaction", id);
        redaction.delete();
    }

    private static RedactionView view(Redaction redaction) {
        return new RedactionView(redaction.id.toString(), "/v1/redactions/" + redaction.id, redaction.kind, redaction.thing,
                redaction.fields, redaction.reason, redaction.basis, redaction.change == null, redaction.proposedBy,
                redaction.proposedAt, redaction.approvedBy, redaction.approvedAt, redaction.change, redaction.etag());
    }

    /** Kept from others until the transaction ends. */
    private static Redaction open(UUID id) {
        Redaction redaction = Redaction.<Redaction>find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional().orElseThrow(Redactions::notFound);
        if (redaction.change != null) {
            throw ProblemType.CONFLICT.problem("This was carried out with change " + redaction.change
                    + ", and cannot be undone.").build();
        }
        return redaction;
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private static RuntimeException notFound() {
        return ProblemType.NOT_FOUND.problem("There is no redaction with this id; /v1/redactions lists them.").build();
    }
}
