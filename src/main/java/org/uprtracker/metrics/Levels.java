package org.uprtracker.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** The newest of each level; a gauge appears with its first value. */
@ApplicationScoped
public class Levels {
    private final MeterRegistry meters;
    private final Map<String, AtomicReference<Double>> values = new ConcurrentHashMap<>();

    @Inject
    Levels(MeterRegistry meters) {
        this.meters = meters;
    }

    /**
     * @param unit as in {@code seconds}; null for a number of things
     * @param tags names and values in turn
     */
    public void set(String name, String description, String unit, double value, String... tags) {
        values.computeIfAbsent(name + String.join(",", tags), key -> {
            AtomicReference<Double> level = new AtomicReference<>();
            Gauge.builder(name, level, AtomicReference::get).description(description).baseUnit(unit).tags(Tags.of(tags))
                    .strongReference(true).register(meters);
            return level;
        }).set(value);
    }

    /** Nothing is known now: better no figure than an old one. */
    void forget() {
        values.values().forEach(value -> value.set(Double.NaN));
    }
}
