package org.uprtracker.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.uprtracker.listing.Alike;
import org.uprtracker.listing.Facet;
import org.uprtracker.listing.Listing;
import org.uprtracker.listing.Narrowing;
import org.uprtracker.listing.Question;
import org.uprtracker.listing.RecordReader;
import org.uprtracker.listing.Sql;

/** The beginning of other lists, and counts over them, for pages about one thing; one statement each. */
@ApplicationScoped
public class Excerpts {
    @Inject
    RecordReader reader;

    @Inject
    ObjectMapper mapper;

    /**
     * The first items of a list.
     *
     * @param filters by name, as in an address
     * @param condition SQL over the row {@code v} that narrows it further
     * @param order SQL to sort by
     */
    <T> List<T> first(
            Listing<T> listing, Question question, Map<String, String> filters, String condition, String order, int most) {
        Question asked = asked(question, filters);
        Sql sql = Sql.of("select (" + listing.item() + ")::text as item from (select v.* from (" + listing.rows()
                        + ") v where " + condition)
                .add(new Narrowing(listing.filters(), asked).conditions())
                .add(" order by " + order + ", v.id_order limit " + most + ") v order by " + order + ", v.id_order");
        return reader.select(listing.filters(), asked, sql, row -> read(row.getString("item"), listing.type())).rows();
    }

    /** Counts by dimensions of a list, the most frequent first. */
    Map<String, Map<String, Long>> counts(
            Listing<?> listing, Question question, Map<String, String> filters, List<String> dimensions) {
        Question asked = asked(question, filters);
        List<Facet> facets = dimensions.stream().map(dimension -> listing.facets().stream()
                .filter(one -> one.name().equals(dimension)).findFirst().orElseThrow()).toList();
        Sql sql = Sql.of("with ").add(Alike.of(listing, facets, new Narrowing(listing.filters(), asked).conditions()))
                .add(" select * from (" + Alike.counts(facets) + ") f where value is not null order by facet, count desc, value");
        Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        dimensions.forEach(dimension -> counts.put(dimension, new LinkedHashMap<>()));
        reader.select(listing.filters(), asked, sql, row -> counts.get(row.getString("facet"))
                .put(row.getString("value"), row.getLong("count")));
        return counts;
    }

    static Question asked(Question question, Map<String, String> filters) {
        Question asked = question;
        for (Map.Entry<String, String> filter : filters.entrySet()) {
            asked = asked.with(filter.getKey(), List.of(filter.getValue()));
        }
        return asked;
    }

    private <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a query and " + type.getSimpleName() + " do not fit", e);
        }
    }
}
