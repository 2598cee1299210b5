package org.uprtracker.imports;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.uprtracker.http.Condition;
import org.uprtracker.http.Database;
import org.uprtracker.intake.FileFormat;
import org.uprtracker.intake.Importer;
import org.uprtracker.intake.Outcome;
import org.uprtracker.intake.UnreadableFile;
import org.uprtracker.journal.Values;

/** Works on one file from its beginning to its end, whatever that is, and says so in the table, the log and the metrics. */
@ApplicationScoped
class Runner {
    private final Importer importer;
    private final Formats formats;
    private final Jobs jobs;
    private final ImportSettings settings;
    private final MeterRegistry meters;
    private final Condition condition;
    private final ScheduledExecutorService telling = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "imports-progress");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean stopped;

    @Inject
    Runner(Importer importer, Formats formats, Jobs jobs, ImportSettings settings, MeterRegistry meters, Condition condition) {
        this.importer = importer;
        this.formats = formats;
        this.jobs = jobs;
        this.settings = settings;
        this.meters = meters;
        this.condition = condition;
    }

    /**
     * How it ended.
     *
     * @param outcome null where it was interrupted
     */
    record Ended(ImportState state, Outcome outcome) {
        private static Ended failed(String message) {
            return new Ended(ImportState.FAILED, Outcome.failed(message));
        }
    }

    void stop(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) ShutdownEvent stop) {
        stopped = true;
    }

    /** @param beside is told of the progress as well, as often as it is written down */
    @ActivateRequestContext
    Ended run(ImportJob job, Path file, Consumer<Followed.At> beside) {
        long started = System.nanoTime();
        Followed progress = new Followed(() -> stopped);
        long every = settings.tellEvery().toMillis();
        Future<?> told = telling.scheduleWithFixedDelay(() -> tell(job, progress, beside), every, every, TimeUnit.MILLISECONDS);
        Ended ended;
        try {
            ended = attempt(job, file, progress);
        } finally {
            told.cancel(false);
        }
        jobs.end(job.id, ended.state(), ended.outcome());
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        count(job, ended, took);
        Log.infof("Import %s: %s (%s, %d bytes) from %s%s: %s after %d ms (%s)%s", job.id, job.fileName == null ? "a file" : job.fileName,
                job.format, job.bytes, job.person, job.dryRun ? ", dry run" : "", Values.code(ended.state()), took.toMillis(),
                told(progress), described(ended.outcome()));
        return ended;
    }

    private Ended attempt(ImportJob job, Path file, Followed progress) {
        try {
            FileFormat format = formats.of(job.format).orElseThrow();
            Outcome outcome = importer.run(file, job.sha256, format, job.order(), progress);
            return new Ended(outcome.failure() == null ? ImportState.DONE : ImportState.FAILED, outcome);
        } catch (UnreadableFile e) {
            return Ended.failed(e.getMessage());
        } catch (IOException | RuntimeException | Error e) {
            if (stopped || e instanceof CancellationException) {
                return new Ended(ImportState.INTERRUPTED, null);
            }
            if (Database.isFull(e)) {
                condition.hadNoRoom();
                Log.errorf("Import %s: the database has no room on its disk", job.id);
                return Ended.failed("There is no room left to write it down. Nothing was changed: please send the file again "
                        + "when whoever runs this service has made room.");
            }
            if (Database.isAway(e)) {
                Log.warnf("Import %s: the database did not answer: %s", job.id, e.getMessage());
                return Ended.failed("The database did not answer, or others were writing for too long. Nothing was changed: "
                        + "please send the file again.");
            }
            Log.errorf(e, "Import %s failed", job.id);
            return Ended.failed("Something went wrong here; the fault is ours. Nothing was changed. The cause stands in the "
                    + "service's log under " + job.id + ": please send that id to whoever runs this service.");
        }
    }

    private void tell(ImportJob job, Followed progress, Consumer<Followed.At> beside) {
        Followed.At at = progress.at();
        if (at != null) {
            try {
                beside.accept(at);
                jobs.progress(job.id, at.stage(), at.done(), at.of());
            } catch (RuntimeException e) {
                // It is told again soon; the work itself will find out if the database is gone.
                Log.debugf("Import %s: progress could not be written: %s", job.id, e.getMessage());
            }
        }
    }

    private void count(ImportJob job, Ended ended, Duration took) {
        Timer.builder("upr.imports").description("Files that were imported, by format and how it ended")
                .tag("format", job.format).tag("outcome", Values.code(ended.state())).register(meters).record(took);
        if (ended.outcome() != null) {
            Counter.builder("upr.imports.rows").description("Rows, records and paragraphs that were read from files")
                    .tag("format", job.format).register(meters).increment(ended.outcome().rows());
        }
    }

    private static String told(Followed progress) {
        return progress.took().entrySet().stream().map(stage -> Values.code(stage.getKey()) + ' ' + stage.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String described(Outcome outcome) {
        if (outcome == null) {
            return "";
        }
        return outcome.failure() != null ? ": " + outcome.findings().size() + " findings, nothing was changed"
                : ": " + outcome.rows() + " rows" + (outcome.revision() == null ? "" : ", revision " + outcome.revision());
    }
}
