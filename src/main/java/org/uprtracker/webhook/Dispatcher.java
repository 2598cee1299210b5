package org.uprtracker.webhook;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.uprtracker.journal.Journal;
import org.uprtracker.journal.Lookout;

/** Looks for what is due, every few seconds and whenever something was written here, and has so many delivered at once. */
@ApplicationScoped
class Dispatcher {
    private static final Duration TO_STOP = Duration.ofSeconds(12);

    private final Leases leases;
    private final Deliverer deliverer;
    private final Semaphore free;
    private final ExecutorService workers;
    private final Lookout lookout;
    private final boolean serves;

    @Inject
    Dispatcher(Leases leases, Deliverer deliverer, WebhookSettings settings,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serves) {
        this.serves = serves;
        this.leases = leases;
        this.deliverer = deliverer;
        lookout = new Lookout("webhooks", settings.every(), this::hand);
        free = new Semaphore(settings.atOnce());
        workers = Executors.newFixedThreadPool(settings.atOnce(), task -> {
            Thread thread = new Thread(task, "webhooks");
            thread.setDaemon(true);
            return thread;
        });
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent start) {
        // A command that runs beside the service delivers nothing.
        if (serves) {
            lookout.start();
        }
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        lookout.stop(TO_STOP);
        workers.shutdown();
        // What is being sent may come to its end; what does not is sent again after the start.
        workers.awaitTermination(TO_STOP.toSeconds(), TimeUnit.SECONDS);
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Journal.Committed revision) {
        wake();
    }

    void wake() {
        lookout.wake();
    }

    private void hand() {
        while (!lookout.isStopped() && free.tryAcquire()) {
            Optional<Leases.Job> job = Optional.empty();
            try {
                job = leases.claim();
            } finally {
                if (job.isEmpty()) {
                    free.release();
                }
            }
            if (job.isEmpty()) {
                return;
            }
            Leases.Job claimed = job.get();
            workers.execute(() -> work(claimed));
        }
    }

    private void work(Leases.Job job) {
        try {
            deliverer.turn(job);
        } catch (RuntimeException e) {
            // The lease ends by itself, and it is tried again.
            Log.warnf(e, "Webhook %s could not be worked on", job.id());
        } finally {
            free.release();
            wake();
        }
    }
}
