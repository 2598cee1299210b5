package org.uprtracker.reconciliation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.uprtracker.intake.Ledger.Match;
import org.uprtracker.intake.ReadComment;
import org.uprtracker.recommendation.Recommendation;

/** Finds beside which recommendation on record a comment was written: by its number, or without one by its words. */
final class CommentPlaces {
    private final Staged.Turn turn;
    private final Contents.OnRecordNow now;
    private final Noted noted;

    CommentPlaces(Staged.Turn turn, Contents.OnRecordNow now, Noted noted) {
        this.turn = turn;
        this.now = now;
        this.noted = noted;
    }

    /** Empty if it is on record nowhere, or stands beside several; that has then been noted. */
    Optional<ReviewPlan.Matched> find(ReadComment comment) {
        Optional<String> numbered = numbers(comment).map(number -> now.leadsTo(turn.review() + '-' + number))
                .filter(now.standing()::containsKey).findFirst();
        if (numbered.isPresent()) {
            return numbered.map(id -> new ReviewPlan.Matched(comment.place(), id, Match.PARAGRAPH, 1.0, List.of(), null));
        }
        List<Words> texts = comment.texts().stream().map(Words::of).toList();
        List<String> same = now.standing().values().stream().filter(one -> one.origin() == Recommendation.Origin.STATE)
                .filter(one -> comment.paragraph() == null && texts.stream().anyMatch(Words.of(one.text())::same))
                .map(Recommendation::id).toList();
        if (same.size() == 1) {
            return Optional.of(new ReviewPlan.Matched(comment.place(), same.get(0), Match.SAME_TEXT, 1.0, List.of(), null));
        }
        noted.error(comment.place(), comment.paragraph() != null ? comment.paragraph() : comment.texts().get(0), same.isEmpty()
                ? "No recommendation of the review " + turn.review() + " on record is this one. The number and the text beside "
                        + "which something is filled in must stay as they were written."
                : "These words are those of several recommendations on record: " + String.join(", ", same)
                        + ". Draft the assessments there.");
        return Optional.empty();
    }

    /** A number of a form that lists do not have otherwise is what stands first. */
    private static Stream<String> numbers(ReadComment comment) {
        return comment.paragraph() != null ? Stream.of(comment.paragraph()) : Stream.of(comment.texts().get(0).split(" ", 2)[0]);
    }
}
