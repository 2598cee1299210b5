package org.uprtracker.listing;

import java.lang.reflect.RecordComponent;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uprtracker.journal.ThingKind;

/**
 * A list that can be read: where its rows come from, how it can be narrowed and sorted, and what an item holds. A new
 * list is a new value of this; paging, formats, conditional requests, errors and documentation follow from it.
 *
 * @param path where it stands, for instance {@code /v1/recommendations}
 * @param about what the list holds, for the documentation
 * @param kind the kind of thing it lists; null where its items are no things of the record
 * @param type the record that an item is read into
 * @param rows SQL of a derived table: at least version, thing, public_id, id_order
 * @param filters how it can be narrowed
 * @param sorts how it can be sorted; the first is the default
 * @param facets what can be counted
 * @param item SQL of one JSON object for the row {@code v}
 * @param detail SQL of a JSON object with what one thing shows beyond an item
 */
public record Listing<T>(
        String path,
        String about,
        ThingKind kind,
        Class<T> type,
        String rows,
        List<Filter> filters,
        List<SortKey> sorts,
        List<Facet> facets,
        String item,
        Optional<String> detail) {

    /** What the field {@code redacted} of every item means; {@link RecordReader} puts it there. */
    public static final String REDACTED = "What was blanked since, for a person's safety or by law: JSON pointers into the "
            + "thing's content. The words there became `[redacted]`, whenever the question is asked for.";

    Optional<Filter> filter(String name) {
        return filters.stream().filter(filter -> filter.name().equals(name)).findFirst();
    }

    Optional<SortKey> sort(String name) {
        return sorts.stream().filter(sort -> sort.name().equals(name)).findFirst();
    }

    /** What can be asked of the list. */
    public Inquiry inquiry() {
        return new Inquiry(path, about, filters, EnumSet.allOf(Parameter.class), Format.OF_LISTS);
    }

    /** What can be asked of one thing on its own. */
    Inquiry inquiryOfOne() {
        return new Inquiry(path, about, List.of(), Stream.of(Parameter.values()).filter(Parameter::forOneThing)
                .collect(Collectors.toSet()), Format.OF_LISTS);
    }

    public List<String> sortNames() {
        return sorts.stream().flatMap(sort -> Stream.of(sort.name(), "-" + sort.name())).toList();
    }

    public List<String> facetNames() {
        return facets.stream().map(Facet::name).toList();
    }

    /** The fields an item has, in order: what {@code fields=} takes. */
    public List<String> fieldNames() {
        return Flat.fields(type);
    }

    /** The fields one thing has on its own. */
    public List<String> detailFieldNames() {
        return Stream.of(type.getRecordComponents()).map(RecordComponent::getName).toList();
    }
}
