package org.uprtracker.brief;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.uprtracker.brief.BriefView.FigureView;
import org.uprtracker.brief.BriefView.PartView;
import org.uprtracker.brief.BriefView.PlaceView;
import org.uprtracker.brief.BriefView.StatementView;
import org.uprtracker.brief.Material.Told;
import org.uprtracker.labels.Labels;
import org.uprtracker.listing.Filter;
import org.uprtracker.listing.Question;
import org.uprtracker.source.CitationView;

/**
 * What one brief is about, and what all its sections share.
 *
 * @param coming the review that is prepared
 * @param last the last review held by the day asked, up to the one that is prepared
 * @param full whether everything is shown
 * @param shown ids of what was told in earlier sections: a short brief quotes a recommendation once
 */
record Scope(
        Question question,
        Material material,
        Material.Dated coming,
        Material.Dated last,
        boolean full,
        Labels labels,
        Wording wording,
        Links links,
        Citations citations,
        Set<String> shown) {

    static Scope of(Question question, Material material, Material.Dated coming, Material.Dated last) {
        Labels labels = Labels.in(question.clock().lang());
        boolean full = question.asksFor(BriefInquiry.DETAIL, BriefInquiry.FULL);
        return new Scope(question, material, coming, last, full, labels,
                new Wording(labels, question.clock().lang(), full), new Links(question, material.head().revision()), new Citations(),
                new HashSet<>());
    }

    LocalDate asOf() {
        return question.clock().asOf();
    }

    /** Whether only what some States recommended is wanted, and what is linked to it. */
    boolean ofSomeStates() {
        return question.has(BriefInquiry.RECOMMENDING_STATE);
    }

    /** Whether not all that is on record of the State is wanted: what documents say of the whole then says nothing of it. */
    boolean narrowed() {
        return ofSomeStates() || question.has(BriefInquiry.THEME);
    }

    /** Whether a later review than the one that is prepared is on record. */
    boolean laterOnRecord() {
        return material.reviews().stream().anyMatch(one -> one.view().session() > coming.view().session());
    }

    /** Filters that leave out what was asked in later reviews; none where there is no such thing. */
    String[] cycles() {
        return !laterOnRecord() ? new String[0] : Stream.concat(material.reviews().stream()
                        .filter(one -> one.view().session() <= coming.view().session())
                        .map(one -> String.valueOf(one.view().cycle())).distinct(), Stream.of(Filter.NONE))
                .flatMap(cycle -> Stream.of("cycle", cycle)).toArray(String[]::new);
    }

    /** A recommendation: in a short brief without its text where that was read before. */
    Saying told(Told told) {
        boolean again = !full && shown.contains(told.view().id());
        return new Saying(told.view().id(), told.view().link(), again
                ? wording.words("brief.told", wording.named(told.view()), wording.outcome(told))
                : wording.words("brief.recommendation", wording.named(told.view()), wording.text(told.view()),
                        wording.outcome(told)),
                Evidence.of(told));
    }

    /** All of them, numbered. */
    List<PlaceView> cite(List<CitationView> cited) {
        return cited.stream().map(citations::cite).distinct().toList();
    }

    /** In a short brief one for each fact that a statement tells. */
    private List<CitationView> nearest(Saying saying) {
        Stream<CitationView> nearest = saying.citations().stream()
                .map(one -> new CitationView(one.source(), one.place(), null)).distinct();
        return (full ? nearest : nearest.limit(saying.facts())).toList();
    }

    /** As much of these as this brief shows, numbered. */
    PartView part(String kind, String title, List<FigureView> figures, List<Saying> sayings, Share share) {
        List<Saying> said = full ? sayings : share.of(sayings);
        said.forEach(saying -> shown.add(saying.about()));
        return new PartView(kind, title, figures, said.stream().map(this::state).toList(), sayings.size() - said.size());
    }

    private StatementView state(Saying saying) {
        return StatementView.of(saying.about(), saying.link(), saying.rule(), saying.words(), cite(nearest(saying)));
    }
}
