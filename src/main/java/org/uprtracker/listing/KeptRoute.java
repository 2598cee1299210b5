package org.uprtracker.listing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.uprtracker.http.AnyVersion;
import org.uprtracker.replica.RevisionHeader;

/**
 * Gives the kept answer to whoever asks, without a key and without a wish for a revision, what somebody asked before; the
 * record is asked first whether it is still as it was. All else goes its usual way.
 */
@ApplicationScoped
public class KeptRoute {
    /** Just after the gate (-240), and before it is looked who asks (-200): nobody does who is answered here. */
    private static final int ORDER = -239;

    /** Characters of what browsers say of formats and languages: some hundred. */
    private static final int LONGEST_WISHES = 600;

    /** Of who asks alone, wishes for a revision, or sends a body. */
    private static final List<CharSequence> UNUSUAL = List.of(HttpHeaders.AUTHORIZATION,
            HttpHeaders.createOptimized(RevisionHeader.NAME), HttpHeaders.TRANSFER_ENCODING);
    /** Some programs say that they send none. */
    private static final String NO_BODY = "0";

    private final KeptAnswers answers;
    private final Newest newest;
    private final Counter hits;
    private final Counter misses;

    @Inject
    KeptRoute(KeptAnswers answers, Newest newest, MeterRegistry meters) {
        this.answers = answers;
        this.newest = newest;
        hits = counter(meters, "hit");
        misses = counter(meters, "miss");
    }

    private static Counter counter(MeterRegistry meters, String result) {
        return Counter.builder("upr.cache.requests").tag("result", result)
                .description("Requests whose answer may be kept: given from what was kept, or made anew").register(meters);
    }

    void register(@Observes Router router) {
        router.get("/v1/*").order(ORDER).handler(this::answer);
    }

    private void answer(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        KeptAnswers.Key key = key(request);
        if (key == null) {
            routing.next();
            return;
        }
        routing.put(KeptAnswers.KEY, key);
        KeptAnswers.Kept kept = answers.get(key);
        if (kept == null || newest.isPast(kept.head())) {
            answer(routing, null);
            return;
        }
        RecordReader.Head known = newest.known();
        if (known != null) {
            answer(routing, kept.head().same(known) ? kept : null);
            return;
        }
        Context context = routing.vertx().getOrCreateContext();
        newest.now().whenComplete((head, failure) -> context.runOnContext(then ->
                answer(routing, failure == null && head.filter(kept.head()::same).isPresent() ? kept : null)));
    }

    /** @param kept null if it must be made anew */
    private void answer(RoutingContext routing, KeptAnswers.Kept kept) {
        if (kept == null) {
            misses.increment();
            routing.next();
        } else {
            hits.increment();
            give(kept, routing.request());
        }
    }

    /** Null for what is answered to one who asks alone, or is asked in no usual way. */
    private static KeptAnswers.Key key(HttpServerRequest request) {
        MultiMap headers = request.headers();
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        if (UNUSUAL.stream().anyMatch(headers::contains) || length != null && !length.equals(NO_BODY)
                || !request.uri().startsWith("/") || request.authority() == null) {
            return null;
        }
        String accept = all(request, HttpHeaders.ACCEPT);
        String languages = all(request, HttpHeaders.ACCEPT_LANGUAGE);
        return accept.length() + languages.length() > LONGEST_WISHES ? null
                : new KeptAnswers.Key(request.scheme() + "://" + request.authority() + request.uri(), accept, languages,
                        LocalDate.now(ZoneOffset.UTC));
    }

    /** Of a header that is sent twice, both lines count. */
    private static String all(HttpServerRequest request, CharSequence header) {
        return String.join("\n", request.headers().getAll(header));
    }

    private static void give(KeptAnswers.Kept kept, HttpServerRequest request) {
        HttpServerResponse response = request.response();
        KeptAnswers.tell(kept);
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        boolean unchanged = AnyVersion.isKnown(known) || Tag.matches(known, kept.tag());
        kept.headers().forEach(header -> response.headers().add(header.getKey(), header.getValue()));
        if (unchanged) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, kept.type()).end(kept.body());
        }
    }
}
