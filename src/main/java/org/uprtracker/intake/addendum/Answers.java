package org.uprtracker.intake.addendum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.uprtracker.intake.Place;
import org.uprtracker.intake.ReadAnswer;
import org.uprtracker.intake.ReadFinding;
import org.uprtracker.intake.ReadPosition;
import org.uprtracker.intake.Sink;
import org.uprtracker.intake.addendum.ParagraphNumbers.Listed;
import org.uprtracker.intake.addendum.ParagraphNumbers.Numbered;
import org.uprtracker.recommendation.Claim;
import org.uprtracker.recommendation.Position;

/** Everything an addendum says about each number, until its end shows what stands and what does not fit together. */
final class Answers {
    private static final int MOST_NAMED = 20;
    private static final int MOST_NUMBERS = 5_000;
    private static final int MOST_FINDINGS = 2_000;

    private final Map<Numbered, Set<Given>> explicit = new LinkedHashMap<>();
    private final Map<Numbered, Set<Given>> byGroup = new LinkedHashMap<>();
    private final Map<Numbered, Unclear> unclear = new LinkedHashMap<>();
    private final Map<Numbered, Unclear> named = new LinkedHashMap<>();
    private final List<ReadFinding> findings = new ArrayList<>();

    /** One statement, which may be about many numbers. */
    record Given(Position position, Claim claim, String wording, Place place, String where) {}

    private record Unclear(Place place, String value, String message) {}

    /** Said of these very numbers. */
    void explicit(Listed list, Given given) {
        add(explicit, list, given);
    }

    /** The numbers stand under a heading or a sentence that answers for all of them. */
    void byGroup(Listed list, Given given) {
        add(byGroup, list, given);
    }

    private void add(Map<Numbered, Set<Given>> answers, Listed list, Given given) {
        list.problems().forEach(problem -> finding(ReadFinding.error(given.place(), null, problem)));
        if (answers.size() > MOST_NUMBERS) {
            finding(ReadFinding.error(given.place(), null, "The document names more than " + MOST_NUMBERS + " recommendations, which no review has. Check its numbers."));
            return;
        }
        list.numbers().forEach(number -> answers.computeIfAbsent(number, n -> new LinkedHashSet<>()).add(given));
    }

    /** The numbers are answered in words that were not understood: an error unless another place answers them. */
    void unclear(Listed list, Place place, String value, String message) {
        list.problems().forEach(problem -> finding(ReadFinding.error(place, null, problem)));
        list.numbers().stream().limit(MOST_NUMBERS).forEach(number -> unclear.putIfAbsent(number, new Unclear(place, value, message)));
    }

    /** The numbers are named: it may be a reference only. */
    void named(Listed list, Place place, String value) {
        list.numbers().forEach(number -> named.putIfAbsent(number, new Unclear(place, value, "named here, and no answer to it was found. "
                + "If this is one, a person has to write it.")));
    }

    void finding(ReadFinding finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }

    /** Tells everything and answers how many numbers have an answer. */
    int tell(Sink sink) {
        Map<Given, List<Numbered>> standing = standing();
        standing.forEach((given, numbers) -> tell(sink, given, numbers));
        tellUnanswered(unclear, true);
        tellUnanswered(named, false);
        new LinkedHashSet<>(findings).forEach(sink::finding);
        return standing.values().stream().mapToInt(List::size).sum();
    }

    private Map<Given, List<Numbered>> standing() {
        Map<Given, List<Numbered>> standing = new LinkedHashMap<>();
        Set<Numbered> all = new LinkedHashSet<>(explicit.keySet());
        all.addAll(byGroup.keySet());
        Set<String> whole = all.stream().filter(number -> number.part() == null).map(Numbered::paragraph).collect(Collectors.toSet());
        boolean withParagraphs = all.stream().anyMatch(number -> number.lead() != null);
        for (Numbered number : all) {
            Set<Given> said = explicit.getOrDefault(number, byGroup.get(number));
            if (said.stream().map(Given::position).distinct().count() > 1) {
                contradiction(number, said);
                continue;
            }
            if (number.lead() == null && withParagraphs) {
                findings.add(ReadFinding.error(at(said.iterator().next().place(), number), said.iterator().next().wording(), "The number " + number.item()
                        + " is written without its paragraph, and others are written with it. A person has to write this answer."));
                continue;
            }
            if (number.part() != null && whole.contains(number.paragraph())) {
                findings.add(ReadFinding.error(at(said.iterator().next().place(), number), null, "Recommendation " + number.paragraph()
                        + " is answered as a whole and in parts. A person has to write this answer."));
                continue;
            }
            if (explicit.containsKey(number)) {
                compare(number, said.iterator().next(), byGroup.getOrDefault(number, Set.of()));
            }
            Given given = said.stream().filter(one -> one.claim() != Claim.NONE).findFirst().orElse(said.iterator().next());
            standing.computeIfAbsent(given, g -> new ArrayList<>()).add(number);
        }
        return standing;
    }

    private void contradiction(Numbered number, Set<Given> said) {
        String both = said.stream().map(given -> given.wording() + " (" + given.where() + ")").collect(Collectors.joining(", "));
        findings.add(ReadFinding.error(at(said.iterator().next().place(), number), null, "Recommendation " + number.paragraph()
                + " has more than one answer: " + both + ". A person has to say which stands."));
    }

    private void compare(Numbered number, Given stands, Set<Given> groups) {
        groups.stream().filter(group -> group.position() != stands.position()).findFirst().ifPresent(group -> findings.add(
                ReadFinding.warning(at(group.place(), number), group.wording(), "Recommendation " + number.paragraph() + " stands under these words, and "
                        + stands.where() + " answers it otherwise: " + stands.wording() + ". That answer is taken.")));
    }

    private static void tell(Sink sink, Given given, List<Numbered> numbers) {
        Map<String, List<String>> byPart = new LinkedHashMap<>();
        numbers.forEach(number -> byPart.computeIfAbsent(Objects.toString(number.part(), ""), part -> new ArrayList<>()).add(number.paragraph()));
        byPart.forEach((part, paragraphs) -> sink.answer(new ReadAnswer(given.place(), paragraphs,
                new ReadPosition(given.position(), given.claim(), part.isEmpty() ? null : part, given.wording(), given.where(), null))));
    }

    private void tellUnanswered(Map<Numbered, Unclear> what, boolean error) {
        Set<String> answered = new TreeSet<>();
        explicit.keySet().forEach(number -> answered.add(number.paragraph()));
        byGroup.keySet().forEach(number -> answered.add(number.paragraph()));
        if (!error) {
            unclear.keySet().forEach(number -> answered.add(number.paragraph()));
        }
        Map<Unclear, List<String>> numbers = new LinkedHashMap<>();
        what.forEach((number, why) -> {
            if (!answered.contains(number.paragraph())) {
                numbers.computeIfAbsent(why, w -> new ArrayList<>()).add(number.paragraph());
            }
        });
        numbers.forEach((why, which) -> {
            String many = (which.size() == 1 ? "Recommendation " : "Recommendations ") + String.join(", ", which.subList(0, Math.min(MOST_NAMED, which.size())))
                    + (which.size() > MOST_NAMED ? " and " + (which.size() - MOST_NAMED) + " more" : "") + ": ";
            findings.add(error ? ReadFinding.error(why.place(), why.value(), many + why.message()) : ReadFinding.warning(why.place(), why.value(), many + why.message()));
        });
    }

    private static Place at(Place place, Numbered number) {
        return Place.paragraph(place.page(), number.paragraph());
    }
}
