package org.uprtracker.reconciliation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uprtracker.intake.Ledger.Match;
import org.uprtracker.intake.Outcome.Candidate;
import org.uprtracker.intake.Place;
import org.uprtracker.intake.ReadAnswer;
import org.uprtracker.intake.ReadRecommendation;
import org.uprtracker.recommendation.RecommendingState;
import org.uprtracker.recommendation.Recommendation;
import org.uprtracker.recommendation.RecommendationId;
import org.uprtracker.source.Source;
import org.uprtracker.source.SourceKind;
import org.uprtracker.writing.CommentDrafts;

/** What a file changes in the recommendations of one review. */
final class ReviewPlan {
    private static final int SHOWN = 160;

    private final Staged.Turn turn;
    private final Contents.OnRecordNow now;
    private final KnownRecord record;
    private final Cited cited;
    private final Pieces pieces;
    private final Noted noted;
    private final Map<String, Combined> targets = new LinkedHashMap<>();
    private final Map<String, String> merges = new LinkedHashMap<>();
    private final List<Matched> matched = new ArrayList<>();
    private final List<CommentDrafts.Comment> comments = new ArrayList<>();
    private final Set<String> settled = new HashSet<>();

    /** How something in the file was matched. */
    record Matched(Place place, String id, Match match, Double score, List<Candidate> candidates, String text) {}

    ReviewPlan(Staged.Turn turn, Contents.OnRecordNow now, KnownRecord record, Cited cited, Labels labels, Noted noted) {
        this.turn = turn;
        this.now = now;
        this.record = record;
        this.cited = cited;
        this.pieces = new Pieces(cited, labels, record);
        this.noted = noted;
    }

    void add(List<ReadRecommendation> read, List<ReadAnswer> answers) {
        Folded.of(read.stream().filter(one -> one.paragraph() != null).toList(), cited.rank() == Cited.Rank.REPORT, noted)
                .forEach(this::number);
        absorb();
        List<ReadRecommendation> unnumbered = read.stream().filter(one -> one.paragraph() == null).toList();
        if (!unnumbered.isEmpty()) {
            match(unnumbered);
        }
        if (!answers.isEmpty()) {
            new AnswersByNumber(now, this::target, noted).add(answers, pieces::answer);
        }
    }

    /** Everything that the file says something of, in order. */
    List<Combined> targets() {
        return List.copyOf(targets.values());
    }

    /** Ids that turned out to be another one, and which. */
    Map<String, String> merges() {
        return merges;
    }

    List<Matched> matched() {
        return matched;
    }

    List<CommentDrafts.Comment> comments() {
        return comments;
    }

    private void number(ReadRecommendation read) {
        String id = now.leadsTo(turn.review() + '-' + read.paragraph());
        if (isClosed(id, read.place())) {
            return;
        }
        boolean known = now.standing().containsKey(id) || targets.containsKey(id);
        Combined target = target(id, read.paragraph());
        matched.add(new Matched(read.place(), id, known ? Match.PARAGRAPH : Match.NEW, known ? 1.0 : null, List.of(), null));
        pieces.add(read, target, otherStates(read, target));
        comment(read, id);
    }

    /** Where sources name different States for one paragraph, the higher one stands and the citation says so. */
    private String otherStates(ReadRecommendation read, Combined target) {
        Set<String> said = Stream.concat(read.states().stream(), read.parts().stream().flatMap(part -> part.states().stream()))
                .map(ReadRecommendation.ReadState::code).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> before = target.stateCodes();
        if (before.isEmpty() || said.isEmpty() || before.equals(said)) {
            return null;
        }
        String differ = "names as recommending States " + String.join(", ", said) + "; other sources on record name "
                + String.join(", ", before);
        noted.warning(read.place(), read.paragraph(), "This " + differ + ". The States of the report stand, else those that "
                + "were on record first; the citation says what the other names.");
        return differ;
    }

