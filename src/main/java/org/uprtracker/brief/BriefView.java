package org.uprtracker.brief;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.uprtracker.listing.Ref;

/** A brief as it is read; every other format is written from this value. */
@Schema(name = "Brief", description = "What a delegation needs before a session.")
public record BriefView(
        @Schema(required = true, description = "Title in the language asked for.") String title,
        @Schema(required = true, description = "The State under Review.") Ref state,
        @Schema(required = true, description = "The review that is prepared.") ComingView review,
        @Schema(description = "Day of the last review held by then: what happened since is told.", examples = "2014-10-30")
        String lastReview,
        @Schema(required = true, description = "The recommending States asked for; empty for all.")
        List<Ref> recommendingStates,
        @Schema(required = true, description = "The themes asked for; empty for all.") List<Ref> themes,
        @Schema(required = true, examples = "2019-11-06") String asOf,
        @Schema(description = "Only facts whose source had been published by then.") String publishedBy,
        @Schema(required = true, description = "Revision of the record.", examples = "1") long revision,
        @Schema(required = true, description = "Hash of the journal at that revision.") String hash,
        @Schema(required = true, description = "`short` or `full`.", examples = "short") String detail,
        @Schema(required = true, description = "Language of its own words.", examples = "en") String language,
        @Schema(required = true, description = "Address that gives this brief again.") String link,
        @Schema(required = true, description = "Address of the same brief with everything in it.") String full,
        @Schema(required = true, description = "The State's reviews up to the one that is prepared, oldest first.")
        List<ReviewFactsView> reviews,
        @Schema(required = true) List<SectionView> sections,
        @Schema(required = true, description = "What the citations lead to, by number.") List<SourceOfBriefView> sources) {

    /** The review that is prepared. */
    @Schema(name = "ComingReview")
    public record ComingView(
            @Schema(required = true, examples = "KAZ-3") String id,
            @Schema(required = true) String link,
            @Schema(required = true, examples = "34") int session,
            @Schema(description = "Its day, if it is on record.", examples = "2019-11-07") String date,
            @Schema(required = true, description = "Whether it lies ahead of the day asked.") boolean ahead,
            @Schema(required = true, description = "Whether a later review of the State is on record.")
            boolean laterOnRecord) {}

    /** The key facts of one review. */
    @Schema(name = "ReviewFacts")
    public record ReviewFactsView(
            @Schema(required = true, examples = "KAZ-2") String id,
            @Schema(required = true) String link,
            @Schema(required = true, examples = "2") int cycle,
            @Schema(required = true, examples = "20") int session,
            @Schema(description = "Day of the review.", examples = "2014-10-30") String date,
            @Schema(description = "Day the Council adopted the outcome.") String adopted,
            @Schema(required = true, description = "Whether it lies ahead of the day asked.") boolean ahead,
            @Schema(required = true, description = "Symbols of report, addendum and decision, as far as on record and "
                    + "published by the day asked.")
            List<String> symbols,
            @Schema(required = true, description = "What is on record of it among what was asked for, by position.")
            List<FigureView> figures,
            @Schema(description = "How many recommendations a document says there were; absent where only some are asked for.")
            Integer statedRecommendations,
            @Schema(description = "How many of them a document says the State supported; absent until the outcome was "
                    + "adopted.") Integer statedSupported,
            @Schema(required = true, description = "What session and day rest on.") List<PlaceView> citations,
            @Schema(required = true, description = "What the day of the adoption rests on.")
            List<PlaceView> adoptedCitations,
            @Schema(required = true, description = "What the stated numbers rest on.") List<PlaceView> statedCitations) {}

    /** A part of the brief. */
    @Schema(name = "BriefSection")
    public record SectionView(
            @Schema(required = true, description = "`points`, `subject-<id>`, `theme-<id>`, `commitments`, `cameBack`, or "
                    + "`other`: what none of these subjects and themes covers.",
                    examples = "subject-libel") String id,
            @Schema(required = true) String title,
            @Schema(required = true) List<PartView> parts) {}

    /** What a section says on one question. */
    @Schema(name = "BriefPart")
    public record PartView(
            @Schema(required = true, description = "`cycle`, `promised`, `since`, `perspectives`, `differ`, or as the section.",
                    examples = "differ") String kind,
            @Schema(description = "Title, where the section has several parts.") String title,
            @Schema(required = true) List<FigureView> figures,
            @Schema(required = true) List<StatementView> statements,
            @Schema(required = true, description = "Statements that only `detail=full` shows.") int omitted) {}

    /** A count of items. */
    @Schema(name = "Figure", description = "A count. The list behind the link has exactly that many items (`count=true`).")
    public record FigureView(
            @Schema(required = true, examples = "position.noted") String name,
            @Schema(required = true, examples = "Noted") String label,
            @Schema(required = true, examples = "12") int value,
            @Schema(required = true, description = "What is counted: `recommendations` or `commitments`.") String unit,
            @Schema(required = true, description = "Of `recommendations`: `all`, noted ones too.") String base,
            @Schema(required = true, description = "The items counted, as of the same day and revision.") String link) {}

    /** A statement with what it rests on. */
    @Schema(name = "Statement")
    public record StatementView(
            @Schema(required = true, description = "Id of the recommendation, commitment or development it is about.",
                    examples = "KAZ-2-126.29") String about,
            @Schema(required = true) String link,
            @Schema(description = "Of a point: the rule it follows from.", examples = "not_kept") Points.Rule rule,
            @Schema(required = true, description = "The statement as plain text.") String text,
            @Schema(required = true, description = "The same in pieces, with links and with the language of what is "
                    + "quoted.") List<WordsView> words,
            @Schema(required = true, description = "What it rests on; at least one.") List<PlaceView> citations) {

        static StatementView of(String about, String link, Points.Rule rule, List<WordsView> words, List<PlaceView> citations) {
            return new StatementView(about, link, rule, words.stream().map(WordsView::text).collect(Collectors.joining()),
                    words, citations);
        }
    }

    /** A piece of a statement. */
    @Schema(name = "Words")
    public record WordsView(
            @Schema(required = true) String text,
            @Schema(description = "Its language, where that is not the brief's.", examples = "en") String language,
            @Schema(description = "Where it leads.") String link) {}

    /** A place in a source. */
    @Schema(name = "NumberedCitation")
    public record PlaceView(
            @Schema(required = true, description = "Number of the source and letter of the place in it.", examples = "3b")
            String label,
            @Schema(required = true, description = "Id of the source.", examples = "a-hrc-28-10") String source,
            @Schema(required = true, description = "Where in it the fact stands.", examples = "para. 126.29") String place) {}

    /** A source and the places that are cited. */
    @Schema(name = "SourceOfBrief")
    public record SourceOfBriefView(
            @Schema(required = true, description = "Counted from 1, in the order of the brief.") int number,
            @Schema(required = true, examples = "a-hrc-28-10") String id,
            @Schema(required = true) String link,
            @Schema(required = true) String title,
            @Schema(required = true) String publisher,
            @Schema(description = "UN document symbol.", examples = "A/HRC/28/10") String symbol,
            @Schema(description = "Day it was published.") String date,
            @Schema(description = "Its language.", examples = "en") String language,
            @Schema(description = "Where it is published.") String url,
            @Schema(required = true) List<PlaceView> places) {}
}
