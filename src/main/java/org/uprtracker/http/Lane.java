package org.uprtracker.http;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Requests of one kind: so many at work at a time, and so many that wait for a place, in the order in which they came. What
 * one kind takes, another does not lack.
 */
final class Lane {
    private final int places;
    private final int most;
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private int taken;

    /** @param most how many may wait */
    Lane(int places, int most) {
        this.places = places;
        this.most = most;
    }

    /** What became of one who came. */
    enum Met {
        ENTERED, WAITS, FULL
    }

    /** One who waits, until called or gone; whichever comes first. */
    static final class Waiting {
        private final Runnable called;

        Waiting(Runnable called) {
            this.called = called;
        }
    }

    synchronized Met come(Waiting one) {
        if (taken < places) {
            taken++;
            return Met.ENTERED;
        }
        if (queue.size() >= most) {
            return Met.FULL;
        }
        queue.add(one);
        return Met.WAITS;
    }

    /** @return whether it still waited */
    synchronized boolean giveUp(Waiting one) {
        return queue.remove(one);
    }

    /** Gives a place back: it goes to the one who has waited longest. */
    void leave() {
        Waiting next;
        synchronized (this) {
            next = queue.poll();
            if (next == null) {
                taken--;
            }
        }
        if (next != null) {
            next.called.run();
        }
    }

    synchronized int taken() {
        return taken;
    }

    synchronized int waiting() {
        return queue.size();
    }
}
