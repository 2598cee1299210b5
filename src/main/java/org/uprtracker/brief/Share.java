package org.uprtracker.brief;

import java.util.List;

/**
 * How much the short brief shows of a list: the first of it, as far as there is room on two pages.
 *
 * @param statements at most
 * @param characters at most, beyond the first statement, which is never cut
 */
record Share(int statements, int characters) {

    /** How many of these are shown. */
    int of(List<Saying> sayings) {
        int shown = 0;
        int length = 0;
        while (shown < Math.min(statements, sayings.size())) {
            length += sayings.get(shown).length();
            if (shown > 0 && length > characters) {
                break;
            }
            shown++;
        }
        return shown;
    }
}
