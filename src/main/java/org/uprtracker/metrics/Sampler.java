package org.uprtracker.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Has levels looked up now and then, and not when somebody asks for the metrics: those must come at once, above all when the
 * database does not.
 */
@ApplicationScoped
class Sampler {
    /** Until then whoever starts the service has the processors for it. */
    private static final long FIRST_MILLISECONDS = 1_000;

    private final List<Sample> samples;
    private final Levels levels;
    private final Duration every;
    private final boolean serves;
    private volatile long lastNanos = System.nanoTime();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "levels");
        thread.setDaemon(true);
        return thread;
    });

    @Inject
    Sampler(@All List<Sample> samples, Levels levels, MeterRegistry meters,
            @ConfigProperty(name = "upr.metrics.levels-every", defaultValue = "15S") Duration every,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serves) {
        this.samples = samples;
        this.levels = levels;
        this.every = every;
        this.serves = serves;
        Gauge.builder("upr.levels.age", this, sampler -> (System.nanoTime() - sampler.lastNanos) / 1e9).baseUnit("seconds")
                .strongReference(true)
                .description("Time since this instance last read its database for these figures").register(meters);
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent start) {
        if (serves) {
            thread.scheduleWithFixedDelay(this::look, Math.min(FIRST_MILLISECONDS, every.toMillis()), every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent stop) {
        thread.shutdownNow();
    }

    private void look() {
        try {
            samples.forEach(sample -> sample.take(levels));
            lastNanos = System.nanoTime();
        } catch (RuntimeException e) {
            levels.forget();
            // That the database is away is told elsewhere.
            Log.debugf(e, "Levels could not be looked up");
        }
    }
}
