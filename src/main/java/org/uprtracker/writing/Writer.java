package org.uprtracker.writing;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.uprtracker.access.Caller;
import org.uprtracker.access.Role;
import org.uprtracker.http.Bodies;
import org.uprtracker.http.FieldError;
import org.uprtracker.http.ProblemType;
import org.uprtracker.journal.Act;
import org.uprtracker.journal.By;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.Done;
import org.uprtracker.journal.Journal;
import org.uprtracker.journal.Last;
import org.uprtracker.journal.References;
import org.uprtracker.journal.Refused;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.rules.AllRules;

/** Creates, changes and withdraws things: on record at once, or as a draft of the caller's organisation. */
@ApplicationScoped
public class Writer {
    private final Journal journal;
    private final AllRules rules;
    private final Bodies bodies;
    private final Contents contents;
    private final Checks checks;
    private final Lanes lanes;
    private final Drafts drafts;
    private final Sameness sameness;

    @Inject
    Writer(Journal journal, AllRules rules, Bodies bodies, Contents contents, Checks checks, Lanes lanes, Drafts drafts,
            Sameness sameness) {
        this.journal = journal;
        this.rules = rules;
        this.bodies = bodies;
        this.contents = contents;
        this.checks = checks;
        this.lanes = lanes;
        this.drafts = drafts;
        this.sameness = sameness;
    }

    /** An act on the record, or the draft that was made instead. */
    record Prepared(Act act, Draft draft) {}

    @Transactional
    WriteView write(Caller caller, Wish wish) {
        lock(caller);
        Prepared prepared = prepare(caller, wish, record(caller));
        if (prepared.draft != null) {
            return drafted(prepared.draft);
        }
        return released(apply(new By(caller.person(), null), wish.reason(), List.of(prepared.act)).done().get(0));
    }

    /** Everything was checked before; what the journal refuses all the same is a conflict with what stands. */
    Journal.Written apply(By by, String reason, List<Act> acts) {
        try {
            return journal.apply(by, reason, acts);
        } catch (Refused | References.UnknownReference refused) {
            throw ProblemType.CONFLICT.problem("The record refuses it: " + refused.getMessage() + ".").build();
        }
    }

    /** 201 for a new thing or a new draft of one, 202 for a draft of a change, 200 for a change. */
    static int status(Wish.Action action, WriteView written) {
        return action == Wish.Action.CREATE ? 201 : written.state() == WriteView.State.DRAFT ? 202 : 200;
    }

    /**
     * Nothing is read before the lock: what is checked is what stands. Who can only draft does not take it: drafts are
     * checked again when they are released.
     */
    void lock(Caller caller) {
        if (caller.is(Role.ADMIN) || caller.is(Role.IMPORTER)) {
            journal.lock();
        }
        if (caller.is(Role.CONTRIBUTOR)) {
            drafts.lock(caller.organisation());
        }
    }

    RecordNow record(Caller caller) {
        return new RecordNow(journal, contents, (kind, id) -> caller.organisation() == null
                ? Optional.empty() : drafts.content(caller.organisation(), kind, id));
    }

    /** Checks a wish; what it makes stands alongside for the wishes after it. */
    Prepared prepare(Caller caller, Wish wish, RecordNow record) {
        return switch (wish.action()) {
            case CREATE -> create(caller, wish, record);
            case CHANGE -> change(caller, wish, record);
            case WITHDRAW -> withdraw(caller, wish, record);
        };
    }

    private Prepared create(Caller caller, Wish wish, RecordNow record) {
        Content read = bodies.read(wish.body(), rules.of(wish.kind()).type());
        Lanes.Lane lane = lanes.of(caller, read, null);
        bodies.validate(read);
        // Who wrote and who released it is known from their keys, when it is released.
        Content content = rules.of(wish.kind()).identified(rules.of(wish.kind()).signed(read, null, null), record);
        if (content == null) {
            throw ProblemType.broken(List.of(FieldError.at("/id", "must be given: none follows from the rest")));
        }
        refuseTaken(caller, content, record, lane);
        check(content, null, caller, lane, record);
        record.add(content);
        return lane == Lanes.Lane.RECORD
                ? new Prepared(new Act.Put(content, null, wish.reason()), null)
                : new Prepared(null, drafts.write(caller, wish, content.publicId(), content, null));
    }

    private Prepared change(Caller caller, Wish wish, RecordNow record) {
        refuseTwice(wish, record);
        Last last = standing(wish, record);
        Content before = contents.stored(wish.kind(), last.content());
        Lanes.Lane lane = lanes.of(caller, before, last);
        if (wish.kind().writtenOnce()) {
            throw ProblemType.CONFLICT.problem("What was released of this kind is never changed. Correct it: POST a new "
                    + wish.kind() + " that names this one under `corrects` and says why under `correction`.").build();
        }
        Tags.require(wish.ifMatch(), last.change());
        JsonNode patched = contents.patched(contents.tree(last.content()), wish.body());
        Content content = bodies.read(patched, rules.of(wish.kind()).type());
        if (!wish.id().equals(content.publicId())) {
            throw ProblemType.broken(List.of(FieldError.at("/id", "cannot be changed: an id is permanent")));
        }
        lanes.of(caller, content, last);
        refuseDrafted(caller, wish, lane);
        check(content, before, caller, lane, record);
        record.add(content);
        return lane == Lanes.Lane.RECORD
                ? new Prepared(new Act.Put(content, null, wish.reason()), null)
                : new Prepared(null, drafts.write(caller, wish, wish.id(), content, last.change()));
    }

