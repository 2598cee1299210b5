package org.uprtracker.metrics;

/** Looks up levels of its feature, as often as the {@link Sampler} asks. */
public interface Sample {
    void take(Levels levels);
}
