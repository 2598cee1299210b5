package org.uprtracker.journal;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A thread that looks for work: when there is news, and now and then, as there may be some that nobody here heard of. */
public final class Lookout {
    /** Until then whoever starts the service has the processors for it. */
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    private final Runnable look;
    private final Duration every;
    private final Thread thread;
    private final Semaphore news = new Semaphore(0);
    private volatile boolean stopped;

    /**
     * @param name of the thread
     * @param look does all there is to do; what it throws is logged, and it is tried again
     */
    public Lookout(String name, Duration every, Runnable look) {
        this.look = look;
        this.every = every;
        thread = new Thread(this::watch, name);
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** There is news. */
    public void wake() {
        news.release();
    }

    /** Whether what is at work shall come to an end. */
    public boolean isStopped() {
        return stopped;
    }

    /** No more looks; what is at work is waited for so long. */
    public void stop(Duration patience) throws InterruptedException {
        stopped = true;
        news.release();
        thread.join(patience.toMillis());
    }

    private void watch() {
        try {
            await(FIRST);
            while (!stopped) {
                await(look() || every.compareTo(AFTER_FAILURE) < 0 ? every : AFTER_FAILURE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean look() {
        try {
            look.run();
            return true;
        } catch (RuntimeException | Error e) {
            Log.warnf("Work could not be looked for (%s): %s", thread.getName(), e.getMessage());
            return false;
        }
    }

    private void await(Duration longest) throws InterruptedException {
        news.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
        news.drainPermits();
    }
}
