package org.uprtracker.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How requests are counted: by the address as the document writes it ({@code /v1/states/{code}}), method and status, in
 * buckets from which any share of slow answers can be told. What callers make up – ids, paths, methods – is never a label:
 * each would be a time series of its own, for good.
 */
@ApplicationScoped
public class RequestMeters {
    private static final String REQUESTS = "http.server";
    private static final int ORDER = -9_998;
    /** What is answered before, or without, an operation of the document. */
    private static final String UNMATCHED = "UNMATCHED";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");
    /** Promises are made on pages (250 ms), tables (1 s) and what is accepted under overload (1 s). */
    private static final double[] BUCKETS = Stream.of(5L, 10L, 25L, 50L, 100L, 250L, 500L, 1000L, 2500L, 10_000L)
            .mapToDouble(milliseconds -> Duration.ofMillis(milliseconds).toNanos()).toArray();

    void register(@Observes Router router) {
        router.route().order(ORDER).handler(RequestMeters::nameUnmatched);
    }

    private static void nameUnmatched(RoutingContext context) {
        if (context.request() instanceof HttpServerRequestInternal request
                && request.metric() instanceof HttpRequestMetric metric) {
            // The template of an operation, once one is found, goes before this name.
            metric.setTemplatePath(UNMATCHED);
        }
        context.next();
    }

    @Produces
    @Singleton
    MeterFilter requests() {
        return new MeterFilter() {
            @Override
            public MeterFilterReply accept(Meter.Id id) {
                String method = id.getName().startsWith(REQUESTS) ? id.getTag("method") : null;
                return method == null || METHODS.contains(method) ? MeterFilterReply.NEUTRAL : MeterFilterReply.DENY;
            }

            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals("http.server.requests")
                        ? DistributionStatisticConfig.builder().serviceLevelObjectives(BUCKETS).build().merge(config) : config;
            }
        };
    }
}
