package org.uprtracker.imports;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.uprtracker.journal.Lookout;

/** Takes files in and works on them one after the other, in the order in which they came. */
@ApplicationScoped
class Worker {
    private static final Duration TO_STOP = Duration.ofSeconds(12);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(30);

    private final Jobs jobs;
    private final Runner runner;
    private final Spool spool;
    private final Presence presence;
    private final boolean serves;
    private final Map<UUID, Path> files = new ConcurrentHashMap<>();
    private final Lookout lookout = new Lookout("imports", LOOK_EVERY, this::look);

    @Inject
    Worker(Jobs jobs, Runner runner, Spool spool, Presence presence,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serves) {
        this.jobs = jobs;
        this.runner = runner;
        this.spool = spool;
        this.presence = presence;
        this.serves = serves;
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent start) {
        // A command that runs beside the service works on its own files alone.
        if (serves) {
            lookout.start();
        }
    }

    void stop(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE + 1) ShutdownEvent stop) throws InterruptedException {
        if (serves) {
            lookout.stop(TO_STOP);
            try {
                jobs.interruptAll();
            } catch (RuntimeException e) {
                // Everybody sees it all the same, when this instance is gone.
                Log.warnf("Imports: what is interrupted could not be marked: %s", e.getMessage());
            }
        }
    }

    /**
     * Does what takes a file in, by {@link #take}, in whatever transaction; then the file is worked on, or, if it was not
     * taken, it goes.
     */
    <T> T accept(Received received, Supplier<T> taking) {
        boolean held = false;
        boolean done = false;
        try {
            presence.hold();
            held = true;
            T answer = taking.get();
            done = true;
            return answer;
        } finally {
            if (!done) {
                files.values().remove(received.file());
            }
            if (files.containsValue(received.file())) {
                lookout.wake();
            } else {
                spool.remove(received.file());
                if (held) {
                    presence.release();
                }
            }
        }
    }

    /** The import of a file that has come in: waiting, or at its end if the same file came in before. */
    ImportJob take(Jobs.Sender sender, Received received, String format, Wanted wanted) {
        ImportJob job = jobs.create(sender, received, format, wanted);
        if (!job.state().isEnd()) {
            files.put(job.id, received.file());
        }
        return job;
    }

    private void look() {
        for (Optional<ImportJob> job = jobs.begin(); job.isPresent(); job = lookout.isStopped() ? Optional.empty() : jobs.begin()) {
            work(job.get());
        }
    }

    private void work(ImportJob job) {
        Path file = files.remove(job.id);
        try {
            if (!job.state().isEnd()) {
                runner.run(job, file, at -> { });
            }
        } finally {
            spool.remove(file);
            presence.release();
        }
    }
}
