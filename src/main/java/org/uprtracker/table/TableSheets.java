package org.uprtracker.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.uprtracker.export.Cell;
import org.uprtracker.export.Column;
import org.uprtracker.export.Rows;
import org.uprtracker.export.Sheet;
import org.uprtracker.labels.Labels;
import org.uprtracker.table.TableView.CountView;
import org.uprtracker.table.TableView.HeadView;
import org.uprtracker.table.TableView.RowView;

/** A table as lines of cells: for programs, by the words of the API; for people, by their names. */
final class TableSheets {
    private TableSheets() {}

    /** A column for each value: the id, the link and the name of the row come first, what is counted comes last. */
    static Sheet wide(TableView table, Labels labels) {
        List<Column> columns = new ArrayList<>(List.of(Column.text(table.rowDimension()), address("link"), Column.text("name")));
        Stream.concat(table.columns().stream().map(HeadView::id), Stream.of("total")).forEach(id -> {
            columns.add(Column.count(id));
            if (table.compareTo() != null) {
                columns.add(Column.count(id + ".before"));
                columns.add(Column.count(id + ".change"));
            }
        });
        columns.addAll(provenanceColumns());
        List<List<Cell>> rows = new ArrayList<>();
        table.rows().forEach(row -> rows.add(wideRow(table, row.id(), row.name(), row.cells(), row.total())));
        rows.add(wideRow(table, "total", labels.text("table.total"),
                table.columns().stream().map(HeadView::total).toList(), table.total()));
        return new Sheet(title(table, labels), About.of(table).lines(labels), columns, Rows.of(rows));
    }

    private static List<Cell> wideRow(TableView table, String id, String name, List<CountView> cells, CountView total) {
        List<Cell> row = new ArrayList<>(List.of(Cell.text(id), Cell.link(total.link(), total.link()), Cell.text(name)));
        Stream.concat(cells.stream(), Stream.of(total)).forEach(count -> {
            row.add(Cell.number(count.count()));
            if (table.compareTo() != null) {
                row.add(Cell.number(count.before()));
                row.add(Cell.number(count.change()));
            }
        });
        row.addAll(provenance(table));
        return row;
    }

    /** A line for each cell: columns that do not depend on what is counted. */
    static Sheet cellByCell(TableView table, Labels labels) {
        List<Column> columns = new ArrayList<>(List.of(Column.text("row"), Column.text("column"), address("link"),
                Column.text("rowName"), Column.text("columnName"), Column.count("count"), Column.count("before"),
                Column.count("change")));
        columns.addAll(provenanceColumns());
        List<List<Cell>> rows = new ArrayList<>();
        for (RowView row : table.rows()) {
            for (int i = 0; i < row.cells().size(); i++) {
                HeadView column = table.columns().get(i);
                CountView count = row.cells().get(i);
                List<Cell> cells = new ArrayList<>(List.of(Cell.text(row.id()), Cell.text(column.id()),
                        Cell.link(count.link(), count.link()), Cell.text(row.name()), Cell.text(column.name()),
                        Cell.number(count.count()), number(count.before()), number(count.change())));
                cells.addAll(provenance(table));
                rows.add(cells);
            }
        }
        return new Sheet(title(table, labels), About.of(table).lines(labels), columns, Rows.of(rows));
    }

    private static List<Column> provenanceColumns() {
        return List.of(Column.text("unit"), Column.text("base"), Column.text("statusOf"), new Column("asOf", "", Column.Type.DATE),
                new Column("compareTo", "", Column.Type.DATE), new Column("publishedBy", "", Column.Type.DATE),
                Column.count("revision"));
    }

    /** What a line is worth away from its table: what was counted, over which base, as of when and known when. */
    private static List<Cell> provenance(TableView table) {
        return List.of(Cell.text(table.unit()), Cell.text(table.base()), Cell.text(table.status()), Cell.text(table.asOf()),
                optional(table.compareTo()), optional(table.publishedBy()), number(table.revision()));
    }

    /** Names instead of ids, and no columns in which nothing is counted. */
    static Sheet forPeople(TableView table, Labels labels) {
        List<Integer> shown = IntStream.range(0, table.columns().size())
                .filter(i -> isCounted(table.columns().get(i).total())
                        || table.rows().stream().anyMatch(row -> isCounted(row.cells().get(i)))).boxed().toList();
        List<Column> columns = new ArrayList<>(List.of(Column.text(labels.text("dimension." + table.rowDimension()))));
        shown.forEach(i -> columns.add(Column.count(table.columns().get(i).name()).in(table.columns().get(i).nameLanguage())));
        columns.add(Column.count(labels.text("table.total")));
        List<List<Cell>> rows = new ArrayList<>();
        table.rows().forEach(row -> rows.add(line(Cell.link(row.name(), row.total().link()).in(row.nameLanguage()),
                shown.stream().map(row.cells()::get), row.total())));
        rows.add(line(Cell.text(labels.text("table.total")),
                shown.stream().map(i -> table.columns().get(i).total()), table.total()));
        return new Sheet(title(table, labels), About.of(table).lines(labels), columns, Rows.of(rows));
    }

    private static boolean isCounted(CountView count) {
        return count.count() > 0 || count.before() != null && count.before() > 0;
    }

    private static List<Cell> line(Cell head, Stream<CountView> cells, CountView total) {
        return Stream.concat(Stream.of(head), Stream.concat(cells, Stream.of(total)).map(count -> {
            String change = count.change() == null || count.change() == 0 ? ""
                    : " (" + (count.change() > 0 ? "+" : "−") + Math.abs(count.change()) + ")";
            return change.isEmpty() ? number(count)
                    : Cell.link(count.count() + change, count.link());
        })).toList();
    }

    private static Cell number(CountView count) {
        return count.count() == 0 ? Cell.number(0) : Cell.number(count.count()).to(count.link());
    }

    static String title(TableView table, Labels labels) {
        return labels.text("table.title", labels.text("unit." + table.unit()),
                labels.text("dimension." + table.rowDimension()), labels.text("dimension." + table.columnDimension()));
    }

    private static Cell optional(String text) {
        return text == null ? Cell.EMPTY : Cell.text(text);
    }

    private static Column address(String name) {
        return new Column(name, "", Column.Type.ADDRESS);
    }

    private static Cell number(Long number) {
        return number == null ? Cell.EMPTY : Cell.number(number);
    }
}
