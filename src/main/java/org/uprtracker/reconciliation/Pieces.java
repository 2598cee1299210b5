package org.uprtracker.reconciliation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.uprtracker.intake.Place;
import org.uprtracker.intake.ReadAnswer;
import org.uprtracker.intake.ReadPosition;
import org.uprtracker.intake.ReadRecommendation;
import org.uprtracker.journal.DateBasis;
import org.uprtracker.recommendation.RecommendingState;
import org.uprtracker.recommendation.Recommendation;
import org.uprtracker.recommendation.StatedPosition;
import org.uprtracker.source.Citation;
import org.uprtracker.source.Source;

/** What a file or the record says of a recommendation, in the words in which it is combined. */
final class Pieces {
    private final Cited cited;
    private final Labels labels;
    private final KnownRecord record;

    Pieces(Cited cited, Labels labels, KnownRecord record) {
        this.cited = cited;
        this.labels = labels;
        this.record = record;
    }

    /** What a recommendation on record says for these of its States. What was taken back or corrected is left behind. */
    static Piece of(Recommendation one, Set<String> states) {
        List<StatedPosition> standing = new ArrayList<>();
        for (int i = 0; i < one.positions().size(); i++) {
            StatedPosition position = one.positions().get(i);
            int number = i + 1;
            boolean corrected = one.positions().stream().anyMatch(other -> other.corrects() != null && other.corrects() == number);
            if (position.withdrawn() == null && !corrected) {
                standing.add(new StatedPosition(position.position(), position.part(), position.date(), position.dateBasis(),
                        position.claim(), position.wording(), null, null, null, position.citation()));
            }
        }
        return new Piece(one.text(), one.language(), one.recommendingStates().stream()
                .filter(state -> states.contains(state.state())).toList(), standing, one.themes(), one.citations());
    }

    Piece of(ReadRecommendation read, List<ReadRecommendation.ReadState> by) {
        return new Piece(read.text(), read.language(), states(by), positions(read), themes(read), List.of(citation(read)));
    }

    /** @param note what a reader of the citation should know; may be null */
    void add(ReadRecommendation read, Combined target, String note) {
        target.add(read, cited.rank(), states(read.states()),
                read.parts().stream().map(part -> new Recommendation.Part(part.text(), states(part.states()))).toList(),
                positions(read), themes(read),
                note == null ? citation(read) : cited.citation(read.place(), read.rows(), note));
    }

    StatedPosition answer(ReadAnswer answer) {
        return stated(answer.position(), cited.citation(answer.place(), List.of(), answer.position()));
    }

    private List<StatedPosition> positions(ReadRecommendation read) {
        return read.positions().stream().map(position -> stated(position, cited.citation(read.place(), read.rows(), position)))
                .toList();
    }

    private StatedPosition stated(ReadPosition read, Citation citation) {
        return new StatedPosition(read.position(), read.part(), date(read), DateBasis.INFERRED, read.claim(),
                read.wording(), null, null, null, citation);
    }

    /** Where the file names the document that the answer is from, and the record knows it: the day of that document. */
    private String date(ReadPosition read) {
        if (read.symbol() == null) {
            return cited.positionDate();
        }
        return record.all(Source.class).values().stream()
                .filter(source -> read.symbol().equals(source.symbol()))
                .map(Source::date).filter(date -> date != null).findFirst().orElse(cited.positionDate());
    }

    private List<String> themes(ReadRecommendation read) {
        return labels.themes(read.themes(), read.themeScheme(), read.place(), read.rows());
    }

    private Citation citation(ReadRecommendation read) {
        Place place = read.place();
        return cited.citation(place, read.rows(), read.recommenderUnknown()
                ? "the source says that it does not know which State recommended" : null);
    }

    private static List<RecommendingState> states(List<ReadRecommendation.ReadState> read) {
        Map<String, RecommendingState> states = new LinkedHashMap<>();
        read.forEach(one -> states.putIfAbsent(one.code(), new RecommendingState(one.code(), one.action())));
        return List.copyOf(states.values());
    }
}
