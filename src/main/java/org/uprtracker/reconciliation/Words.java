package org.uprtracker.reconciliation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a text, made ready to be compared. A publisher recasts a recommendation ("To consider ratifying" becomes
 * "Consider ratifying"), so words are compared by their stems, and groups of three letters beside them.
 */
final class Words {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ENDING = Pattern.compile("(ations|ation|ions|ion|ings|ing|ies|ied|es|ed|s|e|y)$");
    private static final int SHORTEST_STEM = 3;
    private static final double ANOTHER = 0.9;
    private static final Set<String> EMPTY = Set.of("the", "a", "an", "to", "of", "in", "on", "and", "or", "for", "with",
            "by", "its", "it", "that", "as", "at", "be", "is", "are", "this", "from", "their", "all");

    /** What tells treaties, articles and protocols apart: a number, an ordinal, an abbreviation in capitals. */
    private static final Pattern MARK = Pattern.compile("\\d[\\p{L}\\d]*|\\p{Lu}[\\p{Lu}\\d]+");
    private static final Set<String> ORDINALS = Set.of("first", "second", "third", "fourth", "fifth");

    private final String text;
    private String normalised;
    private Taken taken;

    private Words(String text) {
        this.text = text;
    }

    /**
     * What two texts that are not the same are compared by.
     *
     * @param trigrams each three letters as one number, in order: two texts are compared in one walk
     */
    private record Taken(Map<String, Integer> stems, Set<String> marks, long[] trigrams) {}

    static Words of(String text) {
        return new Words(text);
    }

    /** The words alone, in small letters. */
    String normalised() {
        if (normalised == null) {
            String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
            normalised = NO_WORD.matcher(plain).replaceAll(" ").strip();
        }
        return normalised;
    }

    /** Taken apart when it is first asked for: most texts find their like word for word. */
    private Taken taken() {
        if (taken == null) {
            taken = new Taken(stems(normalised()), marks(text), trigrams(normalised()));
        }
        return taken;
    }

    private static Map<String, Integer> stems(String normalised) {
        Map<String, Integer> stems = new HashMap<>();
        for (String word : normalised.split(" ")) {
            if (!word.isEmpty() && !EMPTY.contains(word)) {
                stems.merge(stem(word), 1, Integer::sum);
            }
        }
        return stems;
    }

    private static Set<String> marks(String text) {
        Set<String> marks = new HashSet<>();
        for (String word : NO_WORD.split(text)) {
            if (MARK.matcher(word).matches() || ORDINALS.contains(word.toLowerCase(Locale.ROOT))) {
                marks.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return marks;
    }

    private static long[] trigrams(String normalised) {
        long[] trigrams = new long[Math.max(0, normalised.length() - 2)];
        for (int i = 0; i < trigrams.length; i++) {
            trigrams[i] = (long) normalised.charAt(i) << 32 | (long) normalised.charAt(i + 1) << 16 | normalised.charAt(i + 2);
        }
        Arrays.sort(trigrams);
        return trigrams;
    }

    /** The same words in the same order: capitals, punctuation and blanks apart. */
    boolean same(Words other) {
        return normalised().equals(other.normalised());
    }

    /** Whether each names a number, an ordinal or an abbreviation that the other does not: the first protocol, the second. */
    boolean contradicts(Words other) {
        Set<String> mine = taken().marks;
        Set<String> theirs = other.taken().marks;
        return !theirs.containsAll(mine) && !mine.containsAll(theirs);
    }

    boolean isShorterThan(Words other) {
        return normalised().length() < other.normalised().length();
    }

    /**
     * How alike two texts are: 0 nothing in common, 1 the same. The mean of what they share of their letters and of
     * their words, where rare words weigh more.
     */
    double likeness(Words other, Weights weights) {
        if (same(other)) {
            return 1;
        }
        Taken one = taken();
        Taken two = other.taken();
        int all = one.trigrams.length + two.trigrams.length;
        double byLetters = all == 0 ? 0 : 2.0 * shared(one.trigrams, two.trigrams) / all;
        double mine = weights.of(one.stems);
        double theirs = weights.of(two.stems);
        double byWords = mine + theirs == 0 ? 0 : 2 * weights.shared(one.stems, two.stems) / (mine + theirs);
        return (byLetters + byWords) / 2;
    }

    /** Whether it is another recommendation, and not the same one typed twice. */
    boolean isAnother(Words other, Weights weights) {
        return likeness(other, weights) < ANOTHER;
    }

    /** How much of this text stands in the other one: 0 to 1, by words, rare ones weighing more. */
    double within(Words other, Weights weights) {
        double mine = weights.of(taken().stems);
        return mine == 0 ? 0 : weights.shared(taken().stems, other.taken().stems) / mine;
    }

    private static int shared(long[] one, long[] other) {
        int shared = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length;) {
            if (one[i] == other[j]) {
                shared++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }

    private static String stem(String word) {
        String stem = ENDING.matcher(word).replaceFirst("");
        return stem.length() < SHORTEST_STEM ? word : stem;
    }

    /** How much a word tells: the rarer it is among the recommendations of a review, the more. */
    static final class Weights {
        private final Map<String, Double> weights = new HashMap<>();
        private final double unseen;

        Weights(List<Words> texts) {
            Map<String, Integer> in = new HashMap<>();
            texts.forEach(text -> text.taken().stems.keySet().forEach(stem -> in.merge(stem, 1, Integer::sum)));
            in.forEach((stem, count) -> weights.put(stem, 1 + Math.log((1.0 + texts.size()) / count)));
            unseen = 1 + Math.log(1.0 + texts.size());
        }

        double of(Map<String, Integer> stems) {
            double sum = 0;
            for (Map.Entry<String, Integer> stem : stems.entrySet()) {
                sum += stem.getValue() * weights.getOrDefault(stem.getKey(), unseen);
            }
            return sum;
        }

        double shared(Map<String, Integer> one, Map<String, Integer> other) {
            double sum = 0;
            for (Map.Entry<String, Integer> stem : one.entrySet()) {
                int both = Math.min(stem.getValue(), other.getOrDefault(stem.getKey(), 0));
                sum += both * weights.getOrDefault(stem.getKey(), unseen);
            }
            return sum;
        }
    }
}
