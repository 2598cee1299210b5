package org.uprtracker.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.uprtracker.assessment.ImplementationStatus;
import org.uprtracker.brief.BriefView.SectionView;
import org.uprtracker.brief.Material.Told;
import org.uprtracker.recommendation.RecommendationView;
import org.uprtracker.source.CitationView;

/**
 * What was asked again in a later cycle while the first time was not carried out, as others than the State saw it on the
 * day it was asked again.
 */
final class CameBack {
    private static final ImplementationStatus[] UNDONE = {ImplementationStatus.PARTIALLY_IMPLEMENTED,
        ImplementationStatus.IN_PROGRESS, ImplementationStatus.NOT_IMPLEMENTED, ImplementationStatus.REGRESSED};
    private static final Share SHOWN = new Share(2, 300);

    private CameBack() {}

    /** @param before from an earlier cycle, not carried out when it was asked again; as it stood then */
    record Again(Told later, Told before) {}

    /** The latest first. */
    static List<Again> found(Scope scope) {
        List<Again> found = new ArrayList<>();
        for (Told told : scope.material().wanted()) {
            told.before().stream()
                    .filter(before -> !before.view().headline().claimed() && Evidence.is(before.view().headline(), UNDONE))
                    .forEach(before -> found.add(new Again(told, before)));
        }
        found.sort(Comparator.comparing((Again again) -> again.later.view().date()).reversed());
        return found;
    }

    static SectionView of(Scope scope) {
        List<Saying> sayings = found(scope).stream().map(again -> saying(scope, again)).toList();
        return new SectionView("cameBack", scope.labels().text("brief.section.cameBack"),
                sayings.isEmpty() ? List.of() : List.of(scope.part("cameBack", null, List.of(), sayings, SHOWN)));
    }

    private static Saying saying(Scope scope, Again again) {
        Wording wording = scope.wording();
        RecommendationView later = again.later.view();
        RecommendationView before = again.before.view();
        boolean told = !scope.full() && scope.shown().contains(later.id());
        return new Saying(later.id(), later.link(), wording.words(told ? "brief.cameBack.told" : "brief.cameBack",
                wording.named(later), wording.named(before), wording.outcome(again.before), wording.text(later)), evidence(again)).telling(4);
    }

    static List<CitationView> evidence(Again again) {
        return Stream.of(again.later.view().citations().stream().limit(1), Evidence.headline(again.before).limit(1),
                Evidence.of(again.before).stream()).flatMap(citations -> citations).distinct().toList();
    }
}
