package org.uprtracker.reconciliation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.uprtracker.intake.Place;
import org.uprtracker.intake.ReadDocument;
import org.uprtracker.journal.DateSpan;
import org.uprtracker.review.Cycle;
import org.uprtracker.review.Review;
import org.uprtracker.review.Session;
import org.uprtracker.source.Citation;

/** The review that a file speaks of: made where it is not on record, and filled in where a document says more. */
final class Reviews {
    private static final Place WHOLE = new Place(null, null, null, null, null);

    private final KnownRecord record;
    private final Cited cited;
    private final Noted noted;

    Reviews(KnownRecord record, Cited cited, Noted noted) {
        this.record = record;
        this.cited = cited;
        this.noted = noted;
    }

    /** @return the review as it stands from now on; null if the file contradicts what is on record, which is noted */
    Review of(Staged staged, Staged.Turn turn) {
        Review before = record.find(Review.class, turn.review()).orElse(null);
        Integer session = staged.session(turn);
        if (before == null && session == null) {
            noted.error(staged.first(turn), turn.review(), "This review is not on record and the file does not say at "
                    + "which session it was: give session=.");
            return null;
        }
        if (before != null && session != null && before.session() != session) {
            noted.error(staged.first(turn), String.valueOf(session), "The review " + turn.review()
                    + " is on record at session " + before.session() + ", not " + session + ".");
            return null;
        }
        ReadDocument.Review said = staged.read().review();
        boolean about = said != null && turn.state().equals(said.state());
        Review base = before != null ? before : made(staged, turn, session);
        if (!about) {
            return base;
        }
        return filled(before, before == null && said.date() != null ? bare(turn, session) : base, said);
    }

    /**
     * A data set says nothing of the day. Where the session has none on record and its cycle goes on, it is known at least
     * that the review was held by today.
     */
    private Review made(Staged staged, Staged.Turn turn, int session) {
        boolean isDated = record.find(Session.class, String.valueOf(session)).map(Session::date).isPresent();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Optional<Cycle> running = record.find(Cycle.class, String.valueOf(turn.cycle())).filter(cycle -> cycle.to() >= today.getYear());
        String date = isDated || running.isEmpty() ? null : running.get().from() + "/" + today;
        return new Review(turn.review(), turn.state(), turn.cycle(), session, date, null, null, null, null, null, List.of(),
                null, null, List.of(cited.citation(staged.first(turn), List.of(),
                        date == null ? null : "no later than the day on which this was brought in")));
    }

    /** For a document that says itself when it was. */
    private static Review bare(Staged.Turn turn, int session) {
        return new Review(turn.review(), turn.state(), turn.cycle(), session, null, null, null, null, null, null, List.of(),
                null, null, List.of());
    }

    private Review filled(Review before, Review base, ReadDocument.Review said) {
        String date = day(base.date(), said.date(), "day of the review");
        String reportAdopted = day(base.reportAdopted(), said.reportAdopted(), "day the report was adopted");
        String adopted = day(base.adopted(), said.adopted(), "day of the adoption");
        Review filled = new Review(base.id(), base.state(), base.cycle(), base.session(), date, reportAdopted, adopted,
                first(base.reportSymbol(), said.reportSymbol(), "symbol of the report"),
                first(base.addendumSymbol(), said.addendumSymbol(), "symbol of the addendum"),
                first(base.decisionSymbol(), said.decisionSymbol(), "symbol of the decision"),
                base.troika().isEmpty() ? said.troika() : base.troika(),
                base.statedRecommendations() != null ? base.statedRecommendations() : said.statedRecommendations(),
                base.statedSupported(), base.citations());
        return filled.equals(before) ? before : citing(filled, said);
    }

    private Review citing(Review review, ReadDocument.Review said) {
        List<Citation> citations = new ArrayList<>(review.citations());
        String place = said.datePlace() == null ? "cover page" : said.datePlace();
        if (citations.stream().noneMatch(other -> other.source().equals(cited.source().id()))) {
            citations.add(new Citation(cited.source().id(), place, null));
        }
        return new Review(review.id(), review.state(), review.cycle(), review.session(), review.date(),
                review.reportAdopted(), review.adopted(), review.reportSymbol(), review.addendumSymbol(),
                review.decisionSymbol(), review.troika(), review.statedRecommendations(), review.statedSupported(), citations);
    }

    /** A day within a span that is on record is the same day, told better. */
    private String day(String before, String said, String what) {
        boolean better = before != null && said != null && !before.equals(said)
                && !DateSpan.of(said).first().isBefore(DateSpan.of(before).first())
                && !DateSpan.of(said).last().isAfter(DateSpan.of(before).last());
        return better ? said : first(before, said, what);
    }

    /** What is on record stands; a document that says otherwise is told of. */
    private String first(String before, String said, String what) {
        if (before != null && said != null && !before.equals(said)) {
            noted.warning(WHOLE, said, "The record has another " + what + " for this review, " + before
                    + "; it was left as it is. Change the review if the document is right.");
        }
        return before != null ? before : said;
    }
}
