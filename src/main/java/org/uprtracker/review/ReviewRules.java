package org.uprtracker.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.uprtracker.journal.DateSpan;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.rules.Finding;
import org.uprtracker.rules.Findings;
import org.uprtracker.rules.OnRecord;
import org.uprtracker.rules.Rules;

/** Rules of reviews: its id follows from State and cycle, its session belongs to the cycle, its days are in order. */
@ApplicationScoped
public class ReviewRules implements Rules<Review> {
    @Override
    public ThingKind kind() {
        return ThingKind.REVIEW;
    }

    @Override
    public Class<Review> type() {
        return Review.class;
    }

    @Override
    public boolean official(Review review) {
        return true;
    }

    @Override
    public boolean ofOrganisations(Review review) {
        return false;
    }

    @Override
    public Review identified(Review review, OnRecord record) {
        return review.id() != null ? review : review.named(following(review));
    }

    @Override
    public List<Finding> check(Review review, Review before, OnRecord record) {
        Findings findings = new Findings();
        findings.when(!review.id().equals(following(review)), "/id",
                "must be " + following(review) + ", as its State and its cycle say");
        record.find(Session.class, String.valueOf(review.session())).ifPresent(session ->
                findings.when(session.cycle() != review.cycle(), "/session",
                        "belongs to cycle " + session.cycle()));
        inOrder(findings, review.date(), review.reportAdopted(), "/reportAdopted", "lies before the review");
        inOrder(findings, review.date(), review.adopted(), "/adopted", "lies before the review");
        inOrder(findings, review.reportAdopted(), review.adopted(), "/adopted",
                "lies before the adoption of the report");
        if (review.date() != null) {
            record.firstAnswer(review.id()).ifPresent(answer ->
                    findings.when(DateSpan.of(review.date()).first().isAfter(answer), "/date",
                            "lies after an answer of the State, of " + answer));
        }
        if (review.reportSymbol() != null) {
            findings.taken(record.holder(kind(), "reportSymbol", review.reportSymbol(), review.id()),
                    "/reportSymbol", kind());
        }
        findings.when(review.statedSupported() != null && review.statedRecommendations() != null
                && review.statedSupported() > review.statedRecommendations(), "/statedSupported",
                "is more than all recommendations");
        return findings.once("/troika", review.troika()).list();
    }

    private static String following(Review review) {
        return review.state() + '-' + review.cycle();
    }

    private static void inOrder(Findings findings, String earlier, String later, String pointer, String message) {
        findings.when(earlier != null && later != null
                && DateSpan.of(earlier).first().isAfter(DateSpan.of(later).last()), pointer, message);
    }
}
