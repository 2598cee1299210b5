package org.uprtracker.replica;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/**
 * What one request wants of the side that answers it. Who sends credentials may have written, and reads the primary. Once a
 * request has read the primary it stays there: an answer never goes back in time.
 */
final class Asked {
    private static final String KEY = Asked.class.getName();

    private final RoutingContext context;
    private final long given;
    private long least;
    private boolean primary;
    private boolean confirmed;

    private Asked(RoutingContext context, long given) {
        this.context = context;
        this.given = given;
        this.least = given;
        HttpMethod method = context.request().method();
        primary = context.request().headers().contains(HttpHeaders.AUTHORIZATION)
                || method != HttpMethod.GET && method != HttpMethod.HEAD;
        confirmed = given == 0;
    }

    /** @param given the least revision that is wanted; 0 for any */
    static void note(RoutingContext context, long given) {
        context.put(KEY, new Asked(context, given));
    }

    /** Null if nothing was noted. */
    static Asked of(RoutingContext context) {
        return context.get(KEY);
    }

    boolean takesReplica() {
        return !primary;
    }

    /** The revision asked for by a header. */
    long given() {
        return given;
    }

    /** The revision that what answers must have reached: asked for, or seen by this request before. */
    long least() {
        return least;
    }

    /** Whether the primary was not yet seen to have what was asked for. */
    boolean isDoubtful() {
        return !confirmed;
    }

    void confirmed() {
        confirmed = true;
    }

    void stayOnPrimary() {
        primary = true;
    }

    /** What is read next, perhaps from another replica, is not older. */
    void readFromReplica(long revision, Duration staleness) {
        least = Math.max(least, revision);
        if (!context.response().headWritten()) {
            context.response().putHeader(RevisionHeader.STALENESS, String.valueOf(staleness.toSeconds() + 1));
        }
    }
}
