package org.uprtracker.boot;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Traces are recorded and sent where OpenTelemetry's own variables name a collector ({@code OTEL_EXPORTER_OTLP_ENDPOINT}).
 * Where they do not, nothing of it runs: no statement is wrapped, and nobody is called.
 */
final class Tracing {
    private Tracing() {}

    static Map<String, String> settings(Function<String, Optional<String>> config) {
        boolean named = Stream.of("otel.exporter.otlp.endpoint", "otel.exporter.otlp.traces.endpoint",
                        "quarkus.otel.exporter.otlp.endpoint", "quarkus.otel.exporter.otlp.traces.endpoint")
                .anyMatch(name -> config.apply(name).filter(value -> !value.isBlank()).isPresent());
        boolean refused = config.apply("otel.sdk.disabled").filter(Boolean::parseBoolean).isPresent();
        String off = String.valueOf(!named || refused);
        Map<String, String> settings = new HashMap<>(Map.of("quarkus.otel.sdk.disabled", off, "otel.sdk.disabled", off,
                "quarkus.datasource.jdbc.telemetry", String.valueOf(named && !refused)));
        // Quarkus has a default of its own for where they go, and takes it for the word of the operator.
        Stream.of("otel.exporter.otlp.endpoint", "otel.exporter.otlp.traces.endpoint").forEach(name -> config.apply(name)
                .filter(value -> !value.isBlank()).ifPresent(value -> {
                    settings.put("quarkus.otel.exporter.otlp.endpoint", value);
                    settings.put("quarkus.otel.exporter.otlp.traces.endpoint", value);
                }));
        return settings;
    }
}
