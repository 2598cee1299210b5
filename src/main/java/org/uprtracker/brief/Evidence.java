package org.uprtracker.brief;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.uprtracker.assessment.HeadlineView;
import org.uprtracker.assessment.ImplementationStatus;
import org.uprtracker.assessment.Perspective;
import org.uprtracker.assessment.VoiceView;
import org.uprtracker.commitment.CommitmentView;
import org.uprtracker.recommendation.RecommendationView;
import org.uprtracker.source.CitationView;

/** What a statement about a thing rests on, the nearest first. */
final class Evidence {
    private Evidence() {}

    /** Where it was said, where it was answered, and what its headline rests on. */
    static List<CitationView> of(RecommendationView told) {
        return Stream.of(told.citations().stream().limit(1), headline(told), answer(told), told.citations().stream().skip(1))
                .flatMap(citations -> citations).distinct().toList();
    }

    static Stream<CitationView> headline(RecommendationView told) {
        return Wording.voice(told.headline(), told.voices()).stream().flatMap(voice -> of(voice, told));
    }

    static Stream<CitationView> answer(RecommendationView told) {
        return Stream.ofNullable(told.position()).map(RecommendationView.PositionView::citation);
    }

    /** An assessment has its own; what the State claims stands in its answer. */
    static Stream<CitationView> of(VoiceView voice, RecommendationView told) {
        if (voice.assessment() == null) {
            return answer(told);
        }
        return told.assessments().stream().filter(assessment -> assessment.id().equals(voice.assessment()))
                .flatMap(assessment -> assessment.citations().stream());
    }

    /** What each of several voices rests on. */
    static List<CitationView> of(List<VoiceView> voices, RecommendationView told) {
        return Stream.concat(voices.stream().flatMap(voice -> of(voice, told).limit(1)), told.citations().stream().limit(1))
                .distinct().toList();
    }

    static List<CitationView> of(CommitmentView promised) {
        return promised.citations();
    }

    /** What the State itself says on the day asked. */
    static Optional<VoiceView> state(List<VoiceView> voices) {
        return voices.stream().filter(voice -> voice.perspective() == Perspective.STATE).findFirst();
    }

    static boolean is(HeadlineView headline, ImplementationStatus... statuses) {
        return headline.status() != null && List.of(statuses).contains(headline.status());
    }
}
