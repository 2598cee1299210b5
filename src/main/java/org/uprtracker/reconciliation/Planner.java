package org.uprtracker.reconciliation;

import jakarta.validation.Validator;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.uprtracker.intake.Ledger;
import org.uprtracker.intake.Outcome;
import org.uprtracker.intake.Place;
import org.uprtracker.intake.Progress;
import org.uprtracker.intake.ReadComment;
import org.uprtracker.intake.ReadPledge;
import org.uprtracker.journal.Content;
import org.uprtracker.journal.DateSpan;
import org.uprtracker.journal.Done;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.recommendation.Recommendation;
import org.uprtracker.review.Cycle;
import org.uprtracker.review.Review;
import org.uprtracker.rules.AllRules;
import org.uprtracker.rules.Finding;
import org.uprtracker.rules.Rules;
import org.uprtracker.taxonomy.Theme;
import org.uprtracker.writing.CommentDrafts;

/** Works out what a file changes, review by review, and holds every change against the rules before it is written. */
final class Planner {
    private static final Place WHOLE = new Place(null, null, null, null, null);

    private final Contents contents;
    private final AllRules rules;
    private final Validator validator;
    private final KnownRecord record;
    private final Cited cited;
    private final Acts acts;
    private final Planned planned;
    private final Labels labels;
    private final Reviews reviews;
    private final Disagreements disagreements;

    Planner(Contents contents, AllRules rules, Validator validator, KnownRecord record, Acts acts, Planned planned) {
        this.contents = contents;
        this.rules = rules;
        this.validator = validator;
        this.record = record;
        this.cited = new Cited(planned.source(), null);
        this.acts = acts;
        this.planned = planned;
        labels = new Labels(record, cited, planned.noted());
        reviews = new Reviews(record, cited, planned.noted());
        disagreements = new Disagreements(record);
    }

    void plan(Staged staged, boolean sourceIsNew, Progress progress) {
        if (staged.read().ofTheRecord()) {
            staged.turns().forEach(turn -> comments(staged, turn));
            return;
        }
        if (sourceIsNew) {
            put(cited.source(), null, WHOLE);
            planned.sources++;
        }
        int done = 0;
        for (Staged.Turn turn : staged.turns()) {
            progress.at(Progress.Stage.MATCHING, done++, staged.turns().size());
            Review before = record.find(Review.class, turn.review()).orElse(null);
            Review review = reviews.of(staged, turn);
            if (review == null) {
                continue;
            }
            planned.reviews.count(before == null ? Done.Action.CREATED
                    : before.equals(review) ? Done.Action.UNCHANGED : Done.Action.CHANGED);
            record.add(review);
            if (!review.equals(before)) {
                put(review, before, staged.first(turn));
            }
            recommendations(staged, turn, review);
            pledges(staged, turn, review);
        }
    }

    /** What was filled in beside what the record said itself. */
    private void comments(Staged staged, Staged.Turn turn) {
        CommentPlaces places = new CommentPlaces(turn, contents.ofReview(turn.state(), turn.cycle()), planned.noted());
        for (ReadComment comment : staged.comments(turn)) {
            places.find(comment).ifPresent(found -> {
                planned.recommendations.count(Done.Action.UNCHANGED);
                planned.matched(found, Ledger.Action.UNCHANGED);
                planned.comments.add(new CommentDrafts.Comment(found.id(), comment.words(), null, null));
            });
        }
    }

