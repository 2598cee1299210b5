package org.uprtracker.page;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.uprtracker.journal.DateSpan;
import org.uprtracker.review.ReviewView;

/** What one line says of a review. */
public record Reviewed(Here here, Cells cells) {
    /** Recommendations with one position; no link where no filter finds just these. */
    public record Count(String name, String count, String href) {}

    /** When it was held, or is to be. */
    public String held(ReviewView review) {
        boolean ahead = DateSpan.of(review.date()).first().isAfter(here.question().clock().asOf());
        return here.text(ahead ? "toBeReviewed" : "reviewed", here.date(review.date()));
    }

    public List<Count> positions(ReviewView review) {
        ReviewView.CountsView counts = review.onRecord();
        return Stream.of(
                        count(review, "supported", counts.supported()),
                        count(review, "partially_supported", counts.partiallySupported()),
                        count(review, "noted", counts.noted()), count(review, "pending", counts.pending()),
                        counts.unclear() == 0 ? null : new Count(here.text("unclear"), here.number(counts.unclear()), null))
                .filter(Objects::nonNull).toList();
    }

    private Count count(ReviewView review, String position, int count) {
        return count == 0 ? null : new Count(here.word("position", position), here.number(count),
                here.at("/v1/recommendations").with("review", review.id()).with("position", position).toString());
    }

    /** Its documents; those on record as links. */
    public List<RawString> symbols(ReviewView review) {
        return Stream.of(review.reportSymbol(), review.addendumSymbol(), review.decisionSymbol()).filter(Objects::nonNull)
                .map(symbol -> review.citations().stream().map(citation -> citation.source()).distinct()
                        .map(source -> cells.reference("sources", source))
                        .filter(link -> link.endsWith(">" + Html.escaped(symbol) + "</a>")).findFirst()
                        .map(RawString::new).orElseGet(() -> new RawString(Html.escaped(symbol))))
                .toList();
    }
}
