package org.uprtracker.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.uprtracker.brief.BriefView.FigureView;
import org.uprtracker.brief.BriefView.SectionView;
import org.uprtracker.brief.Material.Promised;
import org.uprtracker.commitment.CommitmentView;

/** Commitments that are overdue, and those that fall due. */
final class Commitments {
    private static final Share OVERDUE = new Share(4, 520);
    private static final Share AHEAD = new Share(3, 400);

    private Commitments() {}

    static SectionView of(Scope scope) {
        List<CommitmentView> all = scope.material().commitments().stream().map(Promised::view).toList();
        List<CommitmentView> overdue = overdue(all);
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
    static List<CommitmentView> overdue(List<CommitmentView> all) {
        return all.stream().filter(CommitmentView::overdue).sorted(Comparator.comparing(CommitmentView::due).reversed()).toList();
    }

    /** What falls due next comes first. */
    static List<CommitmentView> ahead(List<CommitmentView> all) {
        return all.stream().filter(CommitmentView::ahead).sorted(Comparator.comparing(CommitmentView::due)).toList();
    }

    /** Where only what some States recommended is wanted: the recommendations that lead to these commitments. */
    private static String[] linked(Scope scope, List<CommitmentView> all) {
        return !scope.ofSomeStates() ? new String[0] : all.stream().flatMap(one -> one.recommendations().stream())
                .filter(Subjects.ids(scope.material().wanted())::contains).distinct().sorted()
                .flatMap(id -> Stream.of("recommendation", id)).toArray(String[]::new);
    }

    private static List<Saying> sayings(Scope scope, List<CommitmentView> promised) {
        return promised.stream().map(one -> new Saying(one.id(), one.link(), scope.wording().commitment(one),
                Evidence.of(one))).toList();
    }
}
