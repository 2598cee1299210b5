package org.uprtracker.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.uprtracker.brief.BriefView.FigureView;
import org.uprtracker.brief.BriefView.SectionView;
import org.uprtracker.brief.Material.Promised;

/** Commitments that are overdue, and those that fall due. */
final class Commitments {
    private static final Share OVERDUE = new Share(3, 400);
    private static final Share AHEAD = new Share(2, 250);

    private Commitments() {}

    static SectionView of(Scope scope) {
        List<Promised> all = scope.material().commitments();
        List<Promised> overdue = overdue(all);
        String[] linked = linked(scope, all);
        Figures figures = new Figures(scope);
        List<FigureView> counts = new ArrayList<>();
        if (!all.isEmpty()) {
            counts.add(figures.commitments("commitments", all.size(), linked));
            counts.add(figures.commitments("overdue", overdue.size(), Figures.with(linked, "overdue", "true")));
        }
        return new SectionView("commitments", scope.labels().text("brief.section.commitments"), Stream.of(
                scope.part("overdue", scope.labels().text("brief.part.overdue"), counts, sayings(scope, overdue), OVERDUE),
                scope.part("ahead", scope.labels().text("brief.part.ahead"), List.of(), sayings(scope, ahead(all)), AHEAD))
                .filter(part -> !part.figures().isEmpty() || !part.statements().isEmpty()).toList());
    }

    /** What fell due last comes first. */
    static List<Promised> overdue(List<Promised> all) {
        return all.stream().filter(one -> one.view().overdue()).sorted(Comparator.comparing(Commitments::due).reversed()).toList();
    }

    /** What falls due next comes first. */
    static List<Promised> ahead(List<Promised> all) {
        return all.stream().filter(one -> one.view().ahead()).sorted(Comparator.comparing(Commitments::due)).toList();
    }

    private static String due(Promised promised) {
        return promised.view().due();
    }

    /** Where only what some States recommended is wanted: the recommendations that lead to these commitments. */
    private static String[] linked(Scope scope, List<Promised> all) {
        return !scope.ofSomeStates() ? new String[0] : all.stream().flatMap(one -> one.view().recommendations().stream())
                .filter(Subjects.ids(scope.material().wanted())::contains).distinct().sorted()
                .flatMap(id -> Stream.of("recommendation", id)).toArray(String[]::new);
    }

    private static List<Saying> sayings(Scope scope, List<Promised> promised) {
        return promised.stream().map(one -> new Saying(one.view().id(), one.view().link(),
                scope.wording().commitment(one), Evidence.of(one)).telling(2)).toList();
    }
}
