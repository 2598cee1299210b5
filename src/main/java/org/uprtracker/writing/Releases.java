package org.uprtracker.writing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uprtracker.access.Audit;
import org.uprtracker.access.Caller;
import org.uprtracker.http.ProblemType;
import org.uprtracker.journal.Act;
import org.uprtracker.journal.By;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.Journal;
import org.uprtracker.journal.Last;
import org.uprtracker.rules.AllRules;
import org.uprtracker.rules.Rules;

/** Release: what one person of an organisation wrote comes on record by the act of another. */
@ApplicationScoped
class Releases {
    private final Drafts drafts;
    private final Contents contents;
    private final Checks checks;
    private final AllRules rules;
    private final Journal journal;
    private final Writer writer;
    private final Audit audit;

    @Inject
    Releases(Drafts drafts, Contents contents, Checks checks, AllRules rules, Journal journal, Writer writer, Audit audit) {
        this.drafts = drafts;
        this.contents = contents;
        this.checks = checks;
        this.rules = rules;
        this.journal = journal;
        this.writer = writer;
        this.audit = audit;
    }

    /** A draft as the reviewer saw it. The tag may be absent. */
    record Seen(UUID id, String etag) {}

    /** All of them in one revision, or none. They may refer to each other, and to nothing else that is not on record. */
    @Transactional
    List<WriteView> release(Caller caller, List<Seen> seen, String reason) {
        journal.lock();
        List<Draft> held = new ArrayList<>();
        for (Seen one : seen) {
            held.add(releasable(caller, one));
        }
        RecordNow record = writer.record(caller).withoutDrafts();
        List<Act> acts = new ArrayList<>();
        held.forEach(draft -> content(draft, caller).ifPresentOrElse(record::add,
                () -> record.leave(draft.thingKind(), draft.thing)));
        held.forEach(draft -> acts.add(act(draft, caller, record)));
        Journal.Written written = writer.apply(new By(caller.person(), caller.organisation()), reason, acts);
        List<WriteView> answers = new ArrayList<>();
        for (int i = 0; i < held.size(); i++) {
            Draft draft = held.get(i);
            draft.change = written.done().get(i).change();
            draft.step(DraftState.Step.RELEASE, "released", caller, reason);
            audit.say("draft.released", caller, "draft", draft.id, "change", draft.change);
            answers.add(writer.released(written.done().get(i)));
        }
        return answers;
    }

    private Draft releasable(Caller caller, Seen seen) {
        Draft draft = drafts.held(caller, seen.id);
        if (seen.etag != null) {
            Tags.require(seen.etag, draft.etag());
        }
        draft.state().after(DraftState.Step.RELEASE);
        if (draft.wasWrittenBy(caller)) {
            audit.say("release.refused", caller, "draft", draft.id);
            throw ProblemType.FORBIDDEN.problem("Nobody releases what he or she wrote: another person of the organisation "
                    + "does. Draft " + draft.id + " was written by " + String.join(", ", draft.authors) + ".").build();
        }
        return draft;
    }

    private Optional<Content> content(Draft draft, Caller caller) {
        return Optional.ofNullable(draft.content).map(json -> {
            Rules<Content> of = rules.of(draft.thingKind());
            return of.signed(contents.stored(draft.thingKind(), json), authors(draft), caller.person());
        });
    }

    /** What was right when it was drafted may not be so any more; what it holds may have been blanked since. */
    private Act act(Draft draft, Caller caller, RecordNow record) {
        Optional<Last> last = record.last(draft.thingKind(), draft.thing);
        if (draft.base == null ? last.isPresent() : !draft.base.equals(last.map(Last::change).orElse(null))) {
            throw ProblemType.CONFLICT.problem("Draft " + draft.id + " was written on another state of /v1/"
                    + draft.thingKind().plural() + "/" + draft.thing + " than stands on record now. Send it back; write it anew.")
                    .build();
        }
        if (draft.content == null) {
            writer.refuseReferredTo(draft.thingKind(), draft.thing, record);
            return new Act.Withdraw(draft.thingKind(), draft.thing, authors(draft), draft.reason);
        }
        Content content = content(draft, caller).orElseThrow();
        Content before = last.map(one -> contents.stored(draft.thingKind(), one.content())).orElse(null);
        checks.refuse(content, before, caller.organisation(), record);
        return new Act.Put(content, authors(draft), draft.reason);
    }

    private static String authors(Draft draft) {
        return String.join(", ", draft.authors);
    }
}