    private boolean isClosed(String id, Place place) {
        if (now.withdrawn().contains(id)) {
            noted.error(place, id, "This recommendation was withdrawn from the record; its id is never used again.");
            return true;
        }
        if (now.redacted().contains(id)) {
            noted.warning(place, id, "Words of this recommendation were blanked; it was left as it is.");
            return true;
        }
        return false;
    }

    /** What is on record without paragraph is looked for among what this file numbers first. */
    private void absorb() {
        List<Combined> numbered = targets.values().stream().filter(one -> one.isReworded() && one.isNumbered()).toList();
        List<Recommendation> without = now.standing().values().stream()
                .filter(one -> one.paragraph() == null && one.origin() == Recommendation.Origin.STATE)
                .filter(one -> !now.redacted().contains(one.id())).toList();
        if (numbered.isEmpty() || without.isEmpty()) {
            return;
        }
        List<Matcher.Asked> asked = without.stream().map(one -> new Matcher.Asked(Words.of(one.text()), codes(one))).toList();
        List<List<Matcher.Found>> found = new Matcher(known(numbered), asked).match(asked);
        for (int i = 0; i < without.size(); i++) {
            absorb(without.get(i), found.get(i), numbered);
        }
    }

    /** A recommendation leads to where most of its States lead; what it says is kept with each. */
    private void absorb(Recommendation one, List<Matcher.Found> found, List<Combined> numbered) {
        Map<Combined, Set<String>> where = new LinkedHashMap<>();
        found.stream().filter(state -> state.known() >= 0).forEach(state -> where
                .computeIfAbsent(numbered.get(state.known()), target -> new LinkedHashSet<>()).add(state.state()));
        if (where.isEmpty() || found.stream().anyMatch(state -> state.known() < 0)) {
            found.stream().filter(state -> !state.candidates().isEmpty()).findFirst().ifPresent(state -> matched.add(
                    new Matched(null, one.id(), Match.NEW, null, state.candidates(), shown(one.text()))));
            return;
        }
        where.forEach((target, states) -> target.add(Pieces.of(one, states), Cited.Rank.SUMMARY));
        Combined most = where.entrySet().stream().max(Comparator.comparingInt(entry -> entry.getValue().size()))
                .orElseThrow().getKey();
        merges.put(one.id(), most.id());
        Matcher.Found how = found.get(0);
        matched.add(new Matched(null, most.id(), how.match(), how.score(), List.of(), null));
    }

    private void match(List<ReadRecommendation> read) {
        now.standing().values().stream().filter(one -> one.origin() == Recommendation.Origin.STATE)
                .filter(one -> !merges.containsKey(one.id()) && !now.redacted().contains(one.id()))
                .forEach(one -> target(one.id(), one.paragraph()));
        List<Combined> all = List.copyOf(targets.values());
        Map<Integer, Combined> rows = new HashMap<>();
        all.forEach(one -> cited.rows(one.citations()).forEach(row -> rows.put(row, one)));
        List<ReadRecommendation> rest = read.stream().filter(one -> !isCited(one, rows)).toList();
        List<Combined> known = all.stream().filter(one -> !settled.contains(one.id())).toList();
        List<Matcher.Asked> asked = rest.stream().map(one -> new Matcher.Asked(Words.of(one.text()),
                one.states().stream().map(ReadRecommendation.ReadState::code)
                        .collect(Collectors.toCollection(LinkedHashSet::new)))).toList();
        List<List<Matcher.Found>> found = new Matcher(known(known), asked).match(asked);
        for (int i = 0; i < rest.size(); i++) {
            place(rest.get(i), found.get(i), known);
        }
    }

    /** The record cites these very rows: nothing has to be compared. */
    private boolean isCited(ReadRecommendation read, Map<Integer, Combined> rows) {
        Set<Combined> where = new LinkedHashSet<>();
        read.rows().forEach(row -> where.add(rows.get(row)));
        if (read.rows().isEmpty() || where.size() != 1 || where.contains(null)) {
            return false;
        }
        Combined target = where.iterator().next();
        Set<String> codes = read.states().stream().map(ReadRecommendation.ReadState::code).collect(Collectors.toSet());
        if (!target.stateCodes().containsAll(codes)) {
            return false;
        }
        add(read, target, read.states());
        settled.add(target.id());
        matched.add(new Matched(read.place(), target.id(), Match.SAME_PLACE, null, List.of(), null));
        return true;
    }

