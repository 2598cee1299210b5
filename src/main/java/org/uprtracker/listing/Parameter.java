package org.uprtracker.listing;

import java.util.List;
import java.util.Set;
import org.uprtracker.journal.Values;

/** The parameters that every list takes beside its filters. */
public enum Parameter {
    AS_OF("asOf", new Allowed.Day(), "2019-11-06", true,
            "The world's day the answer is for: positions, assessments and developments of that day or before. A date "
                    + "known only to its month or year counts from its last day on. Default: today (UTC)."),
    KNOWN_AT("knownAt", new Allowed.Words(40), "1", true,
            "The record as it was known: a revision number, an instant (RFC 3339), or a day that is over (its end, "
                    + "UTC). Default: now."),
    PUBLISHED_BY("publishedBy", new Allowed.Day(), "2019-11-06", true,
            "Only facts whose source had been published by this day: what could be known in public then."),
    LANG("lang", new Allowed.OneOf(Languages.OFFERED), "ru", true,
            "Language of names and of what this service says itself; English where it has no words in it. What documents say stays in their own "
                    + "language. Default: as `Accept-Language` asks."),
    FORMAT("format", new Allowed.OneOf(Format.OF_LISTS.stream().map(Values::code).toList()), "csv", true,
            "Format of the answer; stands before the header `Accept`."),
    FIELDS("fields", new Allowed.Words(400), "id,text", true,
            "Only these fields of each item, separated by commas."),
    SORT("sort", new Allowed.Words(40), "-id", false, "Order of the items; `-` for descending."),
    LIMIT("limit", new Allowed.Whole(1, 500), "50", false, "How many items at most. Default: 50; in other formats than JSON and HTML all, up to 500, and beyond that it must be given."),
    CURSOR("cursor", new Allowed.Words(2000), null, false,
            "Where to go on: taken from `next`, together with all other parameters unchanged."),
    COUNT("count", new Allowed.OneOf(List.of("true", "false")), "true", false,
            "`true` adds `total`, the exact number of items on all pages. In JSON and on pages alone."),
    FACETS("facets", new Allowed.Words(200), "position", false,
            "Counts over all pages by these dimensions, separated by commas. A thing with two values counts under "
                    + "both. In JSON and on pages alone."),
    BOM("bom", new Allowed.OneOf(List.of("true", "false")), "true", false,
            "`true` begins CSV with a byte-order mark, so that Excel opens Arabic and Cyrillic intact.");

    /** A feed has one order and one format; it is read from the newest on. */
    public static final Set<Parameter> OF_FEEDS = Set.of(KNOWN_AT, LIMIT, CURSOR);

    private final String parameterName;
    private final Allowed allowed;
    private final String example;
    private final boolean forOneThing;
    private final String description;

    Parameter(String parameterName, Allowed allowed, String example, boolean forOneThing, String description) {
        this.parameterName = parameterName;
        this.allowed = allowed;
        this.example = example;
        this.forOneThing = forOneThing;
        this.description = description;
    }

    public String parameterName() {
        return parameterName;
    }

    public Allowed allowed() {
        return allowed;
    }

    public String example() {
        return example;
    }

    /** Whether it is also taken where one thing is asked for. */
    public boolean forOneThing() {
        return forOneThing;
    }

    public String description() {
        return description;
    }

    /** Whether what it allows differs from list to list. */
    public boolean takesWordsOfTheList() {
        return this == SORT || this == FACETS || this == FIELDS;
    }
}
