package org.uprtracker.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.uprtracker.http.ProblemType;
import org.uprtracker.listing.Allowed;
import org.uprtracker.listing.Filter;
import org.uprtracker.listing.Format;
import org.uprtracker.listing.Inquiry;
import org.uprtracker.listing.Parameter;
import org.uprtracker.listing.Question;
import org.uprtracker.recommendation.RecommendationListing;

/** What statistics can be asked for. */
public final class StatisticsInquiry {
    static final String FACETS = "facets";
    static final String BY = "by";
    static final String TOP = "top";
    static final String SERIES = "series";
    static final String FROM = "from";
    static final String TO = "to";

    private static final String STATUS = "status";
    private static final String PERSPECTIVE = "perspective";

    /** What says how it is counted and shown, and narrows nothing. */
    static final List<String> OWN_NAMES = List.of(FACETS, BY, TOP, SERIES, FROM, TO);

    private static final int MOST_POINTS = 60;
    private static final int YEARS_BACK = 10;

    private static final List<Filter> OWN = List.of(
            Filter.option(FACETS, "Dimensions to count by, each for itself, separated by commas. Default: `position,status`; "
                    + "with `series` none.", new Allowed.SomeOf(Dimensions.NAMES), "recommendingGroup,theme"),
            Filter.option(BY, "Counts the facets once for each value of this dimension: the most recommended themes of each "
                    + "cycle are `facets=theme&by=cycle&top=10`.", new Allowed.OneOf(Dimensions.NAMES), "cycle"),
            Filter.option(TOP, "So many values of each facet, those that count most. Default: all, in their order.",
                    new Allowed.Whole(1, 500), "10"),
            Filter.option(SERIES, "Adds how many had each status at the end of each `year`, the default with `from` or `to`, or `month`.",
                    new Allowed.OneOf(List.of("year", "month")), "year"),
            Filter.option(FROM, "Where the series begins. Default: ten years before its end.", new Allowed.Day(), "2015-01-01"),
            Filter.option(TO, "Where the series ends; this day is its last point. Default: `asOf`.", new Allowed.Day(),
                    "2020-12-31"));

    public static final Inquiry INQUIRY = new Inquiry("/v1/statistics",
            "Counts recommendations by any dimensions at once, each value with how many of them the State supported and how "
                    + "many take up one of an earlier cycle; and how the statuses developed over time. Takes all filters of "
                    + "`/v1/recommendations`. Each count has a link to exactly the items it counts. In a series, `asOf` moves "
                    + "from point to point. At most 60 points.",
            Stream.concat(OWN.stream(), RecommendationListing.LISTING.filters().stream()).toList(),
            TableInquiry.with(Inquiry.CLOCKS, Parameter.BOM),
            List.of(Format.JSON, Format.CSV, Format.XLSX, Format.MD, Format.HTML));

    private StatisticsInquiry() {}

    static List<Dimension> facets(Question question) {
        List<String> facets = question.value(FACETS).map(given -> List.of(given.split(",")))
                .orElseGet(() -> hasSeries(question) ? List.of() : List.of("position", "status"));
        String by = question.value(BY).orElse("");
        for (String facet : facets) {
            if (facet.equals(by) || Collections.frequency(facets, facet) > 1) {
                throw ProblemType.refusal(FACETS, "names '" + facet + "' twice" + (facet.equals(by) ? ", with `by`" : ""));
            }
        }
        return facets.stream().map(Dimensions::of).toList();
    }

    /** Who says from when to when wants a series. */
    private static boolean hasSeries(Question question) {
        return question.has(SERIES) || question.has(FROM) || question.has(TO);
    }

    static Optional<Dimension> by(Question question) {
        return question.value(BY).map(Dimensions::of);
    }

    /**
     * Whether {@code perspective} says whose status is counted; it then narrows nothing.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem if perspectives are counted where a status is fixed or crossed
     */
    static boolean isWhoseStatus(Question question) {
        List<String> facets = facets(question).stream().map(Dimension::name).toList();
        Optional<String> by = question.value(BY);
        boolean crossed = by.isPresent() && (by.get().equals(STATUS) && facets.contains(PERSPECTIVE)
                || by.get().equals(PERSPECTIVE) && facets.contains(STATUS));
        if (crossed || question.has(STATUS) && (facets.contains(PERSPECTIVE) || by.equals(Optional.of(PERSPECTIVE)))) {
            throw ProblemType.refusal(crossed ? BY : STATUS, Asked.NOT_BY_PERSPECTIVE);
        }
        return !question.has(STATUS) && Asked.namesPerspectives(question)
                && (facets.contains(STATUS) || by.equals(Optional.of(STATUS)) || hasSeries(question));
    }

    /** Whether statuses are those of the perspectives that are named, not headlines. */
    static boolean isStatusOfPerspectives(Question question) {
        return isWhoseStatus(question) || question.has(STATUS) && Asked.namesPerspectives(question);
    }

    /** The days of the series: the last day of each year or month, and the day it ends with. */
    static List<LocalDate> days(Question question) {
        if (!hasSeries(question)) {
            return List.of();
        }
        LocalDate to = question.value(TO).map(LocalDate::parse).orElse(question.clock().asOf());
        LocalDate from = question.value(FROM).map(LocalDate::parse).orElse(to.minusYears(YEARS_BACK));
        if (from.isAfter(to)) {
            throw ProblemType.refusal(FROM, "lies after the end of the series, which is " + to);
        }
        List<LocalDate> days = new ArrayList<>();
        boolean yearly = question.value(SERIES).orElse("year").equals("year");
        LocalDate next = yearly ? from.withMonth(12).withDayOfMonth(31) : from.withDayOfMonth(from.lengthOfMonth());
        while (next.isBefore(to) && days.size() < MOST_POINTS) {
            days.add(next);
            LocalDate later = yearly ? next.plusYears(1) : next.plusMonths(1);
            next = later.withDayOfMonth(later.lengthOfMonth());
        }
        days.add(to);
        if (days.size() > MOST_POINTS) {
            throw ProblemType.refusal(SERIES, "would have more than " + MOST_POINTS + " points from " + from + " to " + to
                    + ": begin later, or take years");
        }
        return days;
    }
}
