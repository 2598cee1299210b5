package org.uprtracker.intake.uprinfo;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which column holds what.
 *
 * @param names as the file writes them
 * @param columns where each thing stands
 * @param ignored columns that are none of the export's
 */
record Header(char separator, List<String> names, Map<Column, Integer> columns, List<String> ignored) {
    private static final String SEPARATORS = ",;\t";
    /** Group and organisations of a State: the record has its own. */
    private static final Set<String> KNOWN = Set.of("torgrp", "toorg", "fromrgrp", "fromorg");
    private static final int BLANK_LINES = 20;

    /** What a row says; as UPR Info's export calls it, then as its database and others do. */
    enum Column {
        TO("To", "sur", "stateunderreview", "reviewedstate"), TEXT("Text", "recommendation", "recommendationtext"),
        FROM("From", "recommendingstate", "recommender"), RESPONSE("Response", "position"),
        ACTION("Action", "actioncategory"), ISSUE("Issue", "issues", "theme", "themes"),
        SESSION("Session", "uprsession", "wgsession");

        final String title;
        private final List<String> names;

        Column(String title, String... others) {
            this.title = title;
            this.names = Stream.concat(Stream.of(plain(title)), Stream.of(others)).toList();
        }
    }

    /** The header at the beginning of a text, with the separator that makes most of it. */
    static Header of(String start) {
        return SEPARATORS.chars().mapToObj(separator -> read(start, (char) separator))
                .max(Comparator.comparingInt(header -> header.columns().size())).orElseThrow();
    }

    private static Header read(String start, char separator) {
        try (CsvReader<String[]> csv = Csv.reader(separator).build(Csv.cells(), start)) {
            int lines = 0;
            for (String[] cells : csv) {
                if (!Csv.isBefore(cells) || ++lines > BLANK_LINES) {
                    return of(separator, List.of(cells));
                }
            }
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            return new Header(separator, List.of(), Map.of(), List.of());
        }
        return new Header(separator, List.of(), Map.of(), List.of());
    }

    private static Header of(char separator, List<String> names) {
        List<String> plain = names.stream().map(Header::plain).toList();
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            column.names.stream().map(plain::indexOf).filter(index -> index >= 0).findFirst()
                    .ifPresent(index -> columns.put(column, index));
        }
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            if (!columns.containsValue(i) && !KNOWN.contains(plain.get(i)) && !plain.get(i).isEmpty()) {
                ignored.add(names.get(i).strip());
            }
        }
        return new Header(separator, names, columns, ignored);
    }

    /** What no row can be read without, and is not there. */
    List<String> missing() {
        return Stream.of(Column.TO, Column.TEXT, Column.FROM, Column.RESPONSE, Column.SESSION)
                .filter(column -> !columns.containsKey(column)).map(column -> column.title).toList();
    }

    /** Whether a row has a cell for each column, and nothing beyond them; spreadsheets leave empty cells at the end, or leave them out. */
    boolean fits(String[] cells) {
        int named = names.size();
        while (named > 0 && names.get(named - 1).isBlank()) {
            named--;
        }
        return cells.length >= named && Arrays.stream(cells).skip(named).allMatch(String::isBlank);
    }

    /** What stands in a row; null where the file has no such column. */
    String cell(String[] cells, Column column) {
        Integer index = columns.get(column);
        return index == null ? null : cells[index];
    }

    /** As the file calls it. */
    String name(Column column) {
        return names.get(columns.get(column)).strip();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).chars().filter(Character::isLetterOrDigit).mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
