package org.uprtracker.imports;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.uprtracker.intake.Progress;

/** Progress that is told often and looked at now and then, by another thread. */
final class Followed implements Progress {
    private final BooleanSupplier stopped;
    private volatile At at;

    /** How far it was when it was told last. */
    record At(Stage stage, long done, long of) {}

    /** @param stopped whether the work is to end here */
    Followed(BooleanSupplier stopped) {
        this.stopped = stopped;
    }

    @Override
    public void at(Stage stage, long done, long of) {
        if (stopped.getAsBoolean()) {
            throw new CancellationException("the service stops");
        }
        at = new At(stage, Math.max(0, done), Math.max(0, of));
    }

    /** Null while nothing was told. */
    At at() {
        return at;
    }
}
