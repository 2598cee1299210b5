package org.uprtracker.imports;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.uprtracker.intake.Outcome;
import org.uprtracker.intake.Progress;
import org.uprtracker.journal.Values;

/** The table of imports: each step is a short transaction of its own, for others to see while the work goes on. */
@ApplicationScoped
class Jobs {
    private static final String DONE = Values.code(ImportState.DONE);

    private final EntityManager entities;
    private final Presence presence;
    private final Reports reports;

    @Inject
    Jobs(EntityManager entities, Presence presence, Reports reports) {
        this.entities = entities;
        this.presence = presence;
        this.reports = reports;
    }

    /** Who sends a file: a person, and the public id of an organisation or null. */
    record Sender(String person, String organisation) {}

    /** Waits to be worked on here; or is at its end, where the same file came in before. */
    @Transactional
    ImportJob create(Sender sender, Received received, String format, Wanted wanted) {
        ImportJob job = new ImportJob();
        job.instance = presence.instance();
        job.sha256 = received.sha256();
        job.bytes = received.bytes();
        job.format = format;
        job.asks(wanted);
        job.person = sender.person();
        job.organisation = sender.organisation();
        job.createdAt = now();
        same(job).ifPresent(before -> endAs(job, before));
        job.persistAndFlush();
        return job;
    }

    /** The one of this instance that has waited longest is begun. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<ImportJob> begin() {
        return ImportJob.<ImportJob>find("instance = ?1 and state = 'queued'", Sort.by("id"), presence.instance())
                .firstResultOptional().map(this::begun);
    }

    /** This one is begun, out of its turn. */
    @Transactional(TxType.REQUIRES_NEW)
    ImportJob begin(UUID id) {
        return begun(ImportJob.findById(id));
    }

    private ImportJob begun(ImportJob job) {
        // What was asked while the same file was at work here is the same as well.
        same(job).ifPresentOrElse(before -> endAs(job, before), () -> {
            job.state = Values.code(ImportState.READING);
            job.startedAt = now();
        });
        return job;
    }

    @Transactional(TxType.REQUIRES_NEW)
    void progress(UUID id, Progress.Stage stage, long done, long of) {
        ImportJob.update("state = ?1, progressDone = ?2, progressOf = ?3 where id = ?4 and state in ?5",
                Values.code(ImportState.of(stage)), done, of, id, ImportState.OPEN);
    }

    /**
     * It is at its end, unless it was before.
     *
     * @param outcome null if there is none, because it was interrupted
     */
    @Transactional(TxType.REQUIRES_NEW)
    void end(UUID id, ImportState state, Outcome outcome) {
        end(id, state, outcome, null);
    }

    /** The same in the transaction that is there. @return whether it was still open */
    boolean end(UUID id, ImportState state, Outcome outcome, Long revision) {
        return ImportJob.update("state = ?1, report = ?2, revision = ?3, finishedAt = ?4 where id = ?5 and state in ?6",
                Values.code(state), outcome == null ? null : reports.json(outcome), revision, now(), id, ImportState.OPEN) == 1;
    }

    /** What is still open here is not gone on with: this instance stops. */
    @Transactional(TxType.REQUIRES_NEW)
    void interruptAll() {
        entities.createNativeQuery("set local lock_timeout = '2s'").executeUpdate();
        ImportJob.update("state = ?1, finishedAt = ?2 where instance = ?3 and state in ?4",
                Values.code(ImportState.INTERRUPTED), now(), presence.instance(), ImportState.OPEN);
    }

    /** As it stands: one that nobody works on any more is interrupted, whatever it says. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<ImportJob> find(UUID id) {
        return ImportJob.<ImportJob>findByIdOptional(id).map(job -> settled(List.of(job)).get(0));
    }

    /**
     * Newest first.
     *
     * @param all of every organisation; else those of the organisation, or of none where it is null
     * @param before id to go on from; null for the newest
     */
    @Transactional(TxType.REQUIRES_NEW)
    List<ImportJob> page(boolean all, String organisation, UUID before, int limit) {
        List<Object> values = new ArrayList<>();
        StringBuilder query = new StringBuilder("true = true");
        if (!all) {
            query.append(organisation == null ? " and organisation is null" : " and organisation = ?1");
            Optional.ofNullable(organisation).ifPresent(values::add);
        }
        if (before != null) {
            values.add(before);
            query.append(" and id < ?").append(values.size());
        }
        return settled(ImportJob.<ImportJob>find(query + " order by id desc", values.toArray()).page(0, limit).list());
    }

    private List<ImportJob> settled(List<ImportJob> jobs) {
        Map<UUID, Boolean> living = new HashMap<>();
        for (ImportJob job : jobs) {
            if (!job.state().isEnd() && !living.computeIfAbsent(job.instance, presence::lives)) {
                // It may have come to its end just before its instance had no more to do.
                entities.refresh(job);
                if (!job.state().isEnd()) {
                    entities.detach(job);
                    job.state = Values.code(ImportState.INTERRUPTED);
                }
            }
        }
        return jobs;
    }

    private static Optional<ImportJob> same(ImportJob job) {
        return job.dryRun ? Optional.empty() : ImportJob.<ImportJob>find("""
                sha256 = ?1 and format = ?2 and state = ?3 and revision is not null and organisation is not distinct from ?4
                and stateHint is not distinct from ?5 and cycleHint is not distinct from ?6
                and sessionHint is not distinct from ?7 and encodingHint is not distinct from ?8
                and onError = ?9 order by id desc""", job.sha256, job.format, DONE, job.organisation, job.stateHint, job.cycleHint,
                job.sessionHint, job.encodingHint, job.onError).firstResultOptional();
    }

    private static void endAs(ImportJob job, ImportJob before) {
        job.sameAs = before.id;
        job.state = DONE;
        job.finishedAt = now();
    }

    /** The database keeps microseconds: so the first answer is the same as any later one. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
