package org.uprtracker.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.uprtracker.export.Cell;

class FlatTest {
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
        List<String> columns = Flat.columns(Sample.class, List.of());
        // Then
        assertEquals(COLUMNS, columns);
    }

    @Test
    void chosenFieldsKeepTheOrderOfTheRecord() {
        // When
        List<String> columns = Flat.columns(Sample.class, List.of("themes", "state", "id"));
        // Then
        assertEquals(List.of("id", "state", "state.name", "themes"), columns);
    }

    @Test
    void cellsHoldIdsNamesAndJoinedLists() {
        // When
        List<Cell> row = Flat.row(Sample.FULL.json(), COLUMNS);
        // Then
        assertEquals(List.of("KAZ-2-126.29", "KAZ", "Казахстан", "-3", "false", "regressed", "hrw",
                "Human Rights Watch",
                "2019-07-26", "KAZ-cc-1997-164; KAZ-cc-2014-174", "libel; unions",
                "a-hrc-28-10, para. 126.29; hrw-2019, p. 2"), row.stream().map(Cell::text).toList());
    }

    @Test
    void whatIsAbsentIsAnEmptyCell() {
        // Given
        Sample empty = new Sample("x", null, null, null, null, List.of(), null, null, null, null);
        // When
        List<Cell> row = Flat.row(empty.json(), COLUMNS);
        // Then
        assertEquals(List.of("x", "", "", "", "", "", "", "", "", "", "", ""),
                row.stream().map(Cell::guarded).toList());
    }

    @Test
    void onlyNumbersAreNumbers() {
        // When
        List<Cell> row = Flat.row(Sample.FULL.json(), COLUMNS);
        // Then
        assertEquals(List.of("count"),
                COLUMNS.stream().filter(column -> row.get(COLUMNS.indexOf(column)).number()).toList());
    }
}
