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
import org.uprtracker.listing.Filter;
import org.uprtracker.listing.Filters;
import org.uprtracker.listing.Ref;

/**
 * The record per subject. Subjects are the themes asked for; where none was, the running subjects that the State has
 * commitments or developments on; where it has none, the themes most of the recommendations are on, none of which
 * stands below another. What none of these covers is told at the end.
 */
final class Subjects {
    private static final String RUNNING = "subject";
    private static final int MOST_FREQUENT = 4;
    private static final Share TOLD = new Share(1, 300);

    /** Where nothing but recommendations is on record there is more room for them. */
    private static final Share TOLD_ALONE = new Share(4, 900);
    private static final Share PROMISED = new Share(1, 200);
    private static final Share HAPPENED = new Share(1, 180);
    private static final Share DIFFER = new Share(1, 240);

    private final Scope scope;
    private final Figures figures;

    private Subjects(Scope scope) {
        this.scope = scope;
        this.figures = new Figures(scope);
    }

    /** @param filter name and value that lead to what is on it; null where no filter leads to exactly that */
    private record Subject(String id, String title, String[] filter, List<Told> told, List<Promised> promised,
            List<Happened> happened) {}

    /**
     * @param covered a section for each subject
     * @param others what none of them covers
     */
    record Sections(List<SectionView> covered, SectionView others) {}

    static Sections of(Scope scope) {
        Subjects subjects = new Subjects(scope);
        List<Subject> all = subjects.all();
        return new Sections(all.stream().map(subjects::section).toList(), subjects.others(all));
    }

    /** A brief that left out silently what is on no subject of its own would seem to say that there was nothing else. */
    private SectionView others(List<Subject> all) {
        Set<String> covered = all.stream().flatMap(subject -> Stream.of(
                        subject.told.stream().map(one -> one.view().id()), subject.promised.stream().map(one -> one.view().id()),
                        subject.happened.stream().map(one -> one.view().id())).flatMap(ids -> ids))
                .collect(Collectors.toSet());
        boolean running = all.stream().anyMatch(subject -> subject.filter[0].equals(RUNNING));
        Subject others = new Subject("other", scope.labels().text("brief.section.other"),
                running ? new String[] {RUNNING, Filter.NONE} : null,
                scope.material().wanted().stream().filter(one -> !covered.contains(one.view().id())).toList(),
                promised().filter(one -> !covered.contains(one.view().id())).toList(),
                happened().filter(one -> !covered.contains(one.view().id())).toList());
        List<PartView> parts = new ArrayList<>();
        cycles(others).forEach((cycle, told) -> parts.add(othersOf(others, cycle, told)));
        parts.add(promised(others, Share.NONE));
        parts.add(since(others, Share.NONE));
        return new SectionView(others.id, others.title, told(parts));
    }

    private PartView othersOf(Subject others, String cycle, List<Told> told) {
        if (others.filter != null && scope.full()) {
            return cycle(others, cycle, told, Share.ALL);
        }
        int all = (int) scope.material().wanted().stream().filter(one -> number(one).equals(cycle)).count();
        return scope.part("cycle", title(cycle), List.of(others.filter == null ? figures.all(all, "cycle", cycle)
                        : figures.total(told, Figures.with(others.filter, "cycle", cycle))),
                sayings(told), scope.ofSomeStates() ? Share.ALL : Share.NONE);
    }

    private List<Subject> all() {
        List<String> asked = scope.question().values(BriefInquiry.THEME);
        if (!asked.isEmpty()) {
            return scope.material().themes().named(asked).stream().map(this::theme).toList();
        }
        List<Subject> running = Filters.SUBJECTS.stream().map(this::running)
                .filter(subject -> !subject.told.isEmpty() || !subject.promised.isEmpty() || !subject.happened.isEmpty()).toList();
        return running.stream().allMatch(subject -> subject.promised.isEmpty() && subject.happened.isEmpty()) ? frequent().stream().map(this::theme).toList() : running;
    }

