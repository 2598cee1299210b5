package org.uprtracker.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.uprtracker.assessment.ImplementationStatus;
import org.uprtracker.assessment.Perspective;
import org.uprtracker.brief.BriefView.SectionView;
import org.uprtracker.brief.BriefView.WordsView;
import org.uprtracker.brief.Material.Promised;
import org.uprtracker.brief.Material.Told;
import org.uprtracker.brief.Material.Voice;
import org.uprtracker.commitment.CommitmentView;
import org.uprtracker.development.Direction;
import org.uprtracker.recommendation.Position;
import org.uprtracker.recommendation.RecommendationView;
import org.uprtracker.source.CitationView;

/** What a delegation may raise. Each point follows from data by one of these rules; nothing is made up. */
final class Points {
    private static final Share SHOWN = new Share(8, 1600);

    private final Scope scope;
    private final Wording wording;

    private Points(Scope scope) {
        this.scope = scope;
        this.wording = scope.wording();
    }

    /** The rules, in the order in which they are told. */
    @Schema(name = "PointRule", description = "`not_kept`: supported, and by its headline not implemented or regressed. "
            + "`contested`: the State says implemented, another assessor says it is not (or not wholly). `asked_again`: the "
            + "same was asked in a later cycle while the first time was not carried out. `setback`: a setback since the last "
            + "review. `overdue`: a commitment whose day has passed. `deadline`: a commitment whose day lies ahead.")
    enum Rule { NOT_KEPT, CONTESTED, ASKED_AGAIN, SETBACK, OVERDUE, DEADLINE }

    static SectionView of(Scope scope) {
        List<Saying> points = new Points(scope).all();
        return new SectionView("points", scope.labels().text("brief.section.points"),
                points.isEmpty() ? List.of() : List.of(scope.part("points", null, List.of(), points, SHOWN)));
    }

    private List<Saying> all() {
        List<Promised> promised = scope.material().commitments();
        Map<Rule, List<Saying>> byRule = new EnumMap<>(Rule.class);
        byRule.put(Rule.NOT_KEPT, told().filter(told -> notKept(told.view())).map(this::notKeptPoint).toList());
        byRule.put(Rule.CONTESTED, told().flatMap(told -> contested(told).stream()).toList());
        byRule.put(Rule.ASKED_AGAIN, CameBack.found(scope).stream().map(this::askedAgain).toList());
        byRule.put(Rule.SETBACK, setbacks());
        byRule.put(Rule.OVERDUE, Commitments.overdue(promised).stream().map(this::overdue).toList());
        byRule.put(Rule.DEADLINE, Commitments.ahead(promised).stream().map(Promised::view).map(one -> new Saying(one.id(), one.link(), Rule.DEADLINE,
                wording.words("brief.point.deadline", one.due(), wording.title(one)), one.citations()).telling(1)).toList());
        return scope.full() ? byRule.values().stream().flatMap(List::stream).toList() : inTurn(List.copyOf(byRule.values()));
    }

    /** The first of each rule, then the second of each: what is left out leaves no rule out. */
    private static List<Saying> inTurn(List<List<Saying>> rules) {
        List<Saying> sayings = new ArrayList<>();
        int longest = rules.stream().mapToInt(List::size).max().orElse(0);
        for (int place = 0; place < longest; place++) {
            for (List<Saying> rule : rules) {
                if (place < rule.size()) {
                    sayings.add(rule.get(place));
                }
            }
        }
        return sayings;
    }

    /** The latest assessed first. */
    private Stream<Told> told() {
        return scope.material().wanted().stream().sorted(Comparator.comparing((Told told) ->
                told.view().headline().date() == null ? "" : told.view().headline().date()).reversed());
    }

    static boolean supported(RecommendationView told) {
        return told.position() != null && (told.position().position() == Position.SUPPORTED
                || told.position().position() == Position.PARTIALLY_SUPPORTED);
    }

    static boolean notKept(RecommendationView told) {
        return supported(told) && !told.headline().claimed()
                && Evidence.is(told.headline(), ImplementationStatus.NOT_IMPLEMENTED, ImplementationStatus.REGRESSED);
    }

    private Saying notKeptPoint(Told told) {
        return point(told, Rule.NOT_KEPT, "brief.point.not_kept", wording.outcome(told), Evidence.of(told));
    }

    private Saying point(Told told, Rule rule, String key, List<WordsView> why, List<CitationView> citations) {
        return new Saying(told.view().id(), told.view().link(), rule,
                wording.words(key, wording.named(told.view()), wording.text(told.view()), why), citations);
    }

    private Optional<Saying> contested(Told told) {
        Optional<Voice> state = Evidence.state(told.voices())
                .filter(voice -> voice.status() == ImplementationStatus.IMPLEMENTED);
        Optional<Voice> other = told.voices().stream().filter(voice -> voice.perspective() != Perspective.STATE
                && voice.status() != ImplementationStatus.IMPLEMENTED
                && voice.status() != ImplementationStatus.NO_INFORMATION).findFirst();
        return state.flatMap(says -> other.map(differs -> point(told, Rule.CONTESTED, "brief.point.contested",
                wording.voices(List.of(says, differs)), Evidence.of(List.of(says, differs), told))));
    }

    private Saying askedAgain(CameBack.Again again) {
        RecommendationView later = again.later().view();
        RecommendationView before = again.before().view();
        return new Saying(later.id(), later.link(), Rule.ASKED_AGAIN, wording.words("brief.point.asked_again",
                wording.named(before), wording.named(later), wording.text(later),
                wording.headline(before.headline(), again.before().voices())), CameBack.evidence(again));
    }

    private Saying overdue(Promised one) {
        CommitmentView promised = one.view();
        return new Saying(promised.id(), promised.link(), Rule.OVERDUE, wording.words("brief.point.overdue",
                wording.title(promised), promised.due(), wording.headline(promised.headline(), one.more().voices())),
                Evidence.of(one)).telling(2);
    }

    private List<Saying> setbacks() {
        return scope.material().developments().stream()
                .filter(one -> one.view().direction() == Direction.SETBACK && one.day().isAfter(scope.last().held()))
                .sorted(Comparator.comparing(Material.Happened::day).reversed())
                .map(one -> new Saying(one.view().id(), one.view().link(), Rule.SETBACK, wording.words(
                        "brief.point.setback", one.view().date(), wording.data(one.view().title(), "en", one.view().link())),
                        one.view().citations()).telling(1))
                .toList();
    }
}
