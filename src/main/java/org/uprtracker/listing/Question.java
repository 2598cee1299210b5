package org.uprtracker.listing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A list request that was found right.
 *
 * @param given values by filter name
 * @param within the filter whose value is part of the address, not a parameter; empty for most lists
 * @param clock when the question is asked of
 * @param sort the key to sort by; null where something is computed
 * @param descending whether from the last to the first
 * @param limit how many items at most
 * @param after the keys of the last item that was seen; empty at the beginning
 * @param count whether the total is wanted
 * @param facets the dimensions to count by
 * @param fields the fields to keep; empty for all
 * @param bom whether CSV begins with a byte-order mark
 */
public record Question(
        Map<String, List<String>> given,
        Optional<String> within,
        Clock clock,
        SortKey sort,
        boolean descending,
        int limit,
        List<String> after,
        boolean count,
        List<String> facets,
        List<String> fields,
        boolean bom) {

    /** What nobody narrowed, on a day, as known now: for who does not ask over an address. */
    public static Question of(LocalDate asOf, String lang) {
        return new Question(Map.of(), Optional.empty(), new Clock(asOf, Clock.KnownAt.NOW, Optional.empty(), lang, ""), null,
                false, 1, List.of(), false, List.of(), List.of(), false);
    }

    public List<String> values(String filter) {
        return given.getOrDefault(filter, List.of());
    }

    public boolean has(String filter) {
        return given.containsKey(filter);
    }

    public Optional<String> value(String filter) {
        return values(filter).stream().findFirst();
    }

    /** The values as a PostgreSQL array: handed over as one parameter. */
    public String[] array(String filter) {
        return values(filter).toArray(String[]::new);
    }

    /** Whether this value is asked for, and not only by being the default. */
    public boolean asksFor(String filter, String value) {
        return values(filter).contains(value);
    }

    /** The same with other values of one filter; none at all takes it out. */
    public Question with(String filter, List<String> values) {
        Map<String, List<String>> other = new LinkedHashMap<>(given);
        if (values.isEmpty()) {
            other.remove(filter);
        } else {
            other.put(filter, values);
        }
        return new Question(other, within, clock, sort, descending, limit, after, count, facets, fields, bom);
    }

    /** The same asked of another day. */
    public Question asOf(LocalDate day) {
        return new Question(given, within, clock.asOf(day), sort, descending, limit, after, count, facets, fields, bom);
    }

    /** The same with names in another language. */
    public Question in(String lang) {
        return new Question(given, within, clock.in(lang), sort, descending, limit, after, count, facets, fields, bom);
    }

    Question atMost(int items) {
        return new Question(given, within, clock, sort, descending, items, after, count, facets, fields, bom);
    }

    public Question at(long revision) {
        return new Question(given, within, clock.at(revision), sort, descending, limit, after, count, facets, fields, bom);
    }
}