    private Prepared withdraw(Caller caller, Wish wish, RecordNow record) {
        refuseTwice(wish, record);
        Last last = standing(wish, record);
        Lanes.Lane lane = lanes.of(caller, contents.stored(wish.kind(), last.content()), last);
        Tags.require(wish.ifMatch(), last.change());
        refuseDrafted(caller, wish, lane);
        refuseReferredTo(wish.kind(), wish.id(), record);
        record.leave(wish.kind(), wish.id());
        return lane == Lanes.Lane.RECORD
                ? new Prepared(new Act.Withdraw(wish.kind(), wish.id(), null, wish.reason()), null)
                : new Prepared(null, drafts.write(caller, wish, wish.id(), null, last.change()));
    }

    /** A thing turns out to be another one of its kind: decided for the official record alone. */
    @Transactional
    WriteView merge(Caller caller, ThingKind kind, String id, String into, String reason) {
        journal.lock();
        RecordNow record = record(caller).withoutDrafts();
        Last last = standing(new Wish(Wish.Action.CHANGE, kind, id, null, reason, null), record);
        Content from = contents.stored(kind, last.content());
        if (lanes.of(caller, from, last) != Lanes.Lane.RECORD) {
            throw ProblemType.FORBIDDEN.problem("Only what belongs to the official record is merged.").build();
        }
        Content target = record.content(kind, into).orElseThrow(() -> ProblemType.broken(
                List.of(FieldError.at("/into", "names no " + kind + " that stands on record"))));
        if (target.publicId().equals(into) && !into.equals(id)) {
            sameness.refuseOthers(from, target, record);
        }
        Done done = apply(new By(caller.person(), null), reason,
                List.of(new Act.Merge(kind, id, into, null, reason))).done().get(0);
        return released(done);
    }

    /** What the journal last says of a thing that is to be changed. */
    private static Last standing(Wish wish, RecordNow record) {
        Last last = record.last(wish.kind(), wish.id()).orElseThrow(() -> ProblemType.NOT_FOUND.problem(
                "No " + wish.kind() + " has this id.").build());
        if (!last.stands()) {
            throw ProblemType.CONFLICT.problem("It was " + last.action() + " (change " + last.change()
                    + "), and is never changed again.").build();
        }
        return last;
    }

    /** One revision says one thing of each. */
    private static void refuseTwice(Wish wish, RecordNow record) {
        if (record.isAlongside(wish.kind(), wish.id()) || record.isLeaving(wish.kind(), wish.id())) {
            throw ProblemType.CONFLICT.problem("Another item of this request writes the " + wish.kind() + " '" + wish.id()
                    + "': send one of them by itself.").build();
        }
    }

    private void refuseTaken(Caller caller, Content content, RecordNow record, Lanes.Lane lane) {
        ThingKind kind = content.thingKind();
        String id = content.publicId();
        Optional<Last> last = record.last(kind, id);
        if (record.isAlongside(kind, id)) {
            throw ProblemType.DUPLICATE.problem("Another item of this request has the id '" + id + "'.").build();
        }
        if (last.isPresent()) {
            throw (last.get().stands() ? ProblemType.DUPLICATE : ProblemType.CONFLICT).problem("The " + kind + " /v1/"
                    + kind.plural() + "/" + id + (last.get().stands() ? " is on record already."
                    : " was " + last.get().action() + "; its id is never used again.")).build();
        }
        if (lane == Lanes.Lane.DRAFT) {
            drafts.open(caller.organisation(), kind, id).ifPresent(draft -> {
                throw ProblemType.DUPLICATE.problem("Your organisation has a draft of it: /v1/drafts/" + draft.id + ".").build();
            });
        }
    }

    private void refuseDrafted(Caller caller, Wish wish, Lanes.Lane lane) {
        if (lane == Lanes.Lane.DRAFT) {
            drafts.open(caller.organisation(), wish.kind(), wish.id()).ifPresent(draft -> {
                throw ProblemType.CONFLICT.problem("Your organisation has a draft of it: /v1/drafts/" + draft.id
                        + ". Edit or delete that one.").build();
            });
        }
    }

    /** @throws RuntimeException 409 that names what refers to it */
    void refuseReferredTo(ThingKind kind, String id, RecordNow record) {
        if (record.isReferredToAlongside(kind, id)) {
            throw ProblemType.CONFLICT.problem("The " + kind + " '" + id
                    + "' cannot be withdrawn: what is written together with it refers to it.").build();
        }
        List<String> referrers = journal.referrers(kind, id);
        if (!referrers.isEmpty()) {
            throw ProblemType.CONFLICT.problem("It cannot be withdrawn: on record refer to it " + String.join(", ", referrers)
                    + ". Change or withdraw these first.").build();
        }
    }

    private void check(Content content, Content before, Caller caller, Lanes.Lane lane, RecordNow record) {
        if (lane == Lanes.Lane.RECORD) {
            checks.refuse(content, before, null, record.withoutDrafts());
        } else {
            checks.refuse(content, before, caller.organisation(), record);
        }
    }

    WriteView released(Done done) {
        return new WriteView(done.kind().code(), done.publicId(), WriteView.State.RELEASED,
                done.action() == Done.Action.WITHDRAWN ? null : "/v1/" + done.kind().plural() + "/" + done.publicId(),
                done.change(), null, null, Tags.of(done.change()));
    }

    WriteView drafted(Draft draft) {
        return new WriteView(draft.kind, draft.thing, WriteView.State.DRAFT, null, null, draft.id,
                "/v1/drafts/" + draft.id, draft.etag());
    }
}
