package org.uprtracker.table;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.uprtracker.listing.Allowed;
import org.uprtracker.listing.Filter;
import org.uprtracker.listing.Format;
import org.uprtracker.listing.Inquiry;
import org.uprtracker.listing.Parameter;
import org.uprtracker.recommendation.RecommendationListing;

/** What a status table can be asked for. */
public final class TableInquiry {
    /** How it is laid out where cells stand in lines. */
    static final String LAYOUT = "layout";

    static final String SORT = "sort";

    private static final List<Filter> OWN = List.of(
            Filter.option(Asked.ROWS, "What the rows are. Default: `theme`.", new Allowed.OneOf(Dimensions.NAMES), "subject"),
            Filter.option(Asked.COLUMNS, "What the columns are. Default: `status`.", new Allowed.OneOf(Dimensions.NAMES),
                    "status"),
            Filter.option(Asked.COMPARE_TO, "Also says what was counted on this day, and the change since.",
                    new Allowed.Day(), "2019-11-06"),
            Filter.option(SORT, "Order of the rows: by id, or by how many they count.",
                    new Allowed.OneOf(List.of("id", "-id", "total", "-total")), "-total"),
            Filter.option(LAYOUT, "In CSV and XLSX: `wide`, the default, has a column for each value; `long` has one line for "
                    + "each cell, and columns that stay the same whatever is counted.",
                    new Allowed.OneOf(List.of("wide", "long")), "long"));

    private static final Set<Parameter> PARAMETERS = with(Inquiry.CLOCKS, Parameter.BOM);

    public static final Inquiry INQUIRY = new Inquiry("/v1/status-table",
            "Counts recommendations by two dimensions, each cell with a link to exactly the items it counts. All filters of "
                    + "`/v1/recommendations` narrow what is counted; `perspective` says whose status is shown, where a "
                    + "dimension is `status`. The status of several perspectives side by side: `rows=perspective&columns=status`. "
                    + "An item with several values (two themes) counts under each of them and once in the total. At most "
                    + "100,000 cells.",
            Stream.concat(OWN.stream(), RecommendationListing.LISTING.filters().stream()).toList(), PARAMETERS,
            List.of(Format.JSON, Format.CSV, Format.XLSX, Format.MD, Format.HTML));

    private TableInquiry() {}

    /** The filters of what is counted. */
    static List<Filter> counted(boolean pairs) {
        return pairs ? RecommendationListing.PAIRS.filters() : RecommendationListing.LISTING.filters();
    }

    static Set<Parameter> with(Set<Parameter> some, Parameter one) {
        Set<Parameter> all = EnumSet.copyOf(some);
        all.add(one);
        return all;
    }
}
