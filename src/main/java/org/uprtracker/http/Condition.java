package org.uprtracker.http;

import jakarta.enterprise.context.ApplicationScoped;

/** What is known of the database at this moment, by who looks after it; what it says is what requests are met with. */
@ApplicationScoped
public class Condition {
    private volatile boolean answers = true;
    private volatile boolean room = true;

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
}
