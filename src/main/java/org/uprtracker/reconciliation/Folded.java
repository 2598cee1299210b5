package org.uprtracker.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uprtracker.intake.ReadPosition;
import org.uprtracker.intake.ReadRecommendation;
import org.uprtracker.intake.ReadRecommendation.Part;
import org.uprtracker.intake.ReadRecommendation.ReadState;
import org.uprtracker.recommendation.Claim;
import org.uprtracker.recommendation.Position;

/**
 * What a data set writes of one paragraph in several records, as one: UHRI has a record for each State or each text. A
 * report numbers each paragraph once.
 */
final class Folded {
    private Folded() {}

    /** One of each paragraph, in the order of the first records. */
    static List<ReadRecommendation> of(List<ReadRecommendation> read, boolean isReport, Noted noted) {
        Map<String, List<ReadRecommendation>> byParagraph = new LinkedHashMap<>();
        read.forEach(one -> byParagraph.computeIfAbsent(one.paragraph(), paragraph -> new ArrayList<>()).add(one));
        List<ReadRecommendation> folded = new ArrayList<>();
        for (List<ReadRecommendation> same : byParagraph.values()) {
            if (same.size() > 1 && isReport) {
                noted.error(same.get(1).place(), same.get(1).paragraph(), "This paragraph stands in the report twice; it is "
                        + "not clear which of the two is meant.");
            } else {
                folded.add(same.size() == 1 ? same.get(0) : fold(same));
            }
        }
        return folded;
    }

    private static ReadRecommendation fold(List<ReadRecommendation> same) {
        ReadRecommendation first = same.get(0);
        List<Part> parts = parts(same);
        List<ReadState> states = parts.isEmpty() ? all(same, ReadRecommendation::states).stream().distinct().toList() : List.of();
        String text = parts.isEmpty() ? first.text()
                : parts.stream().map(Part::text).distinct().collect(Collectors.joining("; "));
        return new ReadRecommendation(first.place(), all(same, ReadRecommendation::rows), first.state(), first.cycle(),
                first.session(), first.reportSymbol(), first.paragraph(), text, first.language(), states,
                same.stream().allMatch(ReadRecommendation::recommenderUnknown), parts, positions(same),
                distinct(same, ReadRecommendation::themes), first.themeScheme(), distinct(same, ReadRecommendation::affectedGroups),
                distinct(same, ReadRecommendation::sdgs), same.stream().map(ReadRecommendation::comment)
                        .filter(comment -> comment != null).distinct().reduce((one, other) -> one + "\n" + other).orElse(null));
    }

    /** Empty where all say the same. */
    private static List<Part> parts(List<ReadRecommendation> same) {
        Map<Words, Part> parts = new LinkedHashMap<>();
        for (ReadRecommendation one : same) {
            List<Part> of = one.parts().isEmpty() ? List.of(new Part(one.text(), one.states())) : one.parts();
            for (Part part : of) {
                Words words = Words.of(part.text());
                Words.Weights weights = new Words.Weights(List.of(words));
                Words alike = parts.keySet().stream().filter(other -> !other.isAnother(words, weights))
                        .findFirst().orElse(words);
                parts.merge(alike, part, (before, after) -> new Part(before.text(),
                        Stream.concat(before.states().stream(), after.states().stream()).distinct().toList()));
            }
        }
        return parts.size() == 1 ? List.of() : List.copyOf(parts.values());
    }

    /** The same answer once; two different ones that settle it are a partial one that says what was answered to whom. */
    private static List<ReadPosition> positions(List<ReadRecommendation> same) {
        List<ReadPosition> different = distinct(same, ReadRecommendation::positions);
        Set<Position> answers = different.stream().map(ReadPosition::position).collect(Collectors.toCollection(LinkedHashSet::new));
        if (answers.size() < 2) {
            return different.isEmpty() ? different : List.of(different.get(0));
        }
        boolean settled = answers.stream().noneMatch(one -> one == Position.PENDING || one == Position.UNCLEAR);
        String wording = same.stream().flatMap(one -> one.positions().stream().map(position -> position.wording() + " ("
                        + one.states().stream().map(ReadState::code).collect(Collectors.joining(", ")) + ")"))
                .distinct().collect(Collectors.joining("; "));
        return List.of(new ReadPosition(settled ? Position.PARTIALLY_SUPPORTED : Position.UNCLEAR, Claim.NONE, null,
                wording.length() <= 2_000 ? wording : wording.substring(0, 2_000), different.get(0).where(),
                different.get(0).symbol()));
    }

    private static <T> List<T> all(List<ReadRecommendation> same, Function<ReadRecommendation, List<T>> what) {
        return same.stream().map(what).flatMap(Collection::stream).toList();
    }

    private static <T> List<T> distinct(List<ReadRecommendation> same,
            Function<ReadRecommendation, List<T>> what) {
        return all(same, what).stream().distinct().toList();
    }
}
