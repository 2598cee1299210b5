package org.uprtracker.intake.uprinfo;

import java.util.List;
import org.uprtracker.recommendation.Position;

/**
 * One row that holds.
 *
 * @param number as a spreadsheet shows it
 * @param state ISO code of the State under Review
 * @param from ISO code of the recommending State; empty if the file says that it does not know
 * @param fromName as the file writes it
 * @param position null where it says nothing
 * @param wording its word for the answer
 * @param action 1 to 5; null where it says nothing
 */
record Row(int number, String state, String from, String fromName, String text, boolean pledge, Position position,
        String wording, Integer action, List<String> issues, int session) {
    static final String UNKNOWN = "";
}
