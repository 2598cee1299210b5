package org.uprtracker.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uprtracker.http.ProblemType;
import org.uprtracker.labels.Labels;
import org.uprtracker.listing.Clock;
import org.uprtracker.listing.Question;
import org.uprtracker.listing.RecordReader;
import org.uprtracker.table.StatisticsView.FacetView;
import org.uprtracker.table.StatisticsView.PointView;
import org.uprtracker.table.StatisticsView.ShareView;
import org.uprtracker.table.StatisticsView.StatusCountView;
import org.uprtracker.table.StatisticsView.ValueView;
import org.uprtracker.table.StatusTable.Value;

/** Puts what one statement counted into facets and a series. */
final class Statistics {
    /** One row of the statement: see {@link StatisticsSql#sql}. */
    record Line(String part, Value by, Value value, long count, long supported, long repeated) {}

    private final Question question;
    private final List<Line> lines;
    private final RecordReader.Head head;
    private final CellLinks links;
    private final Labels labels;
    private final Optional<Dimension> by;
    /** What is counted; with what says whose status is meant, and without. */
    private final Question withPerspective;
    private final Question items;

    Statistics(Question question, List<Line> lines, RecordReader.Head head) {
        this.question = question;
        this.lines = lines;
        this.head = head;
        if (lines.size() > TableSql.MOST_CELLS) {
            throw ProblemType.refusal(StatisticsInquiry.FACETS, "would count more than " + TableSql.MOST_CELLS
                    + " values: take fewer dimensions, or narrow by filters");
        }
        links = new CellLinks(head);
        labels = Labels.in(question.clock().lang());
        by = StatisticsInquiry.by(question);
        Question counted = question;
        for (String own : StatisticsInquiry.OWN_NAMES) {
            counted = counted.with(own, List.of());
        }
        withPerspective = counted;
        items = StatisticsInquiry.isWhoseStatus(question) ? counted.with("perspective", List.of()) : counted;
    }

    StatisticsView view() {
        Clock clock = question.clock();
        return new StatisticsView(
                question.value("unit").orElse("recommendations"), question.value("base").orElse("all"),
                StatisticsInquiry.isStatusOfPerspectives(question) ? String.join(",", question.values("perspective")) : "headline",
                clock.asOf().toString(), clock.publishedBy().map(Object::toString).orElse(null),
                head == null ? null : head.revision(), head == null ? null : head.hex(),
                total(), facets(), series(), notes(), links.self("/v1/statistics", question));
    }

    /** Each item once, also where it counts under several values of the dimension that facets are counted for. */
    private ShareView total() {
        return lines.stream().filter(line -> line.part.equals("total")).findFirst()
                .map(line -> share(line.count, line.supported, line.repeated, items))
                .orElseGet(() -> share(0, 0, 0, items));
    }

    private List<FacetView> facets() {
        List<FacetView> facets = new ArrayList<>();
        Set<Value> groups = lines.stream().filter(line -> !line.part.equals("series") && !line.part.equals("total"))
                .map(Line::by).sorted(order()).collect(Collectors.toCollection(LinkedHashSet::new));
        for (Value group : by.isPresent() ? groups : Set.of(new Value(null, null, null, null))) {
            for (Dimension dimension : StatisticsInquiry.facets(question)) {
                facets.add(facet(dimension, group));
            }
        }
        return facets;
    }

    private FacetView facet(Dimension dimension, Value group) {
        boolean ofStatus = dimension.name().equals("status") || by.filter(grouped -> grouped.name().equals("status")).isPresent();
        Question whose = ofStatus ? withPerspective : items;
        Question within = by.map(grouped -> whose.with(grouped.name(), List.of(group.id()))).orElse(whose);
        Optional<Integer> top = question.value(StatisticsInquiry.TOP).map(Integer::valueOf);
        List<Line> found = lines.stream().filter(line -> line.part.equals(dimension.name()) && line.by.equals(group))
                .sorted(top.isPresent()
                        ? Comparator.comparingLong(Line::count).reversed().thenComparing(Line::value, order(dimension))
                        : Comparator.comparing(Line::value, order(dimension)))
                .toList();
        List<ValueView> values = found.stream().limit(top.orElse(Integer.MAX_VALUE))
                .map(line -> new ValueView(line.value.id(), name(dimension, line.value), line.value.language(), share(line.count, line.supported,
                        line.repeated, within.with(dimension.name(), List.of(line.value.id())))))
                .toList();
        return new FacetView(dimension.name(), by.map(Dimension::name).orElse(null), group.id(),
                by.map(grouped -> name(grouped, group)).orElse(null), values, found.size() - values.size());
    }

    private String name(Dimension dimension, Value value) {
        return ValueNames.of(dimension, value.id(), value.name(), labels);
    }

    private Comparator<Value> order() {
        return by.map(this::order).orElse((one, other) -> 0);
    }

    /** Words in their own order, things by id; what has no value last. */
    private Comparator<Value> order(Dimension dimension) {
        return Comparator.<Value, Boolean>comparing(value -> value.id().equals("none"))
                .thenComparing(value -> dimension.words().indexOf(value.id()))
                .thenComparing(value -> value.order() == null ? value.id() : value.order());
    }

    private ShareView share(long count, long supported, long repeated, Question found) {
        boolean narrowed = found.has("repeated");
        return new ShareView(count, links.items(found), supported, links.items(found.with("base", List.of("supported"))),
                count == 0 ? null : Double.valueOf(Math.round(10_000.0 * supported / count) / 10_000.0),
                narrowed ? null : Long.valueOf(repeated),
                narrowed ? null : links.items(found.with("repeated", List.of("true"))));
    }

    private List<PointView> series() {
        Dimension status = Dimensions.of("status");
        return StatisticsInquiry.days(question).stream().map(day -> {
            List<Line> point = lines.stream().filter(line -> line.part.equals("series") && day.toString().equals(line.by.id()))
                    .sorted(Comparator.comparing(Line::value, order(status))).toList();
            return new PointView(day.toString(), point.stream().mapToLong(Line::count).sum(), point.stream()
                    .map(line -> new StatusCountView(line.value.id(), name(status, line.value), line.count,
                            links.items(withPerspective.asOf(day).with("status", List.of(line.value.id()))))).toList());
        }).toList();
    }

    private List<String> notes() {
        List<Dimension> counted = Stream.concat(StatisticsInquiry.facets(question).stream(), by.stream()).toList();
        boolean status = counted.contains(Dimensions.of("status")) || !StatisticsInquiry.days(question).isEmpty();
        return Stream.concat(Notes.of(counted, question.asksFor("unit", "pairs"), labels).stream(), Stream.of(
                        status ? Notes.ofStatus(StatisticsInquiry.isStatusOfPerspectives(question), labels) : null,
                        labels.text("statistics.note.repeated"))).filter(Objects::nonNull).toList();
    }
}
