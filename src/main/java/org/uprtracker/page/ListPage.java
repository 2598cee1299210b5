package org.uprtracker.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.uprtracker.listing.Listing;
import org.uprtracker.listing.MainColumn;
import org.uprtracker.listing.Shown;
import org.uprtracker.site.Address;

/** A list as a table: its filters in words, its main columns, counts where they are asked for, and the next page. */
@ApplicationScoped
public class ListPage {
    /** Which column leads to the item, where a list has several of these. */
    private static final List<String> LEADING = List.of("title", "symbol", "name", "id", "thing", "text", "status");
    private static final Set<String> LONG = Set.of("text", "title", "reasons", "instrument", "name");
    private static final Set<String> DATES = Set.of("date", "due", "at", "adopted");
    private static final Set<String> NUMBERS = Set.of("recommendations", "reviews", "onRecord");

    @Inject
    Named named;

    @Inject
    FilterWords filters;

    @Inject
    ObjectMapper mapper;

    /** One cell; {@code head} leads to the item. */
    public record Cell(boolean head, String label, String style, RawString html) {}

    public record Column(String label, String style) {}

    /** Counts by one dimension. */
    public record Facet(String name, List<Count> counts) {}

    public record Count(RawString value, String href, String count) {}

    @CheckedTemplate(basePath = "page")
    static class Templates {
        static native TemplateInstance list(Here here, String title, String about, List<FilterWords.Chip> chips,
                List<FilterWords.Control> controls, List<Column> columns, List<List<Cell>> rows, List<Facet> facets,
                List<Address.Given> kept, String counted, String countHref, String first, String next);
    }

    ThingPage.Main main(Shown<?> shown, Here here) {
        String kind = shown.listing().kind() == null ? "change" : shown.listing().kind().code();
        String plural = Address.of(shown.address()).path().replaceFirst(".*/", "");
        String title = here.text("kind." + plural);
        List<JsonNode> items = shown.items().stream().map(item -> (JsonNode) mapper.valueToTree(item)).toList();
        Cells cells = new Cells(here, named.of(shown.question(), items), kind);
        List<String> columns = columns(shown);
        boolean firstPage = here.address().value("cursor").isEmpty();
        boolean whole = firstPage && shown.next() == null;
        Long total = shown.total() != null ? shown.total() : whole ? Long.valueOf(items.size()) : null;
        String html = Templates.list(here, title, here.times(), filters.chips(shown, here),
                filters.controls(shown, here),
                columns.stream().map(column -> new Column(cells.label(column), style(column))).toList(),
                items.stream().map(item -> row(item, columns, cells, here)).toList(),
                facets(shown, here), kept(shown, here),
                total == null ? here.text("shownOfMore", here.number(items.size())) : here.text("items", here.number(total)),
                total == null ? here.address().without("cursor", "format").with("count", "true").toString() : null,
                firstPage ? null : here.address().without("cursor").toString(),
                shown.next() == null ? null : Address.of(shown.next()).toString()).render();
        return new ThingPage.Main(title, html);
    }

    /** What the form does not show and must not lose: the times, the order, further values of a filter. */
    private static List<Address.Given> kept(Shown<?> shown, Here here) {
        Set<String> inForm = new HashSet<>();
        return here.address().without("cursor", "format", "count", "facets").parameters().stream()
                .filter(given -> shown.listing().filters().stream().noneMatch(filter -> filter.name().equals(given.name()))
                        || !inForm.add(given.name()))
                .toList();
    }

    private static List<String> columns(Shown<?> shown) {
        List<RecordComponent> all = Stream.of(shown.listing().type().getRecordComponents()).toList();
        List<String> asked = shown.question().fields();
        return all.stream().filter(field -> asked.isEmpty() ? field.isAnnotationPresent(MainColumn.class)
                && !field.getName().equals(shown.question().within().orElse("")) : asked.contains(field.getName()))
                .map(RecordComponent::getName).toList();
    }

    private static List<Cell> row(JsonNode item, List<String> columns, Cells cells, Here here) {
        String leading = LEADING.stream().filter(columns::contains).filter(item::hasNonNull).findFirst().orElse("");
        String href = item.hasNonNull("link") ? cells.local(item.get("link").asText()).toString() : null;
        List<Cell> row = new ArrayList<>();
        for (String column : columns) {
            String html = column.equals("position") && !item.hasNonNull(column) ? Html.escaped(here.labels().text("none.position"))
                    : cells.of(column, item.get(column), item);
            boolean head = column.equals(leading) && href != null;
            row.add(new Cell(head, cells.label(column), style(column), new RawString(
                    head && !html.contains("<a ") ? Html.link(href, html) : html)));
        }
        return row;
    }

    private static String style(String column) {
        return LONG.contains(column) ? "long" : NUMBERS.contains(column) ? "number"
                : DATES.contains(column) ? "date" : "";
    }

    private List<Facet> facets(Shown<?> shown, Here here) {
        List<Facet> facets = new ArrayList<>();
        if (shown.facets() != null) {
            shown.facets().forEach((name, counts) -> facets.add(new Facet(filters.label(here, name), counts.entrySet().stream()
                    .map(count -> new Count(new RawString(filters.value(here, shown.listing(), name, count.getKey())),
                            narrowed(shown.listing(), here, name, count), here.number(count.getValue()))).toList())));
        }
        return facets;
    }

    private static String narrowed(Listing<?> listing, Here here, String name, Map.Entry<String, Long> count) {
        return listing.filters().stream().noneMatch(filter -> filter.name().equals(name)) ? null
                : here.address().without("cursor", "facets", "format").with(name, count.getKey()).toString();
    }
}
