package org.uprtracker.intake;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an import did, or with a dry run would do.
 *
 * @param revision the revision it wrote; null with a dry run, and where nothing had to be changed
 * @param failure why nothing of the file came in, as a sentence; null if it came in, or would
 */
@Schema(name = "ImportReport", description = "What an import did; with a dry run, what it would do.")
public record Outcome(
        @Schema(description = "The revision it wrote; absent where nothing had to be changed.") Long revision,
        @Schema(description = "Why nothing of the file came in; absent if it came in.") String failure,
        @Schema(required = true, description = "How many units of the file were read: rows of a table, records, numbered "
                + "paragraphs.") long rows,
        @Schema(required = true, description = "How many of them were left out, by reason: they are not for this record.")
        Map<String, Long> skipped,
        @Schema(required = true) Tally recommendations,
        @Schema(required = true) Tally commitments,
        @Schema(required = true) Tally reviews,
        @Schema(required = true, description = "How many sources were new.") long sources,
        @Schema(required = true, description = "How many themes were given to things that did not have them.") long themes,
        @Schema(required = true, description = "How many positions were added to recommendations.") long positions,
        @Schema(required = true, description = "How many drafts of assessments the organisation of the sender has from it.")
        long drafts,
        @Schema(required = true, description = "How many recommendations were found on record in which way: `paragraph`, "
                + "`same_place`, `same_text`, `similar_text`, `part_of_paragraph`, `new`.") Map<String, Long> matches,
        @Schema(required = true, description = "What came near to something on record, but not near enough: for a person "
                + "to decide. The first 1,000.") List<Doubt> doubtful,
        @Schema(required = true, description = "Where this file and another source disagree: both are on record.")
        List<Conflict> conflicts,
        @Schema(required = true, description = "What is not right in the file, or a person should know. The first 10,000.")
        List<Found> findings,
        @Schema(required = true, description = "How many findings there are beyond those listed.") long findingsCut) {

    public Outcome {
        skipped = Map.copyOf(skipped);
        matches = Map.copyOf(matches);
        doubtful = List.copyOf(doubtful);
        conflicts = List.copyOf(conflicts);
        findings = List.copyOf(findings);
    }

    /** An outcome that says no more than why nothing came in. */
    public static Outcome failed(String failure) {
        return new Outcome(null, failure, 0, Map.of(), Tally.NONE, Tally.NONE, Tally.NONE, 0, 0, 0, 0, Map.of(), List.of(),
                List.of(), List.of(), 0);
    }

    /** Without what no text of the database can hold: the character 0, and halves of characters. Null stays null. */
    public static String plain(String text) {
        if (text == null) {
            return null;
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().map(c -> c == 0 || Character.getType(c) == Character.SURROGATE ? 0xfffd : c)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** What became of the things of one kind. */
    @Schema(name = "ImportTally", description = "How many things of one kind were created, changed, found as they are, or "
            + "merged into another.")
    public record Tally(
            @Schema(required = true, description = "New on record.") long created,
            @Schema(required = true, description = "On record before, and now saying more.") long changed,
            @Schema(required = true, description = "On record before, as the file has them.") long unchanged,
            @Schema(required = true, description = "Found to be another that is on record: their ids lead there.")
            long merged) {
        public static final Tally NONE = new Tally(0, 0, 0, 0);
    }

    /** A thing on record that something in the file may be. */
    @Schema(name = "ImportCandidate", description = "A thing on record that something in the file may be.")
    public record Candidate(
            @Schema(required = true, description = "Its id.", examples = "KAZ-2-126.29") String id,
            @Schema(required = true, description = "How alike the texts are: 0 to 1.", examples = "0.62") double score) {}

    /** Something that may be on record already: it came in by itself, and a person is to decide. */
    @Schema(name = "ImportDoubt", description = "Something that may be on record already, for a person to decide.")
    public record Doubt(
            @Schema(required = true, description = "Where it stands in the file.", examples = "row 17") String place,
            @Schema(description = "The id under which it came in, if it did.") String id,
            @Schema(required = true, description = "How its text begins.") String text,
            @Schema(required = true, description = "What it may be, best first.") List<Candidate> candidates) {
        public Doubt {
            place = plain(place);
            text = plain(text);
            candidates = List.copyOf(candidates);
        }
    }

    /** Two sources that do not say the same of one thing. */
    @Schema(name = "ImportConflict", description = "Two sources that do not say the same of one thing.")
    public record Conflict(
            @Schema(required = true, description = "Id of the recommendation.", examples = "KAZ-2-126.27") String recommendation,
            @Schema(description = "ISO code of the recommending State it is about, where it is about one.", examples = "AUT")
            String state,
            @Schema(required = true, description = "What this file says.", examples = "supported") String says,
            @Schema(required = true, description = "What the other source says.", examples = "noted") String otherSays,
            @Schema(required = true, description = "Id of the other source.", examples = "a-hrc-28-10") String otherSource) {}

    /** A finding, as it is told to the sender of the file. */
    @Schema(name = "ImportFinding", description = "Something that is not right in a file, or that a person should know.")
    public record Found(
            @Schema(required = true, description = "An `error` keeps its row out; a `warning` does not.")
            ReadFinding.Severity severity,
            @Schema(description = "Row of the table or number of the record, from 1 on; the header is row 1.") Integer row,
            @Schema(description = "Page of the document, from 1 on.") Integer page,
            @Schema(description = "Paragraph of the document.", examples = "126.29") String paragraph,
            @Schema(description = "Column, as the file names it.", examples = "From") String column,
            @Schema(description = "The id that the file itself gives to it.") String record,
            @Schema(description = "What stands there, shortened.") String value,
            @Schema(required = true, description = "What is wrong and what to do.") String message) {
        public Found {
            paragraph = plain(paragraph);
            column = plain(column);
            record = plain(record);
            value = plain(value);
            message = plain(message);
        }

        public static Found of(ReadFinding finding) {
            Place place = finding.place();
            return place == null ? new Found(finding.severity(), null, null, null, null, null, finding.value(), finding.message())
                    : new Found(finding.severity(), place.row(), place.page(), place.paragraph(), place.column(),
                            place.record(), finding.value(), finding.message());
        }
    }
}
