package org.uprtracker.journal;

/** The record refuses an act: what it asks for would rewrite what was released. */
public class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Refused(Act act, String why) {
        super(act.kind() + " '" + act.publicId() + "' " + why);
    }
}
