package org.uprtracker.brief;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.uprtracker.commitment.CommitmentView;
import org.uprtracker.development.DevelopmentView;
import org.uprtracker.listing.RecordReader;
import org.uprtracker.listing.Ref;
import org.uprtracker.recommendation.RecommendationView;
import org.uprtracker.review.ReviewView;

/**
 * Everything a brief is made of, as it was read in one statement.
 *
 * @param recommendingStates those asked for
 * @param reviews of the State, those to come as well, by session
 * @param told all recommendations of States by the day asked, in their order
 * @param developments those that stand, newest last
 */
record Material(
        RecordReader.Head head,
        Ref state,
        List<Ref> recommendingStates,
        List<Dated> reviews,
        List<Told> told,
        List<Promised> commitments,
        List<Happened> developments,
        ThemeTree themes) {

    /** @param held last day of the review, or of its session */
    record Dated(ReviewView view, LocalDate held) {}

    /**
     * @param subjects running subjects it is on
     * @param wanted whether it is among what was asked for; the others are here for what leads to them
     */
    record Told(RecommendationView view, Set<String> subjects, boolean wanted) {}

    record Promised(CommitmentView view, Set<String> subjects) {}

    /** @param day its last day */
    record Happened(DevelopmentView view, Set<String> subjects, LocalDate day) {}

    /** The recommendations asked for. */
    List<Told> wanted() {
        return told.stream().filter(Told::wanted).toList();
    }

    /** The same with the commitments that answer what was asked for, and the developments that bear on it or on these. */
    Material linked() {
        Set<String> recommendations = wanted().stream().map(one -> one.view().id()).collect(Collectors.toSet());
        List<Promised> answering = commitments.stream()
                .filter(one -> meet(one.view().recommendations(), recommendations)).toList();
        Set<String> promises = answering.stream().map(one -> one.view().id()).collect(Collectors.toSet());
        return new Material(head, state, recommendingStates, reviews, told, answering, developments.stream()
                .filter(one -> meet(one.view().recommendations(), recommendations) || meet(one.view().commitments(), promises))
                .toList(), themes);
    }

    private static boolean meet(List<String> some, Set<String> others) {
        return some.stream().anyMatch(others::contains);
    }
}
