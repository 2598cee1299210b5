package org.uprtracker.brief;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.uprtracker.assessment.HeadlineView;
import org.uprtracker.assessment.ImplementationStatus;
import org.uprtracker.assessment.Perspective;
import org.uprtracker.brief.Material.Promised;
import org.uprtracker.brief.Material.Told;
import org.uprtracker.brief.Material.Voice;
import org.uprtracker.recommendation.RecommendationView;
import org.uprtracker.source.CitationView;

/** What a statement about a thing rests on, the nearest first. */
final class Evidence {
    private Evidence() {}

    /** Where it was said, what its headline rests on, and where it was answered: one of each, then the rest. */
    static List<CitationView> of(Told told) {
        List<CitationView> said = told.view().citations();
        return Stream.of(said.stream().limit(1), headline(told).limit(1), answer(told), headline(told).skip(1),
                said.stream().skip(1)).flatMap(citations -> citations).distinct().toList();
    }

    /** Where it was promised, what its headline rests on, then the rest. */
    static List<CitationView> of(Promised promised) {
        List<CitationView> said = promised.view().citations();
        return Stream.of(said.stream().limit(1), voice(promised.view().headline(), promised.more().voices()).stream()
                .flatMap(voice -> voice.citations().stream()), said.stream().skip(1))
                .flatMap(citations -> citations).distinct().toList();
    }

    static Stream<CitationView> headline(Told told) {
        return voice(told.view().headline(), told.voices()).stream().flatMap(voice -> of(voice, told));
    }

    /** The voice that a headline is. */
    static Optional<Voice> voice(HeadlineView headline, List<Voice> voices) {
        return voices.stream().filter(voice -> voice.perspective() == headline.perspective()
                && voice.status() == headline.status() && Objects.equals(voice.assessor(), headline.assessor())).findFirst();
    }

    private static Stream<CitationView> answer(Told told) {
        return Stream.ofNullable(told.view().position()).map(RecommendationView.PositionView::citation);
    }

    /** An assessment has its own; what the State claims stands in its answer. */
    private static Stream<CitationView> of(Voice voice, Told told) {
        return voice.assessment() == null ? answer(told) : voice.citations().stream();
    }

    /** What each of several voices rests on. */
    static List<CitationView> of(List<Voice> voices, Told told) {
        return Stream.concat(voices.stream().flatMap(voice -> of(voice, told).limit(1)), told.view().citations().stream().limit(1))
                .distinct().toList();
    }

    /** What the State itself says on the day asked. */
    static Optional<Voice> state(List<Voice> voices) {
        return voices.stream().filter(voice -> voice.perspective() == Perspective.STATE).findFirst();
    }

    static boolean is(HeadlineView headline, ImplementationStatus... statuses) {
        return headline.status() != null && List.of(statuses).contains(headline.status());
    }
}
