package org.uprtracker.brief;

import java.util.ArrayList;
import java.util.List;

/**
 * How much the short brief shows of a list, so that all of it has room on two pages. Nothing is cut within a statement:
 * one that is too long stands in the full brief.
 *
 * @param statements at most
 * @param characters of all statements together, at most
 */
record Share(int statements, int characters) {
    static final Share NONE = new Share(0, 0);
    static final Share ALL = new Share(Integer.MAX_VALUE, Integer.MAX_VALUE);

    /** The first that have room. */
    List<Saying> of(List<Saying> sayings) {
        List<Saying> shown = new ArrayList<>();
        int room = characters;
        for (Saying saying : sayings) {
            if (shown.size() < statements && saying.length() <= room) {
                shown.add(saying);
                room -= saying.length();
            }
        }
        return shown;
    }
}
