package org.uprtracker.brief;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.uprtracker.source.CitationView;

/**
 * Which of a review's citations each of its facts rests on. A review has one list of citations for all its facts; a
 * citation's note tells which fact it is for, one without a note is for the review and its day.
 */
final class ReviewEvidence {
    private static final Pattern ADOPTION = Pattern.compile("adopt|outcome|approved", Pattern.CASE_INSENSITIVE);
    private static final Pattern REVIEW = Pattern.compile("day of the review|working group", Pattern.CASE_INSENSITIVE);

    private final Material.Review review;
    private final Publication publication;

    ReviewEvidence(Material.Review review, Publication publication) {
        this.review = review;
        this.publication = publication;
    }

    /** What session and day rest on; where the notes leave none for them, what the rest does. */
    List<CitationView> held() {
        List<CitationView> held = citable(this::ofReview);
        return held.isEmpty() ? citable(all -> true) : held;
    }

    /** What the day of the adoption rests on; empty where that had not been published. */
    List<CitationView> adopted() {
        return of(ReviewEvidence::ofAdoption);
    }

    /** What the stated number of recommendations rests on; empty where that had not been published. */
    List<CitationView> recommendations() {
        return of(one -> states(one, review.statedRecommendations()));
    }

    /** What the stated number of those supported rests on; empty where that had not been published. */
    List<CitationView> supported() {
        return of(one -> states(one, review.statedSupported()));
    }

    /** Where no note names the fact, it is not told apart: what the review rests on is cited. */
    private List<CitationView> of(Predicate<CitationView> fact) {
        return review.citations().stream().anyMatch(fact) ? citable(fact) : held();
    }

    private List<CitationView> citable(Predicate<CitationView> fact) {
        return publication.citable(review.citations().stream().filter(fact).toList(), CitationView::source);
    }

    private boolean ofReview(CitationView one) {
        return one.note() == null || REVIEW.matcher(one.note()).find() || !ofAdoption(one) && !ofNumbers(one);
    }

    private static boolean ofAdoption(CitationView one) {
        return one.note() != null && ADOPTION.matcher(one.note()).find();
    }

    private boolean ofNumbers(CitationView one) {
        return Stream.of(review.statedRecommendations(), review.statedSupported()).filter(Objects::nonNull)
                .anyMatch(number -> states(one, number));
    }

    private static boolean states(CitationView one, Integer number) {
        return number != null && one.note() != null && Pattern.compile("\\b" + number + "\\b").matcher(one.note()).find();
    }
}
