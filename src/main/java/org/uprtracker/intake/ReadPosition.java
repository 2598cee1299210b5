package org.uprtracker.intake;

import org.uprtracker.recommendation.Claim;
import org.uprtracker.recommendation.Position;

/**
 * What a file says the State answered.
 *
 * @param claim what the State says of implementation; {@link Claim#NONE} where it says nothing
 * @param part what the answer is about, where it is split; else null
 * @param wording a few words of the source ({@code Accepted}; {@code enjoy the support}); null where there are none
 * @param where the place that gives the answer, for people: {@code para. 97}; or as the file names another document,
 *     {@code A/HRC/43/15/Add.1, para. 3}; null where it is the place of the recommendation itself
 * @param symbol UN symbol of that other document; null where the file gives the answer itself
 */
public record ReadPosition(Position position, Claim claim, String part, String wording, String where, String symbol) {}
