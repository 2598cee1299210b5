package org.uprtracker.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets in as many requests as can be answered soon, and tells the others at once to come back: so that what is let in is
 * answered in time, however many there are. Sized from the connections to the database, for which nobody then waits long.
 */
@ApplicationScoped
public class Gate {
    /** After what costs nothing (headers of every answer, limits by address), before anything is looked up or read. */
    private static final int ORDER = -240;
    /** What is to be written has come in by then: who sends slowly keeps nobody from writing. */
    private static final int WITH_BODY = -2;
    private static final int RETRY_AFTER_SECONDS = 2;
    private static final long LOOK_EVERY_MILLISECONDS = 200;
    /** Longer than almost any answer takes; then who has gone keeps nobody waiting, even if the work is still going on. */
    private static final long LONGEST_NANOSECONDS = 2_000_000_000L;
    /** As proxies log it: who asked closed the connection. */
    private static final int NOBODY_THERE = 499;
    private static final String EVENTS = "text/event-stream";
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    /** Kinds of requests that do not take each other's places. */
    enum Kind {
        /** Questions. */
        READING,
        /** All that write, their bodies still under way or not. A wrong key is refused before any of its body is awaited. */
        SENDING,
        /** The same from who sends no key along: that writes nothing, and takes no place from those who may. */
        KEYLESS,
        /** Those of them that are at work. They wait for each other in the database anyway, each with a connection. */
        WRITING,
        /** The same over HTTP/2, where bodies are read while they are worked on. */
        WRITING_STREAM,
        /** Keys, no part of the record: whoever has to revoke one does not wait for who writes the record. */
        KEYS,
        /** The same over HTTP/2. */
        KEYS_STREAM,
        /** Whole sets, as long as their readers like. How many have a connection at a time is another limit. */
        EXPORTS,
        /** Files on their way in. */
        UPLOADS,
        /** Who follows an import to its end. */
        FOLLOWING
    }

    private final ProblemWriter problems;
    private final Condition condition;
    private final MeterRegistry meters;
    private final long longestWait;
    private final long longestWaitToWrite;
    private final Map<Kind, Lane> lanes = new EnumMap<>(Kind.class);
    private final Set<Place> places = ConcurrentHashMap.newKeySet();

    /**
     * @param connections that there are to the database, at most
     * @param concurrent questions at work at a time; half of the connections unless set
     * @param waiting how many questions may wait for their turn
     * @param longestWait how long one may wait for its turn
     * @param longestWaitToWrite how long one that writes may: who writes before it may have much to write
     */
    @Inject
    Gate(ProblemWriter problems, Condition condition, MeterRegistry meters,
            @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections,
            @ConfigProperty(name = "upr.http.max-concurrent") Optional<Integer> concurrent,
            @ConfigProperty(name = "upr.http.max-waiting", defaultValue = "256") int waiting,
            @ConfigProperty(name = "upr.http.longest-wait", defaultValue = "300ms") Duration longestWait,
            @ConfigProperty(name = "upr.http.longest-wait-to-write", defaultValue = "5s") Duration longestWaitToWrite) {
        this.problems = problems;
        this.condition = condition;
        this.meters = meters;
        this.longestWait = longestWait.toMillis();
        this.longestWaitToWrite = longestWaitToWrite.toMillis();
        lanes.put(Kind.READING, new Lane(concurrent.orElse(Math.max(2, connections / 2)), waiting));
        lanes.put(Kind.SENDING, new Lane(128, 0));
        lanes.put(Kind.KEYLESS, new Lane(32, 0));
        lanes.put(Kind.WRITING, new Lane(Math.max(1, connections / 8), 128));
        lanes.put(Kind.WRITING_STREAM, new Lane(Math.max(1, connections / 8), 128));
        lanes.put(Kind.KEYS, new Lane(2, 16));
        lanes.put(Kind.KEYS_STREAM, new Lane(2, 16));
        lanes.put(Kind.EXPORTS, new Lane(Math.max(2, connections / 4), 0));
        lanes.put(Kind.UPLOADS, new Lane(8, 0));
        lanes.put(Kind.FOLLOWING, new Lane(64, 0));
        lanes.forEach((kind, lane) -> {
            Gauge.builder("upr.http.at.work", lane, Lane::taken).description("Requests that are at work")
                    .tag("kind", name(kind)).register(meters);
            Gauge.builder("upr.http.waiting", lane, Lane::waiting).description("Requests that wait for their turn")
                    .tag("kind", name(kind)).register(meters);
            // There from the start: the first refusal is then an increase, and not a series that begins.
            Set.of("away", "full", "overload").forEach(because -> shed(kind, because));
        });
    }

