package org.uprtracker.imports;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.uprtracker.access.Caller;
import org.uprtracker.access.Role;
import org.uprtracker.intake.Ledger;
import org.uprtracker.intake.Outcome;
import org.uprtracker.intake.Progress;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.journal.Values;

/** Imports as they are shown: to an admin all, to an importer those of its organisation, or of none where it has none. */
@ApplicationScoped
class Views {
    private final Jobs jobs;
    private final Reports reports;

    @Inject
    Views(Jobs jobs, Reports reports) {
        this.jobs = jobs;
        this.reports = reports;
    }

    /** @param base where links start */
    Optional<ImportView> one(Caller caller, UUID id, String base) {
        return seen(caller, id).map(job -> view(job, true, base));
    }

    List<ImportView> page(Caller caller, UUID before, int limit, String base) {
        return jobs.page(caller.is(Role.ADMIN), caller.organisation(), before, limit).stream()
                .map(job -> view(job, false, base)).toList();
    }

    boolean isSeen(Caller caller, UUID id) {
        return seen(caller, id).isPresent();
    }

    private Optional<ImportJob> seen(Caller caller, UUID id) {
        return jobs.find(id).filter(job -> caller.is(Role.ADMIN) || Objects.equals(job.organisation, caller.organisation()));
    }

    /**
     * In the order of the file.
     *
     * @param match null: however they were matched
     * @param action null: whatever became of them
     * @param from the place to begin with
     */
    @Transactional
    List<ImportItemView> items(UUID job, String match, String action, int from, int limit, String base) {
        StringBuilder query = new StringBuilder("key.job = ?1 and key.place >= ?2");
        List<Object> values = new ArrayList<>(List.of(job, from));
        if (match != null) {
            values.add(match);
            query.append(" and match = ?").append(values.size());
        }
        if (action != null) {
            values.add(action);
            query.append(" and action = ?").append(values.size());
        }
        return ImportItem.<ImportItem>find(query + " order by key.place", values.toArray()).page(0, limit).list().stream()
                .map(item -> view(item, base)).toList();
    }

    private ImportItemView view(ImportItem item, String base) {
        boolean drafted = item.action.equals(Values.code(Ledger.Action.DRAFTED));
        String link = base + (drafted ? "/v1/drafts?kind=" + item.kind : "/v1/" + ThingKind.of(item.kind).plural() + '/' + item.thing);
        return new ImportItemView(item.key.place(), item.locus, item.kind, item.thing, link, item.action, item.match, item.score,
                Arrays.asList(reports.read(item.candidates, Outcome.Candidate[].class)));
    }

    ImportView view(ImportJob job, boolean whole, String base) {
        String link = base + "/v1/imports/" + job.id;
        JsonNode report = whole && job.report != null ? reports.read(job.report, JsonNode.class) : null;
        return new ImportView(job.id, link, link + "/items", job.state(), progress(job), job.fileName, job.sha256, job.bytes,
                job.format, new ImportView.HintsView(job.stateHint, job.cycleHint, job.sessionHint, job.encodingHint), job.dryRun,
                job.order().onError(), report, job.revision, job.sameAs,
                job.sameAs == null ? null : base + "/v1/imports/" + job.sameAs, job.person, job.organisation, job.createdAt,
                job.startedAt, job.finishedAt);
    }

    /** Where the work did not get to its end, what was told last stays to be seen. */
    private static ImportView.ProgressView progress(ImportJob job) {
        Progress.Stage stage = Arrays.stream(Progress.Stage.values()).filter(one -> one.name().equals(job.state().name()))
                .findFirst().orElse(null);
        return new ImportView.ProgressView(stage, job.state() == ImportState.DONE ? job.progressOf : job.progressDone, job.progressOf);
    }
}