    private void add(ReadRecommendation read, Combined target, List<ReadRecommendation.ReadState> by) {
        target.add(pieces.of(read, by), cited.rank());
        comment(read, target.id());
    }

    private void place(ReadRecommendation read, List<Matcher.Found> found, List<Combined> known) {
        Map<Integer, List<Matcher.Found>> where = new LinkedHashMap<>();
        found.forEach(state -> where.computeIfAbsent(Math.max(state.known(), -1), at -> new ArrayList<>()).add(state));
        where.forEach((at, states) -> {
            Combined target = at >= 0 ? known.get(at) : alone(read);
            if (target == null) {
                return;
            }
            add(read, target, read.states().stream().filter(one -> states.stream()
                    .anyMatch(state -> state.state().equals(one.code()))).toList());
            Matcher.Found how = states.get(0);
            List<Candidate> near = states.stream().flatMap(state -> state.candidates().stream()).distinct().limit(3).toList();
            matched.add(new Matched(read.place(), target.id(), how.match(), how.known() < 0 ? null : how.score(), near,
                    near.isEmpty() ? null : shown(read.text())));
        });
    }

    /** It is on record nowhere, or under an id of its own words. */
    private Combined alone(ReadRecommendation read) {
        String id = now.leadsTo(RecommendationId.ofWords(turn.review(), read.text()));
        if (isClosed(id, read.place())) {
            return null;
        }
        if (mayBeBlanked(read)) {
            noted.warning(read.place(), id, "It may be a recommendation by the same State of which words were blanked, and "
                    + "was left out: its words shall not come back.");
            return null;
        }
        return target(id, null);
    }

    private boolean mayBeBlanked(ReadRecommendation read) {
        return now.redacted().stream().map(now.standing()::get).filter(one -> one != null && one.paragraph() != null)
                .anyMatch(one -> read.states().stream().anyMatch(state -> codes(one).contains(state.code())));
    }

    private Combined target(String id, String paragraph) {
        return targets.computeIfAbsent(id, missing -> {
            Recommendation before = now.standing().get(id);
            return before == null ? new Combined(id, turn.review(), turn.state(), paragraph, this::sameVoice)
                    : new Combined(before, rankOf(before), this::sameVoice);
        });
    }

    private Cited.Rank rankOf(Recommendation before) {
        if (before.textKind() == Recommendation.TextKind.SUMMARY) {
            return Cited.Rank.SUMMARY;
        }
        return before.citations().stream().map(citation -> record.all(Source.class).get(citation.source()))
                .filter(source -> source != null).map(Cited.Rank::of).max(Comparable::compareTo).orElse(Cited.Rank.REPORT);
    }

    /** One document is one voice; so is one publisher of data sets, whose later export repeats the earlier. */
    private boolean sameVoice(String one, String other) {
        Source first = record.all(Source.class).get(one);
        Source second = record.all(Source.class).get(other);
        return one.equals(other) || first != null && second != null && first.kind() == second.kind()
                && first.kind() == SourceKind.DATA_SET && first.publisher().equals(second.publisher());
    }

    private static List<Matcher.Known> known(List<Combined> targets) {
        return targets.stream().map(one -> new Matcher.Known(one.id(), one.words(), one.stateCodes(), one.isNumbered(),
                one.isSummary())).toList();
    }

    private static Set<String> codes(Recommendation one) {
        return one.recommendingStates().stream().map(RecommendingState::state).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void comment(ReadRecommendation read, String id) {
        if (read.comment() != null) {
            comments.add(new CommentDrafts.Comment(id, read.comment(), cited.source().id(),
                    Cited.place(read.place(), List.of())));
        }
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 1) + '…';
    }
}
