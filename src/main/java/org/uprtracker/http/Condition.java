package org.uprtracker.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What is known of the database at this moment, by who looks after it; what it says is what requests are met with. */
@ApplicationScoped
public class Condition {
    private final Counter withoutRoom;
    private volatile boolean answers = true;
    private volatile boolean room = true;

    @Inject
    Condition(MeterRegistry meters) {
        withoutRoom = Counter.builder("upr.database.full").description("Writes that the database had no room for on its disk")
                .register(meters);
    }

    /** Whether it answers. */
    public boolean answers() {
        return answers;
    }

    public void answers(boolean now) {
        answers = now;
    }

    /** Whether there is room on its disk for what is written. */
    public boolean hasRoom() {
        return room;
    }

    public void hasRoom(boolean now) {
        room = now;
    }

    /** It had none for what was to be written: of a database that is not our own, nothing else tells. */
    public void hadNoRoom() {
        withoutRoom.increment();
    }
}