    private Counter shed(Kind kind, String because) {
        return meters.counter("upr.http.shed", "kind", name(kind), "because", because);
    }

    void register(@Observes Router router, Vertx vertx) {
        vertx.setPeriodic(LOOK_EVERY_MILLISECONDS, look -> places.stream().filter(Place::isFree).forEach(this::leave));
        router.route().order(ORDER).handler(context -> {
            if (Peer.isGone(context.request())) {
                context.response().setStatusCode(NOBODY_THERE).end();
            } else {
                kind(context).ifPresentOrElse(kind -> admit(context, kind), context::next);
            }
        });
        router.route().order(WITH_BODY).handler(context -> {
            if (kind(context).filter(Kind.SENDING::equals).isPresent()) {
                enter(context, atWork(context));
            } else {
                context.next();
            }
        });
    }

    /** Empty for what is always answered: how the service is (health, metrics), and what a browser may ask from afar. */
    private static Optional<Kind> kind(RoutingContext context) {
        HttpServerRequest request = context.request();
        // As it is routed: there are many ways to write one path.
        String path = context.normalizedPath();
        if (path.startsWith("/q/") || request.method() == HttpMethod.OPTIONS) {
            return Optional.empty();
        }
        if (!READS.contains(request.method())) {
            return Optional.of(!request.headers().contains(HttpHeaders.AUTHORIZATION) ? Kind.KEYLESS
                    : path.equals("/v1/imports") && request.method() == HttpMethod.POST ? Kind.UPLOADS : Kind.SENDING);
        }
        if (path.startsWith("/v1/exports/") && !path.endsWith(".json")) {
            return Optional.of(Kind.EXPORTS);
        }
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return Optional.of(path.startsWith("/v1/imports/") && accepted != null && accepted.contains(EVENTS)
                ? Kind.FOLLOWING : Kind.READING);
    }

    private static Kind atWork(RoutingContext context) {
        boolean stream = context.request().version() == HttpVersion.HTTP_2;
        if (context.normalizedPath().startsWith("/v1/api-keys")) {
            return stream ? Kind.KEYS_STREAM : Kind.KEYS;
        }
        return stream ? Kind.WRITING_STREAM : Kind.WRITING;
    }

    private void admit(RoutingContext context, Kind kind) {
        boolean ofRecord = context.normalizedPath().startsWith("/v1/");
        if (ofRecord && !condition.answers()) {
            refuse(context, kind, "away", Database.away());
        } else if (ofRecord && !condition.hasRoom() && (kind == Kind.SENDING || kind == Kind.UPLOADS)) {
            refuse(context, kind, "full", Database.full());
        } else {
            enter(context, kind);
        }
    }

    private void enter(RoutingContext context, Kind kind) {
        Lane lane = lanes.get(kind);
        Context own = context.vertx().getOrCreateContext();
        long[] timer = {0};
        Lane.Waiting one = new Lane.Waiting(() -> own.runOnContext(called -> {
            context.vertx().cancelTimer(timer[0]);
            goOn(context, lane);
        }));
        switch (lane.come(one)) {
            case ENTERED -> goOn(context, lane);
            case FULL -> refuse(context, kind, "overload", overloaded());
            default -> {
                context.request().pause();
                timer[0] = context.vertx().setTimer(kind == Kind.READING ? longestWait : longestWaitToWrite, late -> {
                    if (lane.giveUp(one)) {
                        refuse(context, kind, "overload", overloaded());
                    }
                });
                context.addEndHandler(gone -> lane.giveUp(one));
            }
        }
    }

    private void goOn(RoutingContext context, Lane lane) {
        Place place = new Place(context, lane, System.nanoTime());
        if (context.response().closed()) {
            // It had waited, and who asked has gone.
            lane.leave();
            return;
        }
        places.add(place);
        context.addEndHandler(ended -> {
            if (place.isFree()) {
                leave(place);
            }
        });
        context.next();
    }

    private void leave(Place place) {
        if (places.remove(place)) {
            place.lane.leave();
        }
    }

    /** Who has gone does not end an answer, but what was asked is still worked on: it takes its place until then. */
    private record Place(RoutingContext context, Lane lane, long since) {
        boolean isFree() {
            return context.response().ended() || context.response().closed() && (context.get(Worked.DONE) != null
                    || System.nanoTime() - since > LONGEST_NANOSECONDS);
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    private void refuse(RoutingContext context, Kind kind, String because, HttpProblem.Builder problem) {
        shed(kind, because).increment();
        problems.write(context, problem);
        // What still comes of a body is thrown away: who sends it hears the answer, and may ask again.
        context.request().resume();
    }

    private static HttpProblem.Builder overloaded() {
        return ProblemType.OVERLOADED.problem("More is asked at the moment than can be answered in time. Please try again.")
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
