package org.uprtracker.intake.uhri;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uprtracker.intake.ReadPosition;
import org.uprtracker.recommendation.Claim;
import org.uprtracker.recommendation.Position;

/** What the Index says the State answered, in the words it and those before it have used. */
final class Answers {
    /** Set where the answer is not known; it is then said of no position, not that there is one. */
    private static final Set<String> NO_ANSWER = Set.of("n/a", "na", "none", "null", "no response", "no position", "not available",
            "response not available", "no answer");
    private static final Map<String, Position> WORDS = words();

    private Answers() {}

    /**
     * The answer that a field gives.
     *
     * @param position null where none is given
     * @param notUnderstood what the field says, if that is no answer that is known; else null
     */
    record Answer(ReadPosition position, String notUnderstood) {
        static final Answer NONE = new Answer(null, null);
    }

    /** @param document symbol of the document that gave the answer, if it is another than the report; else null */
    static Answer of(List<String> items, String document) {
        List<String> said = items.stream().filter(item -> !NO_ANSWER.contains(bare(item))).toList();
        if (said.isEmpty()) {
            return Answer.NONE;
        }
        String wording = String.join("/", said);
        Set<Position> positions = EnumSet.noneOf(Position.class);
        for (String item : said) {
            Position position = WORDS.get(bare(item));
            if (position == null) {
                return new Answer(null, wording);
            }
            positions.add(position);
        }
        return joined(positions)
                .map(position -> new Answer(new ReadPosition(position, Claim.NONE, null, wording, document, document), null))
                .orElse(new Answer(null, wording));
    }

    /** Supported and noted side by side is how the Index says that one part was supported and the other not. */
    private static Optional<Position> joined(Set<Position> positions) {
        if (positions.size() == 1) {
            return Optional.of(positions.iterator().next());
        }
        boolean parts = EnumSet.of(Position.SUPPORTED, Position.NOTED, Position.PARTIALLY_SUPPORTED).containsAll(positions);
        return parts ? Optional.of(Position.PARTIALLY_SUPPORTED) : Optional.empty();
    }

    private static Map<String, Position> words() {
        return Stream.of(
                of(Position.SUPPORTED, "supported", "support", "supports", "accepted", "accept", "accepts", "enjoys support",
                        "enjoys the support", "enjoy the support", "fully supported", "agreed"),
                of(Position.PARTIALLY_SUPPORTED, "supported/noted", "noted/supported", "supported in part", "supports in part",
                        "partially supported", "partly supported", "partial support", "accepted in part",
                        "partially accepted", "partly accepted", "accepted/noted", "supported/not supported",
                        "accepted/rejected", "supported and noted"),
                of(Position.NOTED, "noted", "note", "notes", "take note", "taken note", "took note", "not supported",
                        "does not support", "did not support", "not accepted", "rejected", "not agreed",
                        "does not enjoy the support", "did not enjoy the support", "not enjoy the support"),
                of(Position.PENDING, "pending", "under consideration", "to be examined", "under examination",
                        "will be examined", "to be considered", "deferred", "postponed", "provisional"),
                of(Position.UNCLEAR, "unclear", "general response", "no clear position", "no clear response"))
                .flatMap(words -> words)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<Map.Entry<String, Position>> of(Position position, String... words) {
        return Stream.of(words).map(word -> Map.entry(word, position));
    }

    private static String bare(String item) {
        return item.toLowerCase(Locale.ROOT).replaceAll(" ?([/,&]) ?", "$1").replaceAll("[.;:*]+$", "").replace(',', '/')
                .replace('&', '/').strip();
    }
}
