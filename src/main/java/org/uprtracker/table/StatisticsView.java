package org.uprtracker.table;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Statistics as they are read. */
@Schema(name = "Statistics", description = "Counts of recommendations by any dimensions, and of statuses over time. Says what "
        + "it counts, over which base, as of when and known when; `self` reproduces it.")
public record StatisticsView(
        @Schema(required = true, description = "What is counted: `recommendations`, or `pairs` of a recommendation and a "
                + "State that made it.") String unit,
        @Schema(required = true, description = "`all`: noted ones too; `supported`: what the State supported, wholly or in "
                + "part.") String base,
        @Schema(required = true, description = "Whose status is meant: `headline`, or perspectives, separated by commas.")
        String status,
        @Schema(required = true, description = "The world's day the counts are for.", examples = "2019-11-06") String asOf,
        @Schema(description = "The day by which sources had to be published, if that was asked.") String publishedBy,
        @Schema(description = "The revision of the record it was read at; absent before the record begins.") Long revision,
        @Schema(description = "The journal's hash at that revision (SHA-256, hexadecimal).") String hash,
        @Schema(required = true, description = "All that is counted, each item once.") ShareView total,
        @Schema(required = true, description = "One for each dimension; with `by`, one for each of its values and dimension.")
        List<FacetView> facets,
        @Schema(required = true, description = "How many had each status, day by day; empty where no series was asked for.")
        List<PointView> series,
        @Schema(required = true, description = "What must be known to read the counts.") List<String> notes,
        @Schema(required = true, description = "The address of these very statistics: it names the day and the revision.")
        String self) {

    /** A count, and what part of it was supported or repeated. */
    @Schema(name = "StatisticsShare")
    public record ShareView(
            @Schema(required = true, description = "How many there are.") long count,
            @Schema(required = true, description = "The list of exactly these items.") String link,
            @Schema(required = true, description = "How many of them the State supported, wholly or in part.") long supported,
            @Schema(required = true, description = "The list of those.") String supportedLink,
            @Schema(description = "Share of those in the count, from 0 to 1, to four places; absent where nothing is counted.")
            Double supportedShare,
            @Schema(description = "How many of them take up one of an earlier cycle, as far as that is on record; absent where "
                    + "`repeated` narrows already.") Long repeated,
            @Schema(description = "The list of those.") String repeatedLink) {}

    /** Counts by one dimension. */
    @Schema(name = "StatisticsFacet")
    public record FacetView(
            @Schema(required = true, description = "What is counted by.", examples = "theme") String dimension,
            @Schema(description = "The dimension it is counted for each value of; absent without `by`.") String by,
            @Schema(description = "The value of that dimension it is counted for.") String byId,
            @Schema(description = "Its name, for people.") String byName,
            @Schema(required = true, description = "The values.") List<ValueView> values,
            @Schema(required = true, description = "How many values were left out by `top`.") int more) {}

    /** A value of a dimension, and what it counts. */
    @Schema(name = "StatisticsValue")
    public record ValueView(
            @Schema(required = true, description = "The value; `none` where items have none.", examples = "trade-unions") String id,
            @Schema(required = true, description = "Its name, for people.") String name,
            @Schema(description = "Language of the name, where it is on record in no other.") String nameLanguage,
            @Schema(required = true, description = "What it counts.") ShareView counted) {}

    /** A day of a series. */
    @Schema(name = "StatisticsPoint")
    public record PointView(
            @Schema(required = true, description = "The day.", examples = "2019-12-31") String asOf,
            @Schema(required = true, description = "How many recommendations had been made by then.") long total,
            @Schema(required = true, description = "How many had each status; those that none had are left out.")
            List<StatusCountView> statuses) {}

    /** How many had one status on one day. */
    @Schema(name = "StatisticsStatus")
    public record StatusCountView(
            @Schema(required = true, description = "The status, as in the filter `status`.", examples = "not_implemented") String id,
            @Schema(required = true, description = "Its name, for people.") String name,
            @Schema(required = true, description = "How many.") long count,
            @Schema(required = true, description = "The list of exactly these items.") String link) {}
}
