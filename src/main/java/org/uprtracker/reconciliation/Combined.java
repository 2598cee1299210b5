package org.uprtracker.reconciliation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.uprtracker.intake.ReadRecommendation;
import org.uprtracker.recommendation.RecommendingState;
import org.uprtracker.recommendation.Recommendation;
import org.uprtracker.recommendation.StatedPosition;
import org.uprtracker.source.Citation;

/**
 * One recommendation out of what the record and one file say of it. The words and the States are those of the source
 * that stands higher; everything else is added to, nothing is taken away.
 */
final class Combined {
    private final String id;
    private final Recommendation before;
    private final List<Piece> pieces = new ArrayList<>();
    private final Set<String> themes = new LinkedHashSet<>();
    private final Set<String> groups = new LinkedHashSet<>();
    private final Set<String> sdgs = new LinkedHashSet<>();
    private final List<StatedPosition> positions = new ArrayList<>();
    private final List<Citation> citations = new ArrayList<>();
    private final Answers answers;
    private String review;
    private String state;
    private String paragraph;
    private String text;
    private String language;
    private Cited.Rank rank;
    private List<RecommendingState> states = List.of();
    private List<Recommendation.Part> parts = List.of();

    /** Says whether two sources are the same voice: then what the second one repeats is nothing new. */
    interface Answers {
        boolean sameVoice(String source, String other);
    }

    /** @param rank of the words that are on record */
    Combined(Recommendation before, Cited.Rank rank, Answers answers) {
        this.id = before.id();
        this.before = before;
        this.answers = answers;
        this.rank = rank;
        review = before.review();
        state = before.state();
        paragraph = before.paragraph();
        text = before.text();
        language = before.language();
        states = before.recommendingStates();
        parts = before.parts();
        themes.addAll(before.themes());
        groups.addAll(before.affectedGroups());
        sdgs.addAll(before.sdgs());
        positions.addAll(before.positions());
        citations.addAll(before.citations());
    }

    /** One that is not on record. */
    Combined(String id, String review, String state, String paragraph, Answers answers) {
        this.id = id;
        this.before = null;
        this.answers = answers;
        this.review = review;
        this.state = state;
        this.paragraph = paragraph;
    }

    String id() {
        return id;
    }

    boolean isNew() {
        return before == null;
    }

    /** Whether it is told in other words than on record. */
    boolean isReworded() {
        return before == null || !before.text().equals(text);
    }

    boolean isNumbered() {
        return paragraph != null;
    }

    /** Whether its words are ours. */
    boolean isSummary() {
        return rank == Cited.Rank.SUMMARY;
    }

    Recommendation before() {
        return before;
    }

    /** Its States, those of its parts included. */
    Set<String> stateCodes() {
        Set<String> codes = new LinkedHashSet<>();
        Stream.concat(states.stream(), parts.stream().flatMap(part -> part.recommendingStates().stream()))
                .forEach(one -> codes.add(one.state()));
        return codes;
    }

    /** What others are compared with: the whole, and each part. */
    List<Words> words() {
        return Stream.concat(Stream.of(text), parts.stream().map(Recommendation.Part::text)).map(Words::of).toList();
    }

    /** What a source says that numbers its recommendations as this one is numbered. */
    void add(ReadRecommendation read, Cited.Rank of, List<RecommendingState> by, List<Recommendation.Part> itsParts,
            List<StatedPosition> answered, List<String> itsThemes, Citation citation) {
        if (text == null || of.compareTo(rank) > 0) {
            Map<String, Integer> actions = actions();
            boolean keepsParts = itsParts.isEmpty() && !parts.isEmpty() && stateCodes().equals(actionsOf(by).keySet());
            text = read.text();
            language = read.language();
            rank = of;
            if (!keepsParts) {
                states = withActions(by, actions);
                parts = itsParts.stream().map(part -> new Recommendation.Part(part.text(),
                        withActions(part.recommendingStates(), actions))).toList();
            }
        } else if (stateCodes().isEmpty()) {
            states = by;
        } else {
            states = withActions(states, actionsOf(by));
        }
        answered.forEach(this::answer);
        themes.addAll(itsThemes);
        groups.addAll(read.affectedGroups());
        sdgs.addAll(read.sdgs());
        cite(citation);
    }

    /** What a source without paragraphs says. */
    void add(Piece piece, Cited.Rank of) {
        if (text == null) {
            text = piece.text();
            language = piece.language();
            rank = of;
            states = piece.states();
        } else if (isSummary() && !isNumbered()) {
            text = piece.text();
            rank = of;
        }
        pieces.add(piece);
        themes.addAll(piece.themes());
        piece.citations().forEach(this::cite);
    }

