package org.uprtracker.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.uprtracker.recommendation.Position;
import org.uprtracker.recommendation.RecommendingState;
import org.uprtracker.recommendation.StatedPosition;
import org.uprtracker.source.Citation;

/**
 * One answer of each source to what the report numbers once and the source splits: the same where all its pieces say the
 * same, else a partial one that says what was answered to whom.
 */
final class PositionsOfPieces {
    private static final int LONGEST = 400;

    private PositionsOfPieces() {}

    static List<StatedPosition> of(List<Piece> pieces) {
        Map<String, List<Said>> bySource = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            for (StatedPosition position : piece.positions()) {
                bySource.computeIfAbsent(position.citation().source(), source -> new ArrayList<>())
                        .add(new Said(position, piece.states()));
            }
        }
        return bySource.values().stream().map(PositionsOfPieces::joined).flatMap(Collection::stream).toList();
    }

    private record Said(StatedPosition position, List<RecommendingState> to) {}

    private static List<StatedPosition> joined(List<Said> said) {
        Set<List<Object>> different = new LinkedHashSet<>();
        said.forEach(one -> different.add(meaning(one.position)));
        StatedPosition first = said.get(0).position;
        if (said.size() == 1) {
            return List.of(first);
        }
        Citation all = new Citation(first.citation().source(), cut(said.stream().map(one -> one.position.citation().place())
                .distinct().collect(Collectors.joining("; "))), first.citation().note());
        if (different.size() == 1) {
            return List.of(new StatedPosition(first.position(), first.part(), first.date(), first.dateBasis(), first.claim(),
                    first.wording(), null, null, null, all));
        }
        boolean settled = said.stream().map(one -> one.position.position())
                .noneMatch(position -> position == Position.PENDING || position == Position.UNCLEAR);
        String wording = cut(said.stream().map(one -> Objects.requireNonNullElse(one.position.wording(),
                        one.position.position().name().toLowerCase(Locale.ROOT))
                + " (" + one.to.stream().map(RecommendingState::state).collect(Collectors.joining(", ")) + ")")
                .distinct().collect(Collectors.joining("; ")));
        return List.of(new StatedPosition(settled ? Position.PARTIALLY_SUPPORTED : Position.UNCLEAR, null, first.date(),
                first.dateBasis(), null, wording, null, null, null, all));
    }

    private static List<Object> meaning(StatedPosition position) {
        List<Object> meaning = new ArrayList<>();
        meaning.add(position.position());
        meaning.add(position.claim());
        meaning.add(position.part());
        return meaning;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + '…';
    }
}
