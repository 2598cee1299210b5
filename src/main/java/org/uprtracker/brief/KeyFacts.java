package org.uprtracker.brief;

import java.util.ArrayList;
import java.util.List;
import org.uprtracker.brief.BriefView.FigureView;
import org.uprtracker.brief.BriefView.ReviewFactsView;
import org.uprtracker.brief.Material.Told;

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
        List<FigureView> figures = new ArrayList<>();
        if (!ahead) {
            List<Told> told = scope.material().wanted().stream()
                    .filter(one -> view.id().equals(one.view().review())).toList();
            Figures counts = new Figures(scope);
            figures.add(counts.total(told, "review", view.id()));
            figures.addAll(counts.positions(told, "review", view.id()));
        }
        return new ReviewFactsView(view.id(), view.link(), view.cycle(), view.session(), view.date(),
                view.adopted(), ahead, ahead ? List.of() : view.symbols(),
                figures, ahead ? null : view.statedRecommendations(), ahead ? null : view.statedSupported(),
                scope.cite(view.citations()));
    }
}
