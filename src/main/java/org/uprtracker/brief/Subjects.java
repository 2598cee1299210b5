package org.uprtracker.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uprtracker.assessment.ImplementationStatus;
import org.uprtracker.brief.BriefView.PartView;
import org.uprtracker.brief.BriefView.SectionView;
import org.uprtracker.brief.Material.Happened;
import org.uprtracker.brief.Material.Promised;
import org.uprtracker.brief.Material.Told;
import org.uprtracker.listing.Filters;
import org.uprtracker.listing.Ref;

/**
 * The record per subject. Subjects are the themes asked for; where none was, the running subjects that the State has
 * commitments or developments on; where it has none, the themes most of the recommendations are on.
 */
final class Subjects {
    private static final int MOST_FREQUENT = 4;
    private static final Share TOLD = new Share(1, 400);

    /** Where nothing but recommendations is on record there is more room for them. */
    private static final Share TOLD_ALONE = new Share(4, 900);
    private static final Share PROMISED = new Share(1, 200);
    private static final Share HAPPENED = new Share(2, 220);
    private static final Share DIFFER = new Share(1, 240);

    private final Scope scope;
    private final Figures figures;

    private Subjects(Scope scope) {
        this.scope = scope;
        this.figures = new Figures(scope);
    }

    /** @param filter name and value that lead to what is on it */
    private record Subject(String id, String title, String[] filter, List<Told> told, List<Promised> promised,
            List<Happened> happened) {}

    static List<SectionView> of(Scope scope) {
        Subjects subjects = new Subjects(scope);
        return subjects.all().stream().map(subjects::section).toList();
    }

    private List<Subject> all() {
        List<String> asked = scope.question().values(BriefInquiry.THEME);
        if (!asked.isEmpty()) {
            return scope.material().themes().named(asked).stream().map(this::theme).toList();
        }
        List<Subject> running = Filters.SUBJECTS.stream().map(this::running)
                .filter(subject -> !subject.promised.isEmpty() || !subject.happened.isEmpty()).toList();
        return running.isEmpty() ? frequent().stream().map(this::theme).toList() : running;
    }

    private Subject running(String subject) {
        Material material = scope.material();
        return new Subject("subject-" + subject, scope.labels().word("subject", subject), new String[] {"subject", subject},
                material.wanted().stream().filter(one -> one.subjects().contains(subject)).toList(),
                promised().filter(one -> one.subjects().contains(subject)).toList(),
                happened().filter(one -> one.subjects().contains(subject)).toList());
    }

    private Subject theme(Ref theme) {
        ThemeTree tree = scope.material().themes();
        return new Subject("theme-" + theme.id(), theme.name(), new String[] {BriefInquiry.THEME, theme.id()},
                scope.material().wanted().stream().filter(one -> tree.covers(theme.id(), one.view().themes())).toList(),
                promised().filter(one -> tree.covers(theme.id(), one.view().themes())).toList(),
                happened().filter(one -> tree.covers(theme.id(), one.view().themes())).toList());
    }

    private Stream<Promised> promised() {
        return scope.material().commitments().stream();
    }

    private Stream<Happened> happened() {
        return scope.material().developments().stream().filter(one -> one.day().isAfter(scope.last().held()));
    }

    private List<Ref> frequent() {
        Map<String, Integer> counts = new HashMap<>();
        scope.material().wanted().forEach(told -> told.view().themes().forEach(theme -> counts.merge(theme.id(), 1, Integer::sum)));
        return scope.material().themes().named(counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_FREQUENT).map(Map.Entry::getKey).toList());
    }

    private SectionView section(Subject subject) {
        List<PartView> parts = new ArrayList<>();
        TreeMap<Integer, List<Told>> cycles = subject.told.stream().filter(told -> told.view().cycle() != null)
                .collect(Collectors.groupingBy(told -> told.view().cycle(), TreeMap::new, Collectors.toList()));
        Share latest = subject.promised.isEmpty() && subject.happened.isEmpty() ? TOLD_ALONE : TOLD;
        cycles.forEach((cycle, told) -> parts.add(cycle(subject, cycle, told,
                cycle.equals(cycles.lastKey()) ? latest : Share.NONE)));
        Wording wording = scope.wording();
        parts.add(scope.part("promised", text("promised"), List.of(), subject.promised.stream()
                .sorted(Comparator.comparing((Promised one) -> one.view().date() == null ? "" : one.view().date()).reversed())
                .map(one -> new Saying(one.view().id(), one.view().link(), wording.commitment(one),
                        one.view().citations())).toList(), PROMISED));
        parts.add(scope.part("since", scope.labels().text("brief.part.since", scope.last().view().date() == null
                        ? scope.last().held() : scope.last().view().date()), List.of(), subject.happened.stream()
                .sorted(Comparator.comparing(Happened::day).reversed())
                .map(one -> new Saying(one.view().id(), one.view().link(), wording.development(one.view()),
                        one.view().citations())).toList(), HAPPENED));
        parts.add(scope.part("perspectives", text("perspectives"), figures.perspectives(subject.told, subject.filter), List.of(), Share.NONE));
        parts.add(differ(subject));
        return new SectionView(subject.id, subject.title,
                parts.stream().filter(part -> !part.figures().isEmpty() || !part.statements().isEmpty()).toList());
    }

    /** A short brief quotes of the latest cycle alone. */
    private PartView cycle(Subject subject, int cycle, List<Told> told, Share share) {
        String[] filters = Figures.with(subject.filter, "cycle", String.valueOf(cycle));
        return scope.part("cycle", scope.labels().text("brief.part.cycle", cycle),
                Stream.of(Stream.of(figures.total(told, filters)), figures.positions(told, filters).stream(),
                        figures.statuses(told, filters).stream()).flatMap(all -> all).toList(),
                told.stream().sorted(Comparator.comparingInt(Subjects::urgency)).map(scope::told).toList(), share);
    }

    /** What was supported and is not done comes first, then what is not done, then the rest; within each, as in the report. */
    private static int urgency(Told told) {
        boolean undone = Evidence.is(told.view().headline(), ImplementationStatus.NOT_IMPLEMENTED, ImplementationStatus.REGRESSED);
        return undone && Points.supported(told.view()) ? 0 : undone ? 1 : told.view().headline().status() != null ? 2 : 3;
    }

    private PartView differ(Subject subject) {
        List<Told> contested = subject.told.stream().filter(told -> told.view().contested()).toList();
        Wording wording = scope.wording();
        return scope.part("differ", text("differ"),
                contested.isEmpty() ? List.of() : List.of(figures.contested(contested, subject.filter)),
                contested.stream().map(told -> new Saying(told.view().id(), told.view().link(),
                        wording.words("brief.told", wording.named(told.view()), wording.voices(told.voices())),
                        Evidence.of(told.voices(), told))).toList(), DIFFER);
    }

    private String text(String part) {
        return scope.labels().text("brief.part." + part);
    }

    /** Ids of what some States recommended. */
    static Set<String> ids(List<Told> told) {
        return told.stream().map(one -> one.view().id()).collect(Collectors.toSet());
    }
}
