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
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.uprtracker.journal.Journal;

/** Looks for what is due, every few seconds and whenever something was written here, and has so many delivered at once. */
@ApplicationScoped
class Dispatcher {
    private static final long SECONDS_TO_STOP = 12;

    private final Leases leases;
    private final Deliverer deliverer;
    private final WebhookSettings settings;
    private final Semaphore news = new Semaphore(0);
    private final Semaphore free;
    private final ExecutorService workers;
    private final boolean serves;
    private volatile boolean stopped;

    @Inject
    Dispatcher(Leases leases, Deliverer deliverer, WebhookSettings settings,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serves) {
        this.serves = serves;
        this.leases = leases;
        this.deliverer = deliverer;
        this.settings = settings;
        free = new Semaphore(settings.atOnce());
        // One more: who looks for what is due.
        workers = Executors.newFixedThreadPool(settings.atOnce() + 1, task -> {
            Thread thread = new Thread(task, "webhooks");
            thread.setDaemon(true);
            return thread;
        });
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent start) {
        // A command that runs beside the service delivers nothing.
        if (serves) {
            workers.execute(this::look);
        }
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopped = true;
        news.release();
        workers.shutdown();
        // What is being sent may come to its end; what does not is sent again after the start.
        workers.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Journal.Committed revision) {
        wake();
    }

    void wake() {
        news.release();
    }

    private void look() {
        while (!stopped) {
            try {
                hand();
                news.tryAcquire(settings.every().toMillis(), TimeUnit.MILLISECONDS);
                news.drainPermits();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                Log.warnf("Webhooks: what is due could not be looked up: %s", e.getMessage());
                pause();
            }
        }
    }

    private void hand() {
        while (!stopped && free.tryAcquire()) {
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

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(settings.every().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }
}
