package org.uprtracker.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.uprtracker.review.State;

/** Every spelling of every State, from the one curated table: the States on record with their names and other spellings. */
public final class StateNames {
    /** Longer than any name; what is longer is text. */
    private static final int LONGEST = 200;
    private static final int CANDIDATES = 3;
    private static final double LEAST_LIKENESS = 0.25;
    /** From here on a name that is no State's reads like one that is misspelt. */
    private static final double MISSPELT = 0.6;

    private final Map<String, Spelling> spellings = new HashMap<>();
    private final List<Known> known = new ArrayList<>();

    /** @param words how many words the longest way to write it has: {@code to go} is not {@code Togo} */
    private record Spelling(String code, int words) {}

    private record Known(String code, String title, Trigrams trigrams) {}

    /** @throws IllegalArgumentException if two States are written the same */
    public StateNames(Collection<State> states) {
        for (State state : states) {
            String title = state.names().get("en") + " (" + state.id() + ")";
            Stream.of(state.names().values(), state.formalNames().values(), state.aliases()).flatMap(Collection::stream)
                    .forEach(name -> add(state.id(), title, name));
        }
    }

    private void add(String code, String title, String name) {
        for (SpeltName spelt : SpeltName.readings(name)) {
            Spelling before = spellings.get(spelt.key());
            if (before != null && !before.code().equals(code)) {
                throw new IllegalArgumentException(
                        "two States are written \"" + name + "\": " + before.code() + " and " + code);
            }
            if (before == null) {
                known.add(new Known(code, title, Trigrams.of(spelt.key())));
            }
            int words = before == null ? spelt.words() : Math.max(before.words(), spelt.words());
            spellings.put(spelt.key(), new Spelling(code, words));
        }
    }

    /** The ISO code of the State that is written so; empty if no State is: never a guess. */
    public Optional<String> code(String name) {
        if (name == null || name.length() > LONGEST) {
            return Optional.empty();
        }
        for (SpeltName spelt : SpeltName.readings(name)) {
            Spelling found = spellings.get(spelt.key());
            if (found != null && spelt.words() <= found.words()) {
                return Optional.of(found.code());
            }
        }
        return twice(name);
    }

    /** One State by two of its names: {@code Eswatini (Swaziland)}. */
    private Optional<String> twice(String name) {
        int open = name.indexOf('(');
        if (open <= 0 || !name.endsWith(")") || name.indexOf('(', open + 1) >= 0) {
            return Optional.empty();
        }
        Optional<String> first = code(name.substring(0, open));
        Optional<String> second = code(name.substring(open + 1, name.length() - 1));
        return first.isPresent() && first.equals(second) ? first : Optional.empty();
    }

    /** The names that come nearest to one that is no State's, best first, as {@code Kazakhstan (KAZ)}; at most three. */
    public List<String> nearest(String name) {
        Map<String, Double> likeness = new LinkedHashMap<>();
        Trigrams trigrams = trigrams(name);
        for (Known one : known) {
            double likely = one.trigrams().likeness(trigrams);
            if (likely >= LEAST_LIKENESS) {
                likeness.merge(one.title(), likely, Math::max);
            }
        }
        return likeness.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(CANDIDATES)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether it reads like the name of a State with a slip in it. */
    boolean misspelt(String name) {
        Trigrams trigrams = trigrams(name);
        return known.stream().anyMatch(one -> one.trigrams().likeness(trigrams) >= MISSPELT);
    }

    private static Trigrams trigrams(String name) {
        String start = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        return Trigrams.of(SpeltName.readings(start).stream().map(SpeltName::key).findFirst().orElse(""));
    }
}
