package org.uprtracker.intake.matrix;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uprtracker.intake.Place;
import org.uprtracker.intake.Sink;
import org.uprtracker.intake.matrix.Columns.Column;

/** Walks the rows of a list: header, theme, recommendation. */
final class ListReader {
    private static final Pattern THEME = Pattern.compile("(?:Themes?+|Right or area|Cluster|Thematic area)\\s*+:\\s*+(.*+)",
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_THEME = 300;

    private final Found found;
    private final Taking reader;
    private final Sink sink;
    private Columns columns;
    /** The table whose rows are being read. */
    private int table;
    private boolean isOther;
    private String theme;
    private final Map<Column, List<String>> above = new EnumMap<>(Column.class);

    /** Takes what a row of a recommendation holds. */
    interface Taking {
        void read(int row, Columns columns, Map<Column, List<String>> cells, String theme);
    }

    ListReader(Found found, Taking reader, Sink sink) {
        this.found = found;
        this.reader = reader;
        this.sink = sink;
    }

    void read(DocumentText.Content content) {
        int done = 0;
        for (Row row : content.rows()) {
            read(row);
            sink.progress(++done, content.rows().size());
        }
    }

    private void read(Row row) {
        Columns header = Columns.of(row).orElse(null);
        if (header != null) {
            header.notRead().forEach(name -> found.once(Place.row(row.number()).column(name), name,
                    "The column \"" + name + "\" is not one of an OHCHR list: it is not read."));
            columns = header;
            table = row.table();
            isOther = false;
            above.clear();
        } else if (!row.isEmpty() && !isTheme(row) && columns != null && belongs(row)) {
            readRow(row);
        }
    }

    private boolean isTheme(Row row) {
        Set<String> said = new LinkedHashSet<>();
        row.cells().stream().map(Cell::text).filter(text -> !text.isEmpty()).forEach(said::add);
        String all = String.join(" ", said);
        Matcher named = THEME.matcher(all);
        if (said.size() > 2 || all.length() > LONGEST_THEME || !named.matches()) {
            return false;
        }
        String label = Plain.item(named.group(1));
        theme = label.isEmpty() ? null : label;
        above.clear();
        return true;
    }

    /** A list can be cut into several tables, of which only the first has a header; what has other columns is no part of it. */
    private boolean belongs(Row row) {
        if (row.table() != table) {
            table = row.table();
            isOther = row.cells().size() != columns.size();
            above.clear();
            if (isOther) {
                found.warning(Place.row(row.number()), row.cells().get(0).text(), "Here begins a table with other columns "
                        + "than the list, and without a header row: it is not read.");
            }
        }
        return !isOther;
    }

    private void readRow(Row row) {
        if (row.cells().size() < columns.size() && row.single() != null) {
            // What is above it is no theme of what is below it.
            theme = null;
            above.clear();
            if (Entry.begins(row.single())) {
                found.error(Place.row(row.number()), row.single(), "The cells of this row are merged into one: its recommendation "
                        + "and its position cannot be told apart. Split them as in the other rows.");
            } else {
                found.warning(Place.row(row.number()), row.single(), "This row is neither a theme (\"Theme: …\") nor a "
                        + "recommendation: it is not read, and what follows it has no theme from a heading.");
            }
            return;
        }
        Map<Column, List<String>> cells = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            if (columns.has(column)) {
                cells.put(column, lines(row, column));
            }
        }
        reader.read(row.number(), columns, cells, theme);
    }

    private List<String> lines(Row row, Column column) {
        List<String> lines = new ArrayList<>();
        for (Cell cell : columns.cells(row, column)) {
            lines.addAll(cell.continued() ? above.getOrDefault(column, List.of()) : cell.lines());
        }
        above.put(column, lines);
        return lines;
    }
}