    private Subject running(String subject) {
        Material material = scope.material();
        return new Subject("subject-" + subject, scope.labels().word("subject", subject), new String[] {RUNNING, subject},
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
        ThemeTree tree = scope.material().themes();
        List<String> chosen = new ArrayList<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .filter(theme -> chosen.stream().noneMatch(other -> tree.related(theme, other)))
                .limit(MOST_FREQUENT).forEach(chosen::add);
        return tree.named(chosen);
    }

    private SectionView section(Subject subject) {
        List<PartView> parts = new ArrayList<>();
        TreeMap<String, List<Told>> cycles = cycles(subject);
        Share latest = subject.promised.isEmpty() && subject.happened.isEmpty() ? TOLD_ALONE : TOLD;
        cycles.forEach((cycle, told) -> parts.add(cycle(subject, cycle, told,
                scope.ofSomeStates() ? Share.ALL : cycle.equals(cycles.lastKey()) ? latest : Share.NONE)));
        parts.add(promised(subject, PROMISED));
        parts.add(since(subject, HAPPENED));
        parts.add(scope.part("perspectives", text("perspectives"), figures.perspectives(subject.told, upToNow(subject)),
                List.of(), Share.NONE));
        parts.add(differ(subject));
        return new SectionView(subject.id, subject.title, told(parts));
    }

    private static List<PartView> told(List<PartView> parts) {
        return parts.stream().filter(part -> !part.figures().isEmpty() || !part.statements().isEmpty() || part.omitted() > 0)
                .toList();
    }

    private static TreeMap<String, List<Told>> cycles(Subject subject) {
        return subject.told.stream().collect(Collectors.groupingBy(Subjects::number, TreeMap::new, Collectors.toList()));
    }

    /** As the filter by cycle takes it. */
    private static String number(Told told) {
        return told.view().cycle() == null ? Filter.NONE : String.valueOf(told.view().cycle());
    }

    private String title(String cycle) {
        return cycle.equals(Filter.NONE) ? text("cycle.none") : scope.labels().text("brief.part.cycle", cycle);
    }

    private String[] upToNow(Subject subject) {
        return Figures.with(subject.filter, scope.cycles());
    }

    private PartView promised(Subject subject, Share share) {
        return scope.part("promised", text("promised"), List.of(), subject.promised.stream()
                .sorted(Comparator.comparing((Promised one) -> one.view().date() == null ? "" : one.view().date()).reversed())
                .map(one -> new Saying(one.view().id(), one.view().link(), scope.wording().commitment(one),
                        Evidence.of(one)).telling(2)).toList(), share);
    }

    private PartView since(Subject subject, Share share) {
        return scope.part("since", scope.labels().text("brief.part.since", scope.last().view().date() == null
                        ? scope.last().held() : scope.last().view().date()), List.of(), subject.happened.stream()
                .sorted(Comparator.comparing(Happened::day).reversed())
                .map(one -> new Saying(one.view().id(), one.view().link(), scope.wording().development(one.view()),
                        one.view().citations()).telling(1)).toList(), share);
    }

    /** A short brief quotes of the latest cycle alone, unless it is about what some States said. */
    private PartView cycle(Subject subject, String cycle, List<Told> told, Share share) {
        String[] filters = Figures.with(subject.filter, "cycle", cycle);
        return scope.part("cycle", title(cycle),
                Stream.of(Stream.of(figures.total(told, filters)), figures.positions(told, filters).stream(),
                        figures.statuses(told, filters).stream()).flatMap(all -> all).toList(), sayings(told), share);
    }

    private List<Saying> sayings(List<Told> told) {
        return told.stream().sorted(Comparator.comparingInt(Subjects::urgency)).map(scope::told).toList();
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
                contested.isEmpty() ? List.of() : List.of(figures.contested(contested, upToNow(subject))),
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
