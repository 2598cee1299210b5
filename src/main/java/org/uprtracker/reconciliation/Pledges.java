package org.uprtracker.reconciliation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.uprtracker.commitment.Commitment;
import org.uprtracker.commitment.CommitmentKind;
import org.uprtracker.intake.ReadPledge;
import org.uprtracker.intake.ReadRecommendation.ThemeScheme;
import org.uprtracker.journal.DateBasis;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.recommendation.RecommendationId;
import org.uprtracker.review.Review;
import org.uprtracker.source.Citation;

/** What a State pledged in a review, as commitments. Their ids follow from the review and the words. */
final class Pledges {
    private static final int TITLE = 120;

    private final Contents contents;
    private final Cited cited;
    private final Labels labels;

    Pledges(Contents contents, Cited cited, Labels labels) {
        this.contents = contents;
        this.cited = cited;
        this.labels = labels;
    }

    /** @param before as it is on record; null where it is not */
    record Pledged(Commitment before, Commitment now) {}

    /** Each pledge once, by id, as it stands from now on; what is on record is added to. */
    Map<String, Pledged> of(Review review, List<ReadPledge> pledges) {
        List<String> ids = pledges.stream().map(pledge -> id(review, pledge)).toList();
        Map<String, Commitment> before = contents.standing(ThingKind.COMMITMENT, Commitment.class, ids);
        Map<String, Pledged> pledged = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            Commitment last = pledged.containsKey(id) ? pledged.get(id).now : before.get(id);
            pledged.put(id, new Pledged(before.get(id), combined(id, review, pledges.get(i), last)));
        }
        return pledged;
    }

    /** As the id of a recommendation without number: {@code ALB-c-pledge-2-1f2e3d4c}. */
    private static String id(Review review, ReadPledge pledge) {
        return review.state() + "-c-pledge-" + review.cycle() + '-' + RecommendationId.hash(pledge.text());
    }

    private Commitment combined(String id, Review review, ReadPledge pledge, Commitment before) {
        Set<String> themes = new LinkedHashSet<>(before == null ? List.of() : before.themes());
        themes.addAll(labels.themes(pledge.themes(), ThemeScheme.UPR_INFO,
                pledge.place(), pledge.rows()));
        List<Citation> citations = new ArrayList<>(before == null ? List.of() : before.citations());
        Citation citation = cited.citation(pledge.place(), pledge.rows(),
                pledge.action() == null ? null : "action category " + pledge.action());
        if (citations.stream().noneMatch(other -> other.source().equals(citation.source()))) {
            citations.add(citation);
        }
        return before != null
                ? new Commitment(id, before.state(), before.kind(), before.title(), before.text(), before.saidBy(),
                        before.saidAt(), before.date(), before.dateBasis(), before.due(), before.institutions(),
                        before.milestones(), before.indicators(), before.recommendations(), List.copyOf(themes),
                        before.provisions(), citations)
                : new Commitment(id, review.state(), CommitmentKind.VOLUNTARY_PLEDGE, title(pledge.text()), pledge.text(),
                        null, "Universal Periodic Review, session " + review.session(), review.date(), DateBasis.INFERRED,
                        null, List.of(), List.of(), List.of(), List.of(), List.copyOf(themes), List.of(), citations);
    }

    private static String title(String text) {
        if (text.length() <= TITLE) {
            return text;
        }
        int end = text.lastIndexOf(' ', TITLE - 1);
        return text.substring(0, end > 0 ? end : TITLE - 1) + '…';
    }
}
