package org.uprtracker.intake.matrix;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which column of a list holds what, as its header row says. */
final class Columns {
    enum Column {
        RECOMMENDATION, STATES, POSITION, THEMES, GROUPS, SDGS, COMMENT
    }

    private static final int LONGEST_HEADER = 200;

    private final List<Cell> header;
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final List<String> notRead = new ArrayList<>();

    private Columns(Row row) {
        header = row.cells();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).text();
            Optional<Column> column = column(name.toLowerCase(Locale.ROOT));
            if (column.isPresent() && !places.containsKey(column.get())) {
                places.put(column.get(), i);
            } else if (!name.isEmpty()) {
                notRead.add(name);
            }
        }
    }

    /** The columns, if the row is the header of such a list. */
    static Optional<Columns> of(Row row) {
        if (row.cells().size() < 3 || row.cells().stream().anyMatch(cell -> cell.text().length() > LONGEST_HEADER)) {
            return Optional.empty();
        }
        Columns columns = new Columns(row);
        return columns.places.keySet().containsAll(List.of(Column.RECOMMENDATION, Column.POSITION, Column.THEMES))
                ? Optional.of(columns) : Optional.empty();
    }

    /** The order decides: a column for comments on a recommendation is none for the recommendation. */
    private static Optional<Column> column(String name) {
        if (name.startsWith("position") || name.startsWith("response") || name.startsWith("state's position")
                || name.startsWith("state’s position")) {
            return Optional.of(Column.POSITION);
        }
        if (name.contains("assessment") || name.contains("comment") || name.contains("implementation")) {
            return Optional.of(Column.COMMENT);
        }
        if (name.contains("theme")) {
            return Optional.of(Column.THEMES);
        }
        if (name.contains("sdg") || name.contains("sustainable development goal")) {
            return Optional.of(Column.SDGS);
        }
        if (name.contains("affected person") || name.contains("groups of person") || name.contains("group of person")) {
            return Optional.of(Column.GROUPS);
        }
        if (name.startsWith("recommending") || name.startsWith("reviewing state")) {
            return Optional.of(Column.STATES);
        }
        if (name.contains("recommendation")) {
            return Optional.of(Column.RECOMMENDATION);
        }
        return name.contains("position") ? Optional.of(Column.POSITION) : Optional.empty();
    }

    boolean has(Column column) {
        return places.containsKey(column);
    }

    /** The name of a column, as the file writes it. */
    String name(Column column) {
        Integer place = places.get(column);
        return place == null ? null : header.get(place).text();
    }

    /** Columns with a name that says nothing to this reader. */
    List<String> notRead() {
        return notRead;
    }

    /** How many cells the header has. */
    int size() {
        return header.size();
    }

    /** The cells of a row in a column: several where the header's cell is merged and theirs are not. */
    List<Cell> cells(Row row, Column column) {
        Integer place = places.get(column);
        if (place == null) {
            return List.of();
        }
        if (row.cells().size() == header.size()) {
            // Whoever drags one border of one row shifts its grid; the order of the cells stays.
            return List.of(row.cells().get(place));
        }
        Cell above = header.get(place);
        return row.cells().stream()
                .filter(cell -> cell.start() >= above.start() && cell.start() < above.start() + above.span())
                .toList();
    }
}
