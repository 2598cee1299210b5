package org.uprtracker.dataset;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;

/**
 * Watches how an answer is taken. Who takes nothing, or next to nothing, of what is ready for a while loses it: each answer
 * that is being written holds a connection to the database and a thread, and would hold them as long as the reader likes.
 */
final class Stalled implements AutoCloseable {
    private final Vertx vertx;
    private final HttpServerResponse response;
    private final long timer;
    private long taken = -1;
    private volatile boolean lost;

    /** @param allowed how long nothing may be taken; noticed at the latest after twice that time */
    Stalled(Vertx vertx, HttpServerResponse response, Duration allowed) {
        this.vertx = vertx;
        this.response = response;
        timer = vertx.setPeriodic(allowed.toMillis(), id -> look());
    }

    /** Where the queue is not full, it is the database that takes its time, not the reader. */
    private void look() {
        boolean waits = !response.ended() && !response.closed() && response.writeQueueFull();
        if (waits && response.bytesWritten() == taken) {
            lost = true;
            response.reset();
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
