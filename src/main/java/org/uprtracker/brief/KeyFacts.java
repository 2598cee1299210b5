package org.uprtracker.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.uprtracker.brief.BriefView.FigureView;
import org.uprtracker.brief.BriefView.ReviewFactsView;
import org.uprtracker.brief.Material.Told;
import org.uprtracker.source.CitationView;

/** The key facts of each review up to the one that is prepared. */
final class KeyFacts {
    private KeyFacts() {}

    static List<ReviewFactsView> of(Scope scope) {
        return scope.material().reviews().stream()
                .filter(review -> review.view().session() <= scope.coming().view().session())
                .map(review -> facts(scope, review))
                .toList();
    }

    private static ReviewFactsView facts(Scope scope, Material.Dated review) {
        Material.Review view = review.view();
        boolean ahead = review.held().isAfter(scope.asOf());
        ReviewEvidence evidence = new ReviewEvidence(view, scope.material().publication());
        String adopted = view.adopted() == null || evidence.adopted().isEmpty() ? null : view.adopted();
        boolean stated = !ahead && !scope.narrowed();
        Integer recommendations = stated && !evidence.recommendations().isEmpty() ? view.statedRecommendations() : null;
        Integer supported = stated && !evidence.supported().isEmpty() ? view.statedSupported() : null;
        List<CitationView> numbers = Stream.concat(
                recommendations == null ? Stream.empty() : evidence.recommendations().stream(),
                supported == null ? Stream.empty() : evidence.supported().stream()).distinct().toList();
        return new ReviewFactsView(view.id(), view.link(), view.cycle(), view.session(), view.date(), adopted, ahead,
                ahead ? List.of() : view.symbols(), ahead ? List.of() : figures(scope, view), recommendations, supported,
                scope.cite(evidence.held()), adopted == null ? List.of() : scope.cite(evidence.adopted()),
                scope.cite(numbers));
    }

    private static List<FigureView> figures(Scope scope, Material.Review review) {
        List<Told> told = scope.material().wanted().stream().filter(one -> review.id().equals(one.view().review())).toList();
        Figures counts = new Figures(scope);
        List<FigureView> figures = new ArrayList<>();
        figures.add(counts.total(told, "review", review.id()));
        figures.addAll(counts.positions(told, "review", review.id()));
        return figures;
    }
}
