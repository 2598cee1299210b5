package org.uprtracker.imports;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uprtracker.journal.Values;

/** What somebody who follows an import is told: from the table, so that it does not matter which instance works on it. */
@ApplicationScoped
class Following {
    private static final Told END = new Told(null, "end");

    private final Jobs jobs;
    private final Views views;
    private final Reports reports;
    private final ImportSettings settings;

    @Inject
    Following(Jobs jobs, Views views, Reports reports, ImportSettings settings) {
        this.jobs = jobs;
        this.views = views;
        this.reports = reports;
        this.settings = settings;
    }

    /**
     * One thing to tell.
     *
     * @param name of the event; null: only a sign of life
     * @param data JSON
     */
    record Told(String name, String data) {}

    private record State(ImportState state, ImportView.ProgressView progress) {}

    /** Ends by itself when the import does; who listens no more is looked for no more. */
    Multi<Told> of(UUID job, String base) {
        Follower follower = new Follower(job, base, settings.heartbeat());
        return Multi.createFrom().ticks().every(settings.tellEvery())
                .onOverflow().drop()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .onItem().transformToIterable(tick -> follower.next())
                .select().first(told -> told != END);
    }

    /** What one who follows has been told. */
    private final class Follower {
        private final UUID job;
        private final String base;
        private final Duration heartbeat;
        private String last;
        private long at = System.nanoTime();

        Follower(UUID job, String base, Duration heartbeat) {
            this.job = job;
            this.base = base;
            this.heartbeat = heartbeat;
        }

        List<Told> next() {
            try {
                Optional<ImportView> found = jobs.find(job).map(one -> views.view(one, true, base));
                return found.map(this::tell).orElse(List.of(END));
            } catch (RuntimeException e) {
                // Asked again soon; who follows hears that nothing is lost.
                Log.debugf("Import %s: could not be looked up: %s", job, e.getMessage());
                return alive();
            }
        }

        private List<Told> tell(ImportView view) {
            if (view.state().isEnd()) {
                return List.of(new Told(Values.code(view.state()), reports.json(view)), END);
            }
            String now = reports.json(new State(view.state(), view.progress()));
            if (now.equals(last)) {
                return alive();
            }
            last = now;
            at = System.nanoTime();
            return List.of(new Told("progress", now));
        }

        private List<Told> alive() {
            if (System.nanoTime() - at < heartbeat.toNanos()) {
                return List.of();
            }
            at = System.nanoTime();
            return List.of(new Told(null, "still at it"));
        }
    }
}
