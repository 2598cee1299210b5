package org.uprtracker.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;
import org.uprtracker.export.Cell;
import org.uprtracker.export.Column;

class FlatTest {
    private static final Flat ALL = Flat.of(Sample.class, List.of());
    private static final List<String> COLUMNS = List.of("id", "state", "state.name", "count", "contested",
            "headline.value", "headline.from.assessor", "headline.from.assessor.name", "headline.from.date",
            "provisions", "themes", "citations");

    @Test
    void fieldsAreThoseOfTheRecordInItsOrderWithoutWhatOnlyDetailShows() {
        // When
        List<String> fields = Flat.fields(Sample.class);
        // Then
        assertEquals(List.of("id", "state", "count", "contested", "headline", "provisions", "themes", "citations",
                "names"),
                fields);
    }

    @Test
    void columnsFollowTheRecordAndOpenReferencesAndNestedRecords() {
        // When
        List<String> columns = names(Flat.of(Sample.class, List.of()));
        // Then
        assertEquals(COLUMNS, columns);
    }

    @Test
    void chosenFieldsKeepTheOrderOfTheRecord() {
        // When
        List<String> columns = names(Flat.of(Sample.class, List.of("themes", "state", "id")));
        // Then
        assertEquals(List.of("id", "state", "state.name", "themes"), columns);
    }

    @Test
    void cellsHoldIdsNamesAndJoinedLists() {
        // When
        List<Cell> row = ALL.row(Sample.FULL.json());
        // Then
        assertEquals(List.of("KAZ-2-126.29", "KAZ", "Казахстан", "-3", "false", "regressed", "hrw",
                "Human Rights Watch",
                "2019-07-26", "KAZ-cc-1997-164; KAZ-cc-2014-174", "libel; unions",
                "a-hrc-28-10, para. 126.29; hrw-2019, p. 2"), row.stream().map(Cell::text).toList());
    }

    @Test
    void anEntryMayHoldWhatStandsBetweenEntries() {
        // Given
        List<String> entries = List.of("paras. 1; 2", "a\\b; c;", "d\\", " e; ", "", ";", "f");
        Sample sample = new Sample("x", null, null, null, null, entries, null, null, null, null);
        // When
        String cell = ALL.row(sample.json()).get(COLUMNS.indexOf("provisions")).text();
        // Then
        assertEquals("paras. 1\\; 2; a\\\\b\\; c;; d\\\\;  e\\; ; ; ;; f", cell);
        assertEquals(entries, split(cell));
    }

    /** As a reader of the file does it, who knows no more than what it says of itself. */
    private static List<String> split(String cell) {
        List<String> entries = new ArrayList<>();
        StringBuilder entry = new StringBuilder();
        for (int place = 0; place < cell.length(); place++) {
            if (cell.charAt(place) == '\\') {
                entry.append(cell.charAt(++place));
            } else if (cell.startsWith("; ", place)) {
                entries.add(entry.toString());
                entry.setLength(0);
                place++;
            } else {
                entry.append(cell.charAt(place));
            }
        }
        entries.add(entry.toString());
        return entries;
    }

    @Test
    void whatIsAbsentIsAnEmptyCell() {
        // Given
        Sample empty = new Sample("x", null, null, null, null, List.of(), null, null, null, null);
        // When
        List<Cell> row = ALL.row(empty.json());
        // Then
        assertEquals(List.of("x", "", "", "", "", "", "", "", "", "", "", ""),
                row.stream().map(Cell::guarded).toList());
    }

    @Test
    void onlyNumbersAreNumbers() {
        // When
        List<Cell> row = ALL.row(Sample.FULL.json());
        // Then
        assertEquals(List.of("count"),
                COLUMNS.stream().filter(column -> row.get(COLUMNS.indexOf(column)).number()).toList());
    }

    @Test
    void aColumnSaysWhatItsCellsHold() {
        // When
        List<Column> columns = Flat.of(Described.class, List.of()).columns();
        // Then
        assertEquals(List.of(
                new Column("link", "Its address.", Column.Type.ADDRESS), new Column("cycle", "", Column.Type.INTEGER),
                new Column("open", "", Column.Type.BOOLEAN), new Column("share", "", Column.Type.NUMBER),
                new Column("state", "Who was asked. Its id.", Column.Type.TEXT),
                new Column("state.name", "Who was asked. Its name.", Column.Type.TEXT),
                new Column("sdgs", "Entries are joined by `; `; within one, that is written `\\; `, and a backslash twice.", Column.Type.TEXT)), columns);
    }

    @Test
    void aLinkLeadsSomewhereAndATextHasItsLanguage() {
        // Given
        ObjectNode item = new ObjectMapper().createObjectNode().put("link", "https://upr.example.org/x")
                .put("text", "Освободить").put("language", "ru");
        // When
        List<Cell> row = Flat.of(Written.class, List.of()).row(item);
        // Then
        assertEquals(List.of(Cell.link("https://upr.example.org/x", "https://upr.example.org/x"),
                Cell.text("Освободить").in("ru")), row);
    }

    private record Described(@Schema(description = "Its address.") String link, Integer cycle, boolean open,
            BigDecimal share, @Schema(description = "Who was asked.") Ref state, List<String> sdgs) {}

    private record Written(String link, String text) {}

    private static List<String> names(Flat flat) {
        return flat.columns().stream().map(Column::name).toList();
    }
}
