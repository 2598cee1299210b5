package org.uprtracker.intake.uprinfo;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.uprtracker.recommendation.Position;

/**
 * What the column of responses says.
 *
 * @param position null where no answer is on record
 * @param pledge the row is no recommendation at all but a pledge
 */
record Answer(Position position, boolean pledge) {
    private static final Answer SUPPORTED = new Answer(Position.SUPPORTED, false);
    private static final Answer PARTLY = new Answer(Position.PARTIALLY_SUPPORTED, false);
    private static final Answer NOTED = new Answer(Position.NOTED, false);
    private static final Answer PENDING = new Answer(Position.PENDING, false);
    private static final Answer UNCLEAR = new Answer(Position.UNCLEAR, false);
    private static final Answer NONE = new Answer(null, false);
    private static final Answer PLEDGE = new Answer(null, true);

    /** The words of the exports over the years, in small letters without gaps. */
    private static final Map<String, Answer> WORDS = Map.ofEntries(Map.entry("accepted", SUPPORTED),
            Map.entry("supported", SUPPORTED), Map.entry("partiallyaccepted", PARTLY),
            Map.entry("partiallysupported", PARTLY), Map.entry("acceptedinpart", PARTLY),
            Map.entry("supportedinpart", PARTLY), Map.entry("supportednoted", PARTLY), Map.entry("acceptednoted", PARTLY),
            Map.entry("noted", NOTED), Map.entry("notsupported", NOTED),
            Map.entry("notaccepted", NOTED), Map.entry("rejected", NOTED), Map.entry("pending", PENDING),
            Map.entry("deferred", PENDING), Map.entry("tobeexamined", PENDING), Map.entry("unclear", UNCLEAR),
            Map.entry("generalresponse", UNCLEAR), Map.entry("noresponse", NONE), Map.entry("", NONE),
            Map.entry("voluntarypledge", PLEDGE), Map.entry("voluntarycommitment", PLEDGE), Map.entry("pledge", PLEDGE));

    static Optional<Answer> of(String word) {
        return Optional.ofNullable(WORDS.get(word.toLowerCase(Locale.ROOT).chars().filter(Character::isLetter)
                .mapToObj(Character::toString).collect(Collectors.joining())));
    }
}
