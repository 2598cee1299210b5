package org.uprtracker.reconciliation;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uprtracker.intake.Hints;
import org.uprtracker.intake.Lookup;
import org.uprtracker.intake.Place;
import org.uprtracker.intake.Progress;
import org.uprtracker.intake.ReadAnswer;
import org.uprtracker.intake.ReadComment;
import org.uprtracker.intake.ReadDocument;
import org.uprtracker.intake.ReadFinding;
import org.uprtracker.intake.ReadPledge;
import org.uprtracker.intake.ReadRecommendation;
import org.uprtracker.intake.Sink;

/** What a file says, sorted by review: kept on disk, so that one review at a time is compared with the record. */
final class Staged implements Sink, Closeable {
    private final Spool spool;
    private final Hints hints;
    private final Lookup lookup;
    private final Reports reports;
    private final Progress progress;
    private final Map<Turn, Kept> reviews = new LinkedHashMap<>();
    private final Map<String, Long> skipped = new LinkedHashMap<>();
    private final Noted noted = new Noted();
    private ReadDocument document;
    private long units;

    /**
     * A State's turn in a cycle.
     *
     * @param state ISO code
     */
    record Turn(String state, int cycle) {
        String review() {
            return state + '-' + cycle;
        }
    }

    /** Where the record knows the report of a symbol. */
    interface Reports {
        Optional<Turn> of(String symbol);
    }

    /** What was read of one review. @param session as the file says; null where it does not */
    private static final class Kept {
        private final List<Long> recommendations = new ArrayList<>();
        private final List<Long> answers = new ArrayList<>();
        private final List<Long> pledges = new ArrayList<>();
        private final List<Long> comments = new ArrayList<>();
        private Integer session;
        private Place first;
    }

    Staged(Spool spool, Hints hints, Lookup lookup, Reports reports, Progress progress) {
        this.spool = spool;
        this.hints = hints;
        this.lookup = lookup;
        this.reports = reports;
        this.progress = progress;
    }

    @Override
    public void document(ReadDocument document) {
        this.document = document;
        if (document.review() != null && document.review().state() != null) {
            ReadDocument.Review review = document.review();
            turn(review.state(), review.cycle(), review.session(), review.reportSymbol(), new Place(null, null, null, null, null));
        }
    }

    @Override
    public void recommendation(ReadRecommendation read) {
        units += Math.max(1, read.rows().size());
        turn(read.state(), read.cycle(), read.session(), read.reportSymbol(), read.place())
                .ifPresent(kept -> kept.recommendations.add(spool.put(read)));
    }

    @Override
    public void answer(ReadAnswer answer) {
        units++;
        ReadDocument.Review review = document.review();
        turn(review.state(), review.cycle(), review.session(), review.reportSymbol(), answer.place())
                .ifPresent(kept -> kept.answers.add(spool.put(answer)));
    }

    @Override
    public void pledge(ReadPledge pledge) {
        units += Math.max(1, pledge.rows().size());
        turn(pledge.state(), null, pledge.session(), null, pledge.place())
                .ifPresent(kept -> kept.pledges.add(spool.put(pledge)));
    }

    @Override
    public void comment(ReadComment comment) {
        units++;
        turn(comment.state(), comment.cycle(), comment.session(), null, comment.place())
                .ifPresent(kept -> kept.comments.add(spool.put(comment)));
    }

    private Optional<Kept> turn(String state, Integer cycle, Integer session, String symbol, Place place) {
        Integer said = session != null ? session : hints.session();
        Optional<Turn> bySymbol = symbol == null ? Optional.empty() : reports.of(symbol);
        Integer in = cycle != null ? cycle : hints.cycle() != null ? hints.cycle()
                : said != null ? lookup.calendar().cycle(said).orElse(null) : bySymbol.map(Turn::cycle).orElse(null);
        if (in == null) {
            noted.error(place, said == null ? symbol : String.valueOf(said), said == null
                    ? "Nothing says which review this belongs to: give session= or cycle=, or bring in the report first."
                    : "There is no such session of the Working Group.");
            return Optional.empty();
        }
        if (bySymbol.isPresent() && !bySymbol.get().equals(new Turn(state, in))) {
            noted.error(place, symbol, "This symbol is that of the review " + bySymbol.get().review() + " on record, not of "
                    + state + '-' + in + ".");
            return Optional.empty();
        }
        Kept kept = reviews.computeIfAbsent(new Turn(state, in), turn -> new Kept());
        kept.first = kept.first == null ? place : kept.first;
        kept.session = kept.session == null ? said : kept.session;
        return Optional.of(kept);
    }

    @Override
    public void finding(ReadFinding finding) {
        noted.add(finding);
    }

    @Override
    public void skipped(String reason) {
        units++;
        skipped.merge(reason, 1L, Long::sum);
    }

    @Override
    public void progress(long done, long of) {
        progress.at(Progress.Stage.READING, done, of);
    }

    ReadDocument read() {
        return document;
    }

    List<Turn> turns() {
        return List.copyOf(reviews.keySet());
    }

    /** The session of a review, as the file or its sender says; null where neither does. */
    Integer session(Turn turn) {
        return reviews.get(turn).session;
    }

    /** Where the file first speaks of a review. */
    Place first(Turn turn) {
        return reviews.get(turn).first;
    }

    /** Whether the file says anything of the recommendations of a review, or of the answers to them. */
    boolean hasRecommendations(Turn turn) {
        Kept kept = reviews.get(turn);
        return !kept.recommendations.isEmpty() || !kept.answers.isEmpty();
    }

    List<ReadRecommendation> recommendations(Turn turn) {
        return reviews.get(turn).recommendations.stream().map(at -> spool.get(at, ReadRecommendation.class)).toList();
    }

    List<ReadAnswer> answers(Turn turn) {
        return reviews.get(turn).answers.stream().map(at -> spool.get(at, ReadAnswer.class)).toList();
    }

    List<ReadPledge> pledges(Turn turn) {
        return reviews.get(turn).pledges.stream().map(at -> spool.get(at, ReadPledge.class)).toList();
    }

    List<ReadComment> comments(Turn turn) {
        return reviews.get(turn).comments.stream().map(at -> spool.get(at, ReadComment.class)).toList();
    }

    Map<String, Long> skipped() {
        return skipped;
    }

    long units() {
        return units;
    }

    Noted noted() {
        return noted;
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}
