package org.uprtracker.reconciliation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uprtracker.intake.Ledger.Match;
import org.uprtracker.intake.Outcome.Candidate;

/**
 * Finds, within one review, which recommendations two sources mean when one of them gives no paragraph: the same State
 * and words that are alike. Each State recommended one thing in one place, so what is most alike is settled first. What
 * could be two things, or is not alike enough, is left to a person.
 */
final class Matcher {
    /** From here on two texts by one State are the same, recast. */
    private static final double SURE = 0.82;

    /** From here on they are, if nothing else comes near. */
    private static final double LIKELY = 0.5;
    private static final double MARGIN = 0.15;

    /** The same for what stands on record in words of ours, which are fewer and others. */
    private static final double LIKELY_OURS = 0.4;
    private static final double NEAR_OURS = 0.3;

    /** Two that both lack a paragraph are the same only if hardly a word differs. */
    private static final double RETYPED = 0.93;

    /** A text that stands in another one nearly whole is a part of it. */
    private static final double WITHIN = 0.85;

    /** From here on a person should look. */
    private static final double NEAR = 0.45;
    private static final int CANDIDATES = 3;

    private final List<Known> known;
    private final List<Asked> weighed;
    private Words.Weights weights;
    private final Map<String, Set<Integer>> taken = new HashMap<>();

    /**
     * A recommendation that others are compared with.
     *
     * @param texts the whole, and each of its parts
     * @param numbered whether it has a paragraph
     * @param ours whether it is a summary in words of ours
     */
    record Known(String id, List<Words> texts, Set<String> states, boolean numbered, boolean ours) {}

    /** A recommendation without paragraph. */
    record Asked(Words text, Set<String> states) {}

    /**
     * What was found for one State of one recommendation.
     *
     * @param state null where nobody knows who recommended
     * @param known place in the list of the known; negative where nothing was found
     * @param candidates what came near, best first; empty where something was found
     */
    record Found(String state, int known, Match match, double score, List<Candidate> candidates) {
        private static Found nothing(String state, List<Candidate> candidates) {
            return new Found(state, -1, Match.NEW, 0, candidates);
        }
    }

    private record Pair(int asked, String state, int known, double score, boolean same, boolean contradicts) {}

    Matcher(List<Known> known, List<Asked> asked) {
        this.known = known;
        weighed = asked;
    }

    /** Worked out when first needed: where all is found word for word, it never is. */
    private Words.Weights weights() {
        if (weights == null) {
            weights = new Words.Weights(Stream.concat(known.stream().map(one -> one.texts.get(0)), weighed.stream().map(Asked::text))
                    .toList());
        }
        return weights;
    }

