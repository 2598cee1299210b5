package org.uprtracker.dataset;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import org.uprtracker.http.Peer;

/**
 * Watches how an answer is taken. Who takes nothing, or next to nothing, of what is ready for a while loses it: each answer
 * that is being written holds a connection to the database and a thread, and would hold them as long as the reader likes.
 */
final class Stalled implements AutoCloseable {
    private final Vertx vertx;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final long timer;
    private long taken = -1;
    private volatile boolean lost;

    /** @param allowed how long nothing may be taken; noticed at the latest after twice that time */
    Stalled(Vertx vertx, HttpServerRequest request, Duration allowed) {
        this.vertx = vertx;
        this.request = request;
        response = request.response();
        timer = vertx.setPeriodic(allowed.toMillis(), id -> look());
    }

    /** Where the queue is not full, it is the database that takes its time, not the reader. */
    private void look() {
        boolean waits = !response.ended() && !response.closed() && response.writeQueueFull();
        if (waits && response.bytesWritten() == taken) {
            lost = true;
            Peer.breakOff(request);
        }
        taken = waits ? response.bytesWritten() : -1;
    }

    /** Whether the reader has lost the answer. */
    boolean lost() {
        return lost;
    }

    @Override
    public void close() {
        vertx.cancelTimer(timer);
    }
}
