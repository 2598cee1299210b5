package org.uprtracker.intake;

import java.util.Optional;

/**
 * What a reader may ask of the world outside its file.
 *
 * @param states every spelling of every State
 * @param calendar which session belongs to which cycle
 */
public record Lookup(StateNames states, Calendar calendar) {
    /** Sessions of the Working Group. */
    public interface Calendar {
        /** The cycle of a session; empty if there is no such session. */
        Optional<Integer> cycle(int session);
    }
}