    /** For each that is asked, in order, what each of its States' recommendations is. */
    List<List<Found>> match(List<Asked> asked) {
        Map<String, Found> found = new HashMap<>();
        settleSame(asked, found);
        List<Pair> pairs = pairs(asked, found);
        pairs.stream().filter(pair -> isSure(pair)).forEach(pair -> take(pair, found));
        settleLikely(pairs, found);
        pairs.stream().filter(pair -> !found.containsKey(key(pair))).filter(pair -> isPart(asked, pair))
                .forEach(pair -> found.putIfAbsent(key(pair),
                        new Found(pair.state, pair.known, Match.PART_OF_PARAGRAPH, pair.score, List.of())));
        List<List<Found>> results = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            List<Found> ofOne = new ArrayList<>();
            for (String state : statesOf(asked.get(i))) {
                Found one = found.get(i + "/" + state);
                ofOne.add(one != null ? one : Found.nothing(state, near(asked.get(i), i, state, pairs)));
            }
            results.add(ofOne);
        }
        return results;
    }

    /** The same words by the same State are found without comparing anything else: most of a file that is sent again. */
    private void settleSame(List<Asked> asked, Map<String, Found> found) {
        if (known.isEmpty()) {
            return;
        }
        Map<String, List<Integer>> byWords = new HashMap<>();
        for (int k = 0; k < known.size(); k++) {
            int at = k;
            known.get(k).texts.stream().map(Words::normalised).distinct()
                    .forEach(words -> byWords.computeIfAbsent(words, none -> new ArrayList<>()).add(at));
        }
        for (int i = 0; i < asked.size(); i++) {
            Asked one = asked.get(i);
            for (String state : one.states) {
                int place = i;
                byWords.getOrDefault(one.text.normalised(), List.of()).stream()
                        .filter(k -> known.get(k).states.contains(state))
                        .filter(k -> !taken.getOrDefault(state, Set.of()).contains(k))
                        .min(Comparator.comparing((Integer k) -> !known.get(k).states.equals(one.states))
                                .thenComparing(Comparator.naturalOrder()))
                        .ifPresent(k -> take(new Pair(place, state, k, 1, true, false), found));
            }
        }
    }

    private List<Pair> pairs(List<Asked> asked, Map<String, Found> found) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            for (String state : statesOf(asked.get(i))) {
                for (int k = 0; k < known.size() && !found.containsKey(i + "/" + state); k++) {
                    if (mayBeBy(known.get(k), state)) {
                        pairs.add(pair(asked.get(i), i, state, k));
                    }
                }
            }
        }
        // What is named by the same States altogether goes first where texts are equally alike.
        pairs.sort(Comparator.comparing(Pair::same).thenComparing(Pair::score).reversed()
                .thenComparing(pair -> !asked.get(pair.asked).states.equals(known.get(pair.known).states))
                .thenComparing(Pair::known).thenComparing(Pair::asked));
        return pairs;
    }

    private Pair pair(Asked one, int place, String state, int other) {
        double best = 0;
        boolean same = false;
        boolean contradicts = true;
        for (Words text : known.get(other).texts) {
            double score = one.text.likeness(text, weights());
            same |= one.text.same(text);
            if (score >= best) {
                best = score;
                contradicts = one.text.contradicts(text);
            }
        }
        return new Pair(place, state, other, best, same, contradicts && !same);
    }

    private static List<String> statesOf(Asked asked) {
        return asked.states.isEmpty() ? List.of("") : List.copyOf(asked.states);
    }

    /** Who recommended is part of what is the same; where one side does not know, the words alone decide. */
    private static boolean mayBeBy(Known known, String state) {
        return known.states.contains(state) || known.states.isEmpty() || state.isEmpty();
    }

    private boolean isSure(Pair pair) {
        boolean knowsWho = !pair.state.isEmpty() && !known.get(pair.known).states.isEmpty();
        boolean both = known.get(pair.known).numbered && knowsWho;
        return pair.same || !pair.contradicts && pair.score >= (both ? SURE : RETYPED);
    }

    private boolean isLikely(Pair pair) {
        return pair.score >= (known.get(pair.known).ours ? LIKELY_OURS : LIKELY) && !pair.contradicts;
    }

    private boolean isNear(Pair pair) {
        return pair.score >= (known.get(pair.known).ours ? NEAR_OURS : NEAR);
    }

    private boolean isFree(Pair pair, Map<String, Found> found) {
        return !found.containsKey(key(pair)) && !taken.getOrDefault(pair.state, Set.of()).contains(pair.known);
    }

    private void take(Pair pair, Map<String, Found> found) {
        if (isFree(pair, found)) {
            taken.computeIfAbsent(pair.state, state -> new HashSet<>()).add(pair.known);
            found.put(key(pair), new Found(pair.state, pair.known, pair.same ? Match.SAME_TEXT : Match.SIMILAR_TEXT,
                    pair.same ? 1 : pair.score, List.of()));
        }
    }

    /** What is alike but recast much: taken where neither side has anything else that comes near. */
    private void settleLikely(List<Pair> pairs, Map<String, Found> found) {
        boolean more = true;
        while (more) {
            List<Pair> open = pairs.stream().filter(pair -> known.get(pair.known).numbered && !pair.state.isEmpty())
                    .filter(pair -> isFree(pair, found)).toList();
            List<Pair> clear = open.stream().filter(pair -> isLikely(pair))
                    .filter(pair -> open.stream().noneMatch(other -> other != pair && other.state.equals(pair.state)
                            && (other.asked == pair.asked || other.known == pair.known)
                            && other.score > pair.score - MARGIN)).toList();
            clear.forEach(pair -> take(pair, found));
            more = !clear.isEmpty();
        }
    }

    private boolean isPart(List<Asked> asked, Pair pair) {
        Known whole = known.get(pair.known);
        Words text = asked.get(pair.asked).text;
        return whole.numbered && whole.states.contains(pair.state) && text.isShorterThan(whole.texts.get(0))
                && text.within(whole.texts.get(0), weights()) >= WITHIN;
    }

    /** What a person should look at: alike, or the same words under other States. */
    private List<Candidate> near(Asked asked, int place, String state, List<Pair> pairs) {
        Map<Integer, Double> near = new HashMap<>();
        pairs.stream().filter(pair -> pair.asked == place && pair.state.equals(state) && isNear(pair))
                .forEach(pair -> near.merge(pair.known, pair.score, Math::max));
        for (int k = 0; k < known.size(); k++) {
            if (known.get(k).texts.stream().anyMatch(asked.text::same)) {
                near.put(k, 1.0);
            }
        }
        return near.entrySet().stream().sorted(Map.Entry.<Integer, Double>comparingByValue().reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(CANDIDATES)
                .map(one -> new Candidate(known.get(one.getKey()).id, Math.round(one.getValue() * 100) / 100.0))
                .collect(Collectors.toList());
    }

    private static String key(Pair pair) {
        return pair.asked + "/" + pair.state;
    }
}
