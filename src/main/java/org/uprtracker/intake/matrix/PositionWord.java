package org.uprtracker.intake.matrix;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.uprtracker.recommendation.Position;

/** The words with which lists give a position. */
final class PositionWord {
    private static final Map<String, Position> WORDS = Map.ofEntries(
            Map.entry("supported", Position.SUPPORTED),
            Map.entry("accepted", Position.SUPPORTED),
            Map.entry("fully supported", Position.SUPPORTED),
            Map.entry("noted", Position.NOTED),
            Map.entry("not supported", Position.NOTED),
            Map.entry("not accepted", Position.NOTED),
            Map.entry("rejected", Position.NOTED),
            Map.entry("supported/noted", Position.PARTIALLY_SUPPORTED),
            Map.entry("noted/supported", Position.PARTIALLY_SUPPORTED),
            Map.entry("accepted/noted", Position.PARTIALLY_SUPPORTED),
            Map.entry("noted/accepted", Position.PARTIALLY_SUPPORTED),
            Map.entry("partially supported", Position.PARTIALLY_SUPPORTED),
            Map.entry("partly supported", Position.PARTIALLY_SUPPORTED),
            Map.entry("supported in part", Position.PARTIALLY_SUPPORTED),
            Map.entry("supported partially", Position.PARTIALLY_SUPPORTED),
            Map.entry("partially accepted", Position.PARTIALLY_SUPPORTED),
            Map.entry("partially supported/noted", Position.PARTIALLY_SUPPORTED),
            Map.entry("pending", Position.PENDING),
            Map.entry("under consideration", Position.PENDING),
            Map.entry("under examination", Position.PENDING),
            Map.entry("to be examined", Position.PENDING));

    private PositionWord() {}

    /** The position that is written so; empty if none is: never a guess. */
    static Optional<Position> position(String written) {
        String word = bare(written).toLowerCase(Locale.ROOT);
        // A narrow column breaks words at any letter.
        return WORDS.entrySet().stream()
                .filter(known -> known.getKey().replace(" ", "").equals(word.replace(" ", "")))
                .map(Map.Entry::getValue).findFirst();
    }

    /** As the file writes it, without the dashes and stops around it. */
    static String bare(String written) {
        String bare = Plain.item(written);
        int end = bare.length();
        while (end > 0 && ".;,".indexOf(bare.charAt(end - 1)) >= 0) {
            end--;
        }
        return bare.substring(0, end).strip();
    }
}