    private void recommendations(Staged staged, Staged.Turn turn, Review review) {
        if (!staged.hasRecommendations(turn)) {
            return;
        }
        Contents.OnRecordNow now = contents.ofReview(turn.state(), turn.cycle());
        LocalDate answeredBy = answeredBy(review);
        Cited dated = new Cited(cited.source(), Sources.positionDate(staged.read(), review.reportAdopted(),
                answeredBy, LocalDate.now(ZoneOffset.UTC)));
        ReviewPlan plan = new ReviewPlan(turn, now, record, dated, labels, planned.noted());
        plan.add(staged.recommendations(turn), staged.answers(turn));
        newThemes();
        Map<String, Ledger.Action> actions = new LinkedHashMap<>();
        Map<String, Place> places = new LinkedHashMap<>();
        plan.matched().forEach(one -> places.putIfAbsent(one.id(), one.place()));
        for (Combined target : plan.targets()) {
            Checked checked = check(target.content(), target.before());
            Recommendation after = (Recommendation) checked.content;
            boolean same = checked.json == null;
            if (!same) {
                put(checked, places.get(target.id()));
                planned.positions += after.positions().size() - (target.isNew() ? 0 : target.before().positions().size());
                planned.themes += after.themes().size() - (target.isNew() ? 0 : target.before().themes().size());
                planned.conflicts.addAll(disagreements.of(after, answeredBy));
            }
            if (!same || places.containsKey(target.id())) {
                Ledger.Action action = target.isNew() ? Ledger.Action.CREATED : same ? Ledger.Action.UNCHANGED : Ledger.Action.CHANGED;
                actions.put(target.id(), action);
                planned.recommendations.count(Done.Action.valueOf(action.name()));
            }
        }
        merges(plan);
        plan.matched().forEach(one -> planned.matched(one, actions.getOrDefault(one.id(), Ledger.Action.UNCHANGED)));
        planned.comments.addAll(plan.comments());
    }

    private void merges(ReviewPlan plan) {
        plan.merges().forEach((id, into) -> {
            acts.merge(id, into, "the same recommendation, as " + cited.source().title() + " shows");
            planned.recommendations.count(Done.Action.MERGED);
            planned.items.add(new Ledger.Item(null, ThingKind.RECOMMENDATION, id, Ledger.Action.MERGED, null, null,
                    List.of(new Outcome.Candidate(into, 1))));
        });
    }

    private LocalDate answeredBy(Review review) {
        if (review.adopted() != null) {
            return DateSpan.of(review.adopted()).last();
        }
        return record.find(Cycle.class, String.valueOf(review.cycle())).map(cycle -> LocalDate.of(cycle.to(), 12, 31))
                .orElse(LocalDate.MAX);
    }

    private void pledges(Staged staged, Staged.Turn turn, Review review) {
        List<ReadPledge> pledges = staged.pledges(turn);
        if (pledges.isEmpty()) {
            return;
        }
        Map<String, Pledges.Pledged> pledged = new Pledges(contents, cited, labels).of(review, pledges);
        newThemes();
        pledged.forEach((id, one) -> {
            Ledger.Action action = one.before() == null ? Ledger.Action.CREATED
                    : one.before().equals(one.now()) ? Ledger.Action.UNCHANGED : Ledger.Action.CHANGED;
            if (action != Ledger.Action.UNCHANGED) {
                put(one.now(), one.before(), staged.first(turn));
            }
            planned.commitments.count(Done.Action.valueOf(action.name()));
            planned.items.add(new Ledger.Item(staged.first(turn), ThingKind.COMMITMENT, id, action, null, null, List.of()));
        });
    }

    private void newThemes() {
        for (Theme theme : labels.made()) {
            put(theme, null, WHOLE);
        }
        labels.made().clear();
    }

    /**
     * A content that was held against the rules.
     *
     * @param json as the journal keeps it; null where the record says the same
     * @param broken which rules it would break
     */
    private record Checked(Content content, String json, Set<String> broken) {}

    private Checked check(Content content, Content before) {
        Set<String> broken = new LinkedHashSet<>();
        if (content.equals(before)) {
            return new Checked(content, null, broken);
        }
        validator.validate(content).forEach(violation -> broken.add(violation.getPropertyPath() + " " + violation.getMessage()));
        if (broken.isEmpty()) {
            Rules<Content> of = rules.of(content.thingKind());
            List<Finding> findings = new ArrayList<>(of.check(content, before, record));
            findings.forEach(finding -> broken.add(finding.pointer() + " " + finding.message()));
        }
        return new Checked(content, contents.json(content), broken);
    }

    private void put(Content content, Content before, Place place) {
        put(check(content, before), place);
    }

    /** What breaks a rule is an error at its place in the file, and is not written. */
    private void put(Checked checked, Place place) {
        Content content = checked.content;
        if (checked.broken.isEmpty()) {
            acts.put(content.thingKind(), checked.json);
        } else {
            planned.noted().error(place == null ? WHOLE : place, content.publicId(), "The " + content.thingKind() + ' '
                    + content.publicId() + " would break a rule of the record: " + String.join("; ", checked.broken) + '.');
        }
    }
}
