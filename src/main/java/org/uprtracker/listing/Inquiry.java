package org.uprtracker.listing;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What can be asked at one address: parsing, refusals and documentation follow from it.
 *
 * @param path where it stands, for instance {@code /v1/status-table}
 * @param about what it answers, for the documentation
 * @param filters how it can be narrowed; also what else it takes, which narrows nothing
 * @param parameters what it takes of the parameters that mean the same everywhere
 * @param formats what it comes in; the first is what comes where nothing was asked for
 */
public record Inquiry(
        String path, String about, List<Filter> filters, Set<Parameter> parameters, List<Format> formats) {

    /** What everything takes that is computed out of the record. */
    public static final Set<Parameter> CLOCKS = Set.of(
            Parameter.AS_OF, Parameter.KNOWN_AT, Parameter.PUBLISHED_BY, Parameter.LANG, Parameter.FORMAT);

    public Inquiry {
        filters = List.copyOf(filters);
        parameters = Set.copyOf(parameters);
        formats = List.copyOf(formats);
    }

    /** The parameters beside the filters, in their order. */
    public List<Parameter> common() {
        return Stream.of(Parameter.values()).filter(parameters::contains).toList();
    }
}
