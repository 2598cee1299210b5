package org.uprtracker.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.review.Review;
import org.uprtracker.rules.Finding;
import org.uprtracker.rules.Findings;
import org.uprtracker.rules.OnRecord;
import org.uprtracker.rules.Rules;

/**
 * Rules of recommendations: made by States in a review or by an organisation on a day; never by the State under Review
 * to itself; and what it answered is added to, never altered.
 */
@ApplicationScoped
public class RecommendationRules implements Rules<Recommendation> {
    @Override
    public ThingKind kind() {
        return ThingKind.RECOMMENDATION;
    }

    @Override
    public Class<Recommendation> type() {
        return Recommendation.class;
    }

    @Override
    public boolean official(Recommendation recommendation) {
        return true;
    }

    @Override
    public boolean ofOrganisations(Recommendation recommendation) {
        return recommendation.origin() == Recommendation.Origin.STAKEHOLDER;
    }

    @Override
    public Recommendation identified(Recommendation recommendation, OnRecord record) {
        if (recommendation.id() != null) {
            return recommendation;
        }
        String id = RecommendationId.following(recommendation, record);
        return id == null ? null : recommendation.named(id);
    }

    @Override
    public List<Finding> check(Recommendation recommendation, Recommendation before, OnRecord record) {
        Optional<Review> review = Optional.ofNullable(recommendation.review())
                .flatMap(id -> record.find(Review.class, id));
        Findings findings = new Findings();
        if (recommendation.origin() == Recommendation.Origin.STATE) {
            checkOfStates(findings, recommendation);
        } else {
            checkOfOrganisation(findings, recommendation);
        }
        RecommendationId.check(findings, recommendation);
        findings.when(review.filter(held -> !held.state().equals(recommendation.state())).isPresent(), "/state",
                "is not the State of this review");
        checkStates(findings, "", recommendation.recommendingStates(), recommendation.state());
        for (int i = 0; i < recommendation.parts().size(); i++) {
            checkStates(findings, "/parts/" + i, recommendation.parts().get(i).recommendingStates(),
                    recommendation.state());
        }
        List<String> related = recommendation.related().stream().map(RelatedRecommendation::recommendation).toList();
        for (int i = 0; i < related.size(); i++) {
            findings.when(related.get(i).equals(recommendation.id()), "/related/" + i + "/recommendation",
                    "is the recommendation itself");
        }
        findings.once("/related", related)
                .once("/themes", recommendation.themes())
                .once("/provisions", recommendation.provisions());
        new PositionSeries(recommendation.positions(), before == null ? List.of() : before.positions())
                .check(findings, review, record);
        return findings.list();
    }

    private static void checkOfStates(Findings findings, Recommendation recommendation) {
        findings.when(recommendation.review() == null, "/review", "must be given: States recommend in a review")
                .when(recommendation.organisation() != null, "/organisation",
                        "cannot be given: States made this recommendation")
                .when(recommendation.date() != null, "/date",
                        "cannot be given: a State recommends on the day of the review")
                .when(!recommendation.parts().isEmpty() && !recommendation.recommendingStates().isEmpty(),
                        "/recommendingStates", "cannot be given beside parts: each part names its States");
    }

    private static void checkOfOrganisation(Findings findings, Recommendation recommendation) {
        findings.when(recommendation.organisation() == null, "/organisation", "must be given: who asked")
                .when(recommendation.date() == null, "/date", "must be given: when it was asked")
                .when(recommendation.paragraph() != null, "/paragraph",
                        "cannot be given: a report of the Working Group numbers what States recommend")
                .when(!recommendation.recommendingStates().isEmpty() || !recommendation.parts().isEmpty(),
                        recommendation.parts().isEmpty() ? "/recommendingStates" : "/parts",
                        "cannot be given: an organisation made this recommendation");
    }

    private static void checkStates(Findings findings, String at, List<RecommendingState> states, String underReview) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < states.size(); i++) {
            String pointer = at + "/recommendingStates/" + i + "/state";
            findings.when(states.get(i).state().equals(underReview), pointer, "is the State under Review itself")
                    .when(!seen.add(states.get(i).state()), pointer, "is named twice");
        }
    }

    @Override
    public List<Finding> checkAs(Recommendation recommendation, String organisation, OnRecord record) {
        return new Findings()
                .when(!organisation.equals(recommendation.organisation()), "/organisation",
                        "must be '" + organisation + "': an organisation writes what it asked itself")
                .when(!recommendation.positions().isEmpty(), "/positions",
                        "cannot be given: what a State answered belongs to the official record")
                .list();
    }
}
