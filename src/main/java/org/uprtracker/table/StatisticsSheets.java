package org.uprtracker.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.uprtracker.export.Cell;
import org.uprtracker.export.Column;
import org.uprtracker.export.Rows;
import org.uprtracker.export.Sheet;
import org.uprtracker.labels.Labels;

/** Statistics as lines: one for each value of a facet and for each status of a day. */
final class StatisticsSheets {
    private StatisticsSheets() {}

    /**
     * What a line counts.
     *
     * @param facet what it is a line of; null for the total and for a day
     * @param counted null for a day of a series
     */
    private record Line(StatisticsView.FacetView facet, String dimension, String id, String link, String name, String language,
            String asOf, long count, StatisticsView.ShareView counted) {
        String by() {
            return facet == null || facet.byName() == null ? "" : facet.byName();
        }

        Long supported() {
            return counted == null ? null : counted.supported();
        }

        Double share() {
            return counted == null ? null : counted.supportedShare();
        }

        Long repeated() {
            return counted == null ? null : counted.repeated();
        }
    }

    static Sheet forPrograms(StatisticsView view, Labels labels) {
        List<Column> columns = List.of(Column.text("dimension"), Column.text("id"), new Column("link", "", Column.Type.ADDRESS),
                Column.text("name"), Column.text("by"), Column.text("byId"), Column.text("byName"), Column.count("count"),
                Column.count("supported"), new Column("supportedShare", "", Column.Type.NUMBER), Column.count("repeated"),
                Column.count("more"), new Column("asOf", "", Column.Type.DATE), Column.text("unit"), Column.text("base"),
                Column.text("statusOf"), new Column("publishedBy", "", Column.Type.DATE), Column.count("revision"));
        List<List<Cell>> rows = lines(view, labels).stream().map(line -> List.of(Cell.text(line.dimension), Cell.text(line.id),
                Cell.link(line.link, line.link), Cell.text(line.name), text(line.facet == null ? null : line.facet.by()),
                text(line.facet == null ? null : line.facet.byId()), Cell.text(line.by()), Cell.number(line.count),
                number(line.supported()), number(line.share()), number(line.repeated()),
                number(line.facet == null ? null : line.facet.more()), Cell.text(line.asOf), Cell.text(view.unit()),
                Cell.text(view.base()), Cell.text(view.status()), text(view.publishedBy()), number(view.revision()))).toList();
        return new Sheet(labels.text("statistics.title"), About.of(view).lines(labels), columns, Rows.of(rows));
    }

    static Sheet forPeople(StatisticsView view, Labels labels) {
        boolean grouped = view.facets().stream().anyMatch(facet -> facet.by() != null);
        List<Column> columns = new ArrayList<>(List.of(Column.text(labels.text("statistics.dimension")),
                Column.text(labels.text("statistics.value"))));
        if (grouped) {
            columns.add(Column.text(labels.text("statistics.by")));
        }
        columns.addAll(List.of(Column.text(labels.text("table.asOf")), Column.count(labels.text("unit." + view.unit())),
                Column.count(labels.text("statistics.supported")), Column.text(labels.text("statistics.share")),
                Column.count(labels.text("statistics.repeated"))));
        List<List<Cell>> rows = new ArrayList<>();
        StatisticsView.FacetView last = null;
        for (Line line : lines(view, labels)) {
            if (last != null && last != line.facet) {
                leftOut(last, columns.size(), labels).ifPresent(rows::add);
            }
            last = line.facet;
            rows.add(row(line, grouped, labels));
        }
        if (last != null) {
            leftOut(last, columns.size(), labels).ifPresent(rows::add);
        }
        return new Sheet(labels.text("statistics.title"), About.of(view).lines(labels), columns, Rows.of(rows));
    }

    private static List<Cell> row(Line line, boolean grouped, Labels labels) {
        List<Cell> row = new ArrayList<>(List.of(
                Cell.text(line.dimension.isEmpty() ? labels.text("table.total") : labels.text("dimension." + line.dimension)),
                Cell.text(line.name).in(line.language)));
        if (grouped) {
            row.add(Cell.text(line.by()));
        }
        row.addAll(List.of(Cell.text(line.asOf), Cell.number(line.count).to(line.link), number(line.supported()),
                Cell.text(line.share() == null ? "" : Math.round(line.share() * 100) + "\u00a0%"), number(line.repeated())));
        return row;
    }

    /** What {@code top} leaves out is said. */
    private static Optional<List<Cell>> leftOut(StatisticsView.FacetView facet, int columns, Labels labels) {
        if (facet.more() == 0) {
            return Optional.empty();
        }
        List<Cell> row = new ArrayList<>(Collections.nCopies(columns, Cell.EMPTY));
        row.set(0, Cell.text(labels.text("dimension." + facet.dimension())));
        row.set(1, Cell.text(labels.text("statistics.more", facet.more())));
        return Optional.of(row);
    }

    /** The total first, then facet by facet, then day by day. */
    private static List<Line> lines(StatisticsView view, Labels labels) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(null, "", "total", view.total().link(), labels.text("table.total"), null, view.asOf(),
                view.total().count(), view.total()));
        view.facets().forEach(facet -> facet.values().forEach(value -> lines.add(new Line(facet, facet.dimension(), value.id(),
                value.counted().link(), value.name(), value.nameLanguage(), view.asOf(), value.counted().count(), value.counted()))));
        view.series().forEach(point -> point.statuses().forEach(status -> lines.add(new Line(null, "status", status.id(),
                status.link(), status.name(), null, point.asOf(), status.count(), null))));
        return lines;
    }

    private static Cell text(String text) {
        return text == null ? Cell.EMPTY : Cell.text(text);
    }

    private static Cell number(Number number) {
        return number == null ? Cell.EMPTY : Cell.number(number.toString());
    }
}
