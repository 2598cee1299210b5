package org.uprtracker.dataset;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One of the places at which sets are taken away. It is given back once: when all is written, or, where nothing was to be
 * written (the answer was refused, or who asked had gone), when the answer ends.
 */
final class Place {
    private enum State {
        TAKEN, WRITING, GIVEN_BACK
    }

    /** Writes an answer. */
    interface Writing {
        void write() throws IOException;
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.TAKEN);
    private final Runnable release;

    Place(Runnable release) {
        this.release = release;
    }

    /** @throws IOException if it was given back, as who asked has gone */
    void use(Writing writing) throws IOException {
        if (!state.compareAndSet(State.TAKEN, State.WRITING)) {
            throw new IOException("who asked has gone");
        }
        try {
            writing.write();
        } finally {
            state.set(State.GIVEN_BACK);
            release.run();
        }
    }

    /** Gives it back, unless it is in use: then it is given back after that. */
    void leave() {
        if (state.compareAndSet(State.TAKEN, State.GIVEN_BACK)) {
            release.run();
        }
    }
}
