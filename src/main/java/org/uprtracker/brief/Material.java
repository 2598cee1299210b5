package org.uprtracker.brief;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.uprtracker.assessment.Assessment;
import org.uprtracker.assessment.ImplementationStatus;
import org.uprtracker.assessment.Perspective;
import org.uprtracker.commitment.CommitmentView;
import org.uprtracker.development.DevelopmentView;
import org.uprtracker.listing.RecordReader;
import org.uprtracker.listing.Ref;
import org.uprtracker.recommendation.RecommendationView;
import org.uprtracker.source.CitationView;

/**
 * Everything a brief is made of, as it was read in one statement.
 *
 * @param recommendingStates those asked for
 * @param reviews of the State, those to come as well, by session
 * @param told all recommendations of States by the day asked, in their order
 * @param developments those that stand, newest last
 */
record Material(
        RecordReader.Head head,
        Ref state,
        List<Ref> recommendingStates,
        List<Dated> reviews,
        List<Told> told,
        List<Promised> commitments,
        List<Happened> developments,
        ThemeTree themes,
        Publication publication) {

    /**
     * A review.
     *
     * @param adopted day the Council adopted the outcome, if it had by the day asked
     * @param symbols of report, addendum and decision, as far as on record and published by the day asked
     * @param statedSupported only once the outcome was adopted
     * @param citations all of them, also what was published later: their notes tell what each is for
     */
    record Review(String id, String link, int cycle, int session, String date, String adopted, List<String> symbols,
            Integer statedRecommendations, Integer statedSupported, List<CitationView> citations) {}

    /** @param held last day of the review, or of its session */
    record Dated(Review view, LocalDate held) {}

    /** What one assessor says: see {@link org.uprtracker.assessment.VoiceView}. */
    record Voice(Perspective perspective, ImplementationStatus status, String assessor, String name, String date,
            Boolean claim, String assessment, Assessment.Basis basis, Assessment.Confidence confidence, String ownGrade,
            String ownScheme, List<CitationView> citations) {}

    /**
     * @param voices newest first
     * @param before what was asked before and is asked again, as it stood on the day it was asked again; null for none
     */
    record More(List<Voice> voices, List<Before> before) {}

    /** An earlier recommendation as it stood on a later day. */
    record Before(RecommendationView view, List<Voice> voices) {}

    /**
     * @param subjects running subjects it is on
     * @param wanted whether it is among what was asked for; the others are here for what leads to them
     */
    record Told(RecommendationView view, More more, Set<String> subjects, boolean wanted) {
        List<Voice> voices() {
            return more.voices();
        }

        /** What was asked before, as it stood when this was asked. */
        List<Told> before() {
            return more.before() == null ? List.of() : more.before().stream()
                    .map(one -> new Told(one.view(), new More(one.voices(), null), Set.of(), false)).toList();
        }
    }

    record Promised(CommitmentView view, More more, Set<String> subjects) {}

    /** @param day its last day */
    record Happened(DevelopmentView view, Set<String> subjects, LocalDate day) {}

    /** The recommendations asked for. */
    List<Told> wanted() {
        return told.stream().filter(Told::wanted).toList();
    }

    /** The same with the commitments that answer what was asked for, and the developments that bear on it or on these. */
    Material linked() {
        Set<String> recommendations = wanted().stream().map(one -> one.view().id()).collect(Collectors.toSet());
        List<Promised> answering = commitments.stream()
                .filter(one -> meet(one.view().recommendations(), recommendations)).toList();
        Set<String> promises = answering.stream().map(one -> one.view().id()).collect(Collectors.toSet());
        return new Material(head, state, recommendingStates, reviews, told, answering, developments.stream()
                .filter(one -> meet(one.view().recommendations(), recommendations) || meet(one.view().commitments(), promises))
                .toList(), themes, publication);
    }

    /** The same without what was asked in reviews of later sessions than this one. */
    Material upTo(int session) {
        return new Material(head, state, recommendingStates, reviews, told.stream()
                .filter(one -> one.view().session() == null || one.view().session() <= session).toList(), commitments,
                developments, themes, publication);
    }

    private static boolean meet(List<String> some, Set<String> others) {
        return some.stream().anyMatch(others::contains);
    }
}
