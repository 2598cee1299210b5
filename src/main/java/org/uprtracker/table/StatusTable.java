package org.uprtracker.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.uprtracker.http.ProblemType;
import org.uprtracker.labels.Labels;
import org.uprtracker.listing.Filter;

/** Puts what one statement counted into rows and columns. */
final class StatusTable {
    /** One row of the statement: see {@link TableSql#sql}. */
    record Line(boolean earlier, String part, String row, String column, long count, Value head) {}

    /**
     * A value of a dimension; all but its id may be null.
     *
     * @param language of the name, where it is not the one that was asked for
     * @param order what it is sorted by
     */
    record Value(String id, String name, String language, String order) {}

    /** Of which row and column a count is; null stands for all. */
    private record Place(String row, String column) {}

    private static final String NOT_ASSESSED = "not_assessed";

    private final Asked asked;
    private final Labels labels;
    private final CellLinks links;
    private final Map<Place, Long> now = new HashMap<>();
    private final Map<Place, Long> before = new HashMap<>();
    private final Map<String, Value> rows = new HashMap<>();
    private final Map<String, Value> columns = new HashMap<>();
    /** What stands for a value in the lines, by its id. */
    private final Map<String, String> rowKeys = new HashMap<>();
    private final Map<String, String> columnKeys = new HashMap<>();

    StatusTable(Asked asked, List<Line> lines, CellLinks links) {
        this.asked = asked;
        this.links = links;
        labels = Labels.in(asked.question().clock().lang());
        for (Line line : lines) {
            if (line.part.equals("size")) {
                refuseTooMany(line.count);
                continue;
            }
            (line.earlier ? before : now).put(new Place(line.row, line.column), line.count);
            if (line.head != null) {
                boolean row = line.part.equals("row");
                (row ? rows : columns).putIfAbsent(line.head.id, line.head);
                (row ? rowKeys : columnKeys).put(line.head.id, row ? line.row : line.column);
            }
        }
    }

    private void refuseTooMany(long cells) {
        if (cells > TableSql.MOST_CELLS) {
            throw ProblemType.refusal(Asked.COLUMNS, "would make a table of " + cells + " cells with these rows, and more than "
                    + TableSql.MOST_CELLS + " are not counted: narrow it by filters, or take another dimension");
        }
    }

    TableView.CountView total() {
        return count(null, null);
    }

    List<TableView.HeadView> columns() {
        return shown(asked.columns(), columns).stream()
                .map(id -> new TableView.HeadView(id, name(asked.columns(), columns.get(id), id), language(columns.get(id)),
                        count(null, id))).toList();
    }

    List<TableView.RowView> rows() {
        List<String> across = shown(asked.columns(), columns);
        List<TableView.RowView> all = new ArrayList<>(shown(asked.rows(), rows).stream()
                .map(id -> new TableView.RowView(id, name(asked.rows(), rows.get(id), id), language(rows.get(id)), count(id, null),
                        across.stream().map(column -> count(id, column)).toList()))
                .toList());
        sort(all);
        return List.copyOf(all);
    }

    private void sort(List<TableView.RowView> all) {
        String order = asked.question().value(TableInquiry.SORT).orElse("id");
        if (order.endsWith("total")) {
            all.sort(Comparator.comparingLong(row -> row.total().count()));
        }
        if (order.startsWith("-")) {
            Collections.reverse(all);
        }
    }

    /** The values of a dimension in their order; what has none comes last. */
    private List<String> shown(Dimension dimension, Map<String, Value> found) {
        if (dimension.isClosed()) {
            return Dimensions.shown(dimension, asked.question().values(dimension.name()));
        }
        return Stream.concat(
                found.values().stream().filter(value -> !value.id.equals(Filter.NONE))
                        .sorted(Comparator.comparing((Value value) -> value.order == null ? value.id : value.order)
                                .thenComparing(Value::id)).map(Value::id),
                found.keySet().stream().filter(Filter.NONE::equals)).toList();
    }

    private String name(Dimension dimension, Value value, String id) {
        return ValueNames.of(dimension, id, value == null ? null : value.name, labels);
    }

    private static String language(Value value) {
        return value == null ? null : value.language;
    }

    private TableView.CountView count(String row, String column) {
        String rowKey = rowKeys.getOrDefault(row, row);
        String columnKey = columnKeys.getOrDefault(column, column);
        long count = counted(now, rowKey, columnKey);
        Long earlier = asked.compareTo().isEmpty() ? null : Long.valueOf(counted(before, rowKey, columnKey));
        return new TableView.CountView(count, earlier, earlier == null ? null : Long.valueOf(count - earlier),
                links.items(asked.items(row, column)));
    }

    private long counted(Map<Place, Long> counts, String row, String column) {
        Long found = counts.get(new Place(row, column));
        if (found != null || row == null || column == null || !asked.isPerspectivesByStatus()) {
            return found == null ? 0 : found;
        }
        boolean across = asked.rows().name().equals("perspective");
        if (!(across ? column : row).equals(NOT_ASSESSED)) {
            return 0;
        }
        // What nobody of a perspective speaks of is not assessed from there; what nobody at all speaks of, by none.
        Place whose = across ? new Place(row, null) : new Place(null, column);
        return (across ? row : column).equals(Filter.NONE) ? counts.getOrDefault(whose, 0L)
                : counts.getOrDefault(new Place(null, null), 0L) - counts.getOrDefault(whose, 0L);
    }

    /** What must be known to read the counts. */
    List<String> notes() {
        List<String> notes = new ArrayList<>(Notes.of(List.of(asked.rows(), asked.columns()), asked.pairs(), labels));
        if (asked.isPerspectivesByStatus()) {
            notes.add(labels.text("table.note.perspectives"));
        } else if (asked.has("status")) {
            notes.add(Notes.ofStatus(asked.isWhoseStatus(), labels));
        }
        return notes;
    }
}