    List<Citation> citations() {
        return citations;
    }

    /** What it says from now on. */
    Recommendation content() {
        join();
        return new Recommendation(id, Recommendation.Origin.STATE, state, review, paragraph, null, null,
                before == null ? null : before.dateBasis(), text,
                isSummary() ? Recommendation.TextKind.SUMMARY : Recommendation.TextKind.OFFICIAL, language,
                parts.isEmpty() ? states : List.of(), parts, positions, List.copyOf(themes),
                before == null ? List.of() : before.provisions(), List.copyOf(groups), List.copyOf(sdgs),
                before == null ? List.of() : before.institutions(), before == null ? List.of() : before.related(), citations);
    }

    private void join() {
        if (pieces.isEmpty()) {
            return;
        }
        Map<String, Integer> actions = new LinkedHashMap<>();
        pieces.forEach(piece -> actions.putAll(actionsOf(piece.states())));
        Set<String> named = stateCodes();
        if (parts.isEmpty() && isNumbered() && isSplit() && actions.keySet().containsAll(named)) {
            parts = pieces.stream().map(piece -> new Recommendation.Part(piece.text(), piece.states())).toList();
        } else if (parts.isEmpty()) {
            List<RecommendingState> all = new ArrayList<>(withActions(states, actions));
            if (!isNumbered() || named.isEmpty()) {
                pieces.stream().flatMap(piece -> piece.states().stream())
                        .filter(one -> all.stream().noneMatch(other -> other.state().equals(one.state()))).forEach(all::add);
            }
            states = all;
        } else {
            parts = parts.stream().map(part -> new Recommendation.Part(part.text(), withActions(part.recommendingStates(),
                    actionsIn(part)))).toList();
        }
        PositionsOfPieces.of(pieces).forEach(this::answer);
        pieces.clear();
    }

    /** The action categories that the piece nearest to a part gives. */
    private Map<String, Integer> actionsIn(Recommendation.Part part) {
        Words words = Words.of(part.text());
        Words.Weights weights = new Words.Weights(List.of(words));
        Map<String, Integer> actions = new LinkedHashMap<>();
        for (RecommendingState one : part.recommendingStates()) {
            pieces.stream().filter(piece -> piece.states().stream().anyMatch(other -> other.state().equals(one.state())))
                    .max(Comparator.comparingDouble(piece -> Words.of(piece.text()).likeness(words, weights)))
                    .ifPresent(piece -> actions.put(one.state(), actionsOf(piece.states()).get(one.state())));
        }
        return actions;
    }

    private boolean isSplit() {
        List<Words> texts = pieces.stream().map(piece -> Words.of(piece.text())).toList();
        Words.Weights weights = new Words.Weights(texts);
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (!texts.get(i).isAnother(texts.get(j), weights)) {
                    return false;
                }
            }
        }
        return texts.size() > 1;
    }

    /** An answer, unless the same voice has given it already. */
    void answer(StatedPosition answer) {
        boolean known = positions.stream().anyMatch(other -> other.position() == answer.position()
                && other.claim() == answer.claim() && Objects.equals(other.part(), answer.part())
                && answers.sameVoice(other.citation().source(), answer.citation().source()));
        if (!known) {
            positions.add(answer);
        }
    }

    /** A place, unless it is cited already: by itself, or at the end of a fuller description. */
    void cite(Citation citation) {
        boolean known = citations.stream().anyMatch(other -> other.source().equals(citation.source())
                && (other.place().equals(citation.place()) || other.place().endsWith("(" + citation.place() + ")")));
        if (!known) {
            citations.add(citation);
        }
    }

    private Map<String, Integer> actions() {
        Map<String, Integer> actions = actionsOf(states);
        parts.forEach(part -> actions.putAll(actionsOf(part.recommendingStates())));
        return actions;
    }

    private static Map<String, Integer> actionsOf(List<RecommendingState> states) {
        Map<String, Integer> actions = new LinkedHashMap<>();
        states.forEach(one -> actions.put(one.state(), one.action()));
        return actions;
    }

    private static List<RecommendingState> withActions(List<RecommendingState> states, Map<String, Integer> actions) {
        return states.stream().map(one -> one.action() != null || actions.get(one.state()) == null ? one
                : new RecommendingState(one.state(), actions.get(one.state()))).toList();
    }
}
