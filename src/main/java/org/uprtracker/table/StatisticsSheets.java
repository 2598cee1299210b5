package org.uprtracker.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.uprtracker.export.Cell;
import org.uprtracker.export.Column;
import org.uprtracker.export.Rows;
import org.uprtracker.export.Sheet;
import org.uprtracker.labels.Labels;

/** Statistics as lines: one for each value of a facet and for each status of a day. */
final class StatisticsSheets {
    private StatisticsSheets() {}

    /** What a line counts. */
    private record Line(String dimension, String id, String link, String name, String by, String asOf, long count, Long supported,
            Double share, Long repeated) {}

    static Sheet forPrograms(StatisticsView view, Labels labels) {
        List<Column> columns = new ArrayList<>(List.of(Column.text("dimension"), Column.text("id"),
                new Column("link", "", Column.Type.ADDRESS), Column.text("name"), Column.text("by"), Column.count("count"),
                Column.count("supported"), new Column("supportedShare", "", Column.Type.NUMBER), Column.count("repeated"),
                new Column("asOf", "", Column.Type.DATE), Column.text("unit"), Column.text("base"), Column.text("statusOf"),
                Column.count("revision")));
        List<List<Cell>> rows = lines(view, labels).stream().map(line -> List.of(Cell.text(line.dimension), Cell.text(line.id),
                Cell.link(line.link, line.link), Cell.text(line.name), Cell.text(line.by), Cell.number(line.count),
                number(line.supported), number(line.share), number(line.repeated), Cell.text(line.asOf), Cell.text(view.unit()),
                Cell.text(view.base()), Cell.text(view.status()), number(view.revision()))).toList();
        return new Sheet(labels.text("statistics.title"), about(view, labels), columns, Rows.of(rows));
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
        for (Line line : lines(view, labels)) {
            List<Cell> row = new ArrayList<>(List.of(
                    Cell.text(line.dimension.isEmpty() ? labels.text("table.total") : labels.text("dimension." + line.dimension)),
                    Cell.text(line.name)));
            if (grouped) {
                row.add(Cell.text(line.by));
            }
            row.addAll(List.of(Cell.text(line.asOf), Cell.number(line.count).to(line.link), number(line.supported),
                    Cell.text(line.share == null ? "" : Math.round(line.share * 100) + "\u00a0%"), number(line.repeated)));
            rows.add(row);
        }
        return new Sheet(labels.text("statistics.title"), about(view, labels), columns, Rows.of(rows));
    }

    /** The total first, then facet by facet, then day by day. */
    private static List<Line> lines(StatisticsView view, Labels labels) {
        List<Line> lines = new ArrayList<>();
        lines.add(line("", "total", labels.text("table.total"), "", view.asOf(), view.total()));
        view.facets().forEach(facet -> facet.values().forEach(value -> lines.add(line(facet.dimension(), value.id(), value.name(),
                Objects.requireNonNullElse(facet.byName(), ""), view.asOf(), value.counted()))));
        view.series().forEach(point -> point.statuses().forEach(status -> lines.add(new Line("status", status.id(), status.link(),
                status.name(), "", point.asOf(), status.count(), null, null, null))));
        return lines;
    }

    private static Line line(String dimension, String id, String name, String by, String asOf, StatisticsView.ShareView share) {
        return new Line(dimension, id, share.link(), name, by, asOf, share.count(), share.supported(), share.supportedShare(),
                share.repeated());
    }

    private static List<Sheet.About> about(StatisticsView view, Labels labels) {
        List<Sheet.About> about = new ArrayList<>(List.of(
                Sheet.About.of(labels.text("table.counts"), labels.text("unit." + view.unit())),
                Sheet.About.of(labels.text("table.base"), labels.text("base." + view.base())),
                Sheet.About.of(labels.text("table.asOf"), view.asOf())));
        if (view.revision() != null) {
            about.add(Sheet.About.of(labels.text("table.revision"), view.revision() + " (" + view.hash() + ")"));
        }
        about.add(Sheet.About.of(labels.text("table.notes"), String.join(" ", view.notes())));
        about.add(Sheet.About.address(labels.text("table.address"), view.self()));
        return about;
    }

    private static Cell number(Number number) {
        return number == null ? Cell.EMPTY : Cell.number(number.toString());
    }
}
