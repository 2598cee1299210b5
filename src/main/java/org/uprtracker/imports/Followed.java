package org.uprtracker.imports;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.uprtracker.intake.Progress;

/** Progress that is told often and looked at now and then, by another thread. */
final class Followed implements Progress {
    private final BooleanSupplier stopped;
    private final Map<Stage, Long> took = new EnumMap<>(Stage.class);
    private volatile At at;
    private Stage stage = Stage.READING;
    private long since = System.nanoTime();

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
        begin(stage);
        at = new At(stage, Math.max(0, done), Math.max(0, of));
    }

    private void begin(Stage next) {
        if (next != stage) {
            long now = System.nanoTime();
            took.merge(stage, now - since, Long::sum);
            stage = next;
            since = now;
        }
    }

    /** How long each stage took up to now, in milliseconds; asked by the thread that tells. */
    Map<Stage, Long> took() {
        Map<Stage, Long> milliseconds = new EnumMap<>(Stage.class);
        took.forEach((of, nanos) -> milliseconds.put(of, TimeUnit.NANOSECONDS.toMillis(nanos)));
        milliseconds.merge(stage, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since), Long::sum);
        return milliseconds;
    }

    /** Null while nothing was told. */
    At at() {
        return at;
    }
}
