package org.uprtracker.table;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A status table as it is read. */
@Schema(name = "StatusTable", description = "Counts of recommendations by two dimensions. Says what it counts, over which "
        + "base, as of when and known when; `self` reproduces it.")
public record TableView(
        @Schema(required = true, description = "What is counted: `recommendations`, or `pairs` of a recommendation and a "
                + "State that made it.") String unit,
        @Schema(required = true, description = "`all`: noted ones too; `supported`: what the State supported, wholly or in "
                + "part.") String base,
        @Schema(required = true, description = "Whose status is meant: `headline`, or perspectives, separated by commas.")
        String status,
        @Schema(required = true, description = "The world's day the counts are for.", examples = "2019-11-06") String asOf,
        @Schema(description = "The day that is compared with.") String compareTo,
        @Schema(description = "The day by which sources had to be published, if that was asked.") String publishedBy,
        @Schema(description = "The revision of the record it was read at; absent before the record begins.") Long revision,
        @Schema(description = "The journal's hash at that revision (SHA-256, hexadecimal).") String hash,
        @Schema(required = true, description = "What the rows are.") String rowDimension,
        @Schema(required = true, description = "What the columns are.") String columnDimension,
        @Schema(required = true, description = "The columns, in order.") List<HeadView> columns,
        @Schema(required = true, description = "The rows, in order.") List<RowView> rows,
        @Schema(required = true, description = "All that is counted, each item once.") CountView total,
        @Schema(required = true, description = "What must be known to read the counts.") List<String> notes,
        @Schema(required = true, description = "The address of this very table: it names the day and the revision.")
        String self) {

    /** A value of a dimension. */
    @Schema(name = "StatusTableHead")
    public record HeadView(
            @Schema(required = true, description = "The value; `none` where items have none.", examples = "not_implemented")
            String id,
            @Schema(required = true, description = "Its name, for people.") String name,
            @Schema(description = "Language of the name, where it is on record in no other.") String nameLanguage,
            @Schema(required = true, description = "All items with this value, each once.") CountView total) {}

    /** A value of the rows' dimension, with a cell for each column. */
    @Schema(name = "StatusTableRow")
    public record RowView(
            @Schema(required = true, description = "The value; `none` where items have none.", examples = "libel") String id,
            @Schema(required = true, description = "Its name, for people.") String name,
            @Schema(description = "Language of the name, where it is on record in no other.") String nameLanguage,
            @Schema(required = true, description = "All items with this value, each once.") CountView total,
            @Schema(required = true, description = "One for each column, in their order.") List<CountView> cells) {}

    /** A count. */
    @Schema(name = "StatusTableCount")
    public record CountView(
            @Schema(required = true, description = "How many there are.") long count,
            @Schema(description = "How many there were on the day that is compared with.") Long before,
            @Schema(description = "The difference between the two.") Long change,
            @Schema(required = true, description = "The list of exactly these items, as of the same day and revision.")
            String link) {}
}
