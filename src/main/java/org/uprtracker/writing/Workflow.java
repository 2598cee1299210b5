package org.uprtracker.writing;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.uprtracker.access.Audit;
import org.uprtracker.access.Caller;
import org.uprtracker.access.Role;
import org.uprtracker.http.Bodies;
import org.uprtracker.http.FieldError;
import org.uprtracker.http.ProblemType;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.Journal;
import org.uprtracker.rules.AllRules;
import org.uprtracker.rules.Rules;

/** The way of a draft up to its release: written, submitted, sent back, deleted. */
@ApplicationScoped
class Workflow {
    private final Drafts drafts;
    private final Contents contents;
    private final Checks checks;
    private final AllRules rules;
    private final Bodies bodies;
    private final Journal journal;
    private final Writer writer;
    private final Audit audit;

    @Inject
    Workflow(Drafts drafts, Contents contents, Checks checks, AllRules rules, Bodies bodies, Journal journal,
            Writer writer, Audit audit) {
        this.drafts = drafts;
        this.contents = contents;
        this.checks = checks;
        this.rules = rules;
        this.bodies = bodies;
        this.journal = journal;
        this.writer = writer;
        this.audit = audit;
    }

    @Transactional
    DraftView one(Caller caller, UUID id) {
        audit.say("draft.read", caller, "draft", id);
        return view(drafts.of(caller, id));
    }

    @Transactional
    List<DraftView> page(Caller caller, String kind, String state, UUID before, int limit) {
        audit.say("drafts.read", caller);
        return drafts.page(caller, kind, state, before, limit).stream().map(this::view).toList();
    }

    /** @param patch merge patch of the content (RFC 7396) */
    @Transactional
    DraftView edit(Caller caller, UUID id, String ifMatch, JsonNode patch) {
        Draft draft = drafts.held(caller, id);
        Tags.require(ifMatch, draft.etag());
        draft.step(DraftState.Step.EDIT, "wrote", caller, null);
        if (draft.content == null) {
            throw ProblemType.CONFLICT.problem("This draft withdraws a thing: there is nothing to edit. Delete it instead.")
                    .build();
        }
        Content content = bodies.read(contents.patched(contents.tree(draft.content), patch),
                rules.of(draft.thingKind()).type());
        if (!draft.thing.equals(content.publicId())) {
            throw ProblemType.broken(List.of(FieldError.at("/id", "cannot be changed: delete the draft and write another")));
        }
        RecordNow record = writer.record(caller);
        checks.refuse(content, before(draft, record), caller.organisation(), record);
        draft.content = journal.json(content);
        draft.writtenBy(caller);
        return view(draft);
    }

    @Transactional
    DraftView submit(Caller caller, UUID id, String ifMatch) {
        Draft draft = seen(caller, id, ifMatch);
        if (draft.content != null) {
            Content content = contents.stored(draft.thingKind(), draft.content);
            // What an import drafted lacks what a person has to say.
            bodies.validate(content);
            Rules<Content> of = rules.of(draft.thingKind());
            of.keepsInside(content).ifPresent(finding -> {
                throw ProblemType.broken(List.of(FieldError.at(finding.pointer(), finding.message())));
            });
        }
        draft.step(DraftState.Step.SUBMIT, "submitted", caller, null);
        return view(draft);
    }

    /** Sent back by a reviewer, or taken back by one of those who wrote it. */
    @Transactional
    DraftView sendBack(Caller caller, UUID id, String ifMatch, String reason) {
        Draft draft = seen(caller, id, ifMatch);
        if (!caller.is(Role.REVIEWER) && !draft.wasWrittenBy(caller)) {
            throw ProblemType.FORBIDDEN.problem("A draft is sent back by a reviewer, or taken back by who wrote it.").build();
        }
        draft.step(DraftState.Step.RETURN, "returned", caller, reason);
        return view(draft);
    }

    @Transactional
    void discard(Caller caller, UUID id, String ifMatch) {
        Draft draft = drafts.held(caller, id);
        Tags.require(ifMatch, draft.etag());
        draft.state().after(DraftState.Step.DISCARD);
        audit.say("draft.deleted", caller, "draft", id);
        draft.delete();
    }

    /** A step may say what it has seen; if it does, that must be what is there. */
    private Draft seen(Caller caller, UUID id, String ifMatch) {
        Draft draft = drafts.held(caller, id);
        if (ifMatch != null) {
            Tags.require(ifMatch, draft.etag());
        }
        return draft;
    }

    static Content before(Draft draft, RecordNow record) {
        return draft.base == null ? null : record.withoutDrafts().content(draft.thingKind(), draft.thing).orElse(null);
    }

    DraftView view(Draft draft) {
        return new DraftView(draft.id, "/v1/drafts/" + draft.id, draft.kind, draft.thing, draft.action, draft.state(),
                draft.organisation, draft.content == null ? null : contents.map(draft.content), draft.reason, draft.base,
                draft.authors, draft.createdAt, draft.changedAt,
                draft.change == null ? null : "/v1/" + draft.thingKind().plural() + "/" + draft.thing, draft.change,
                draft.etag(), draft.events.stream()
                        .map(event -> new DraftView.EventView(event.at, event.person, event.step, event.reason)).toList());
    }
}
