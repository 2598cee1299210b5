package org.uprtracker.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvSheetTest {
    @Test
    void everyTextComesBackAndTheApostropheIsTheOnlyChange() {
        // When
        String csv = new String(Awkward.written(new CsvSheet(false), Awkward.SHEET), UTF_8);
        // Then
        List<CsvRecord> records = CsvReader.builder().ofCsvRecord(csv).stream().toList();
        assertEquals(List.of("text", "count", "link"), records.get(0).getFields());
        assertEquals(Awkward.TEXTS, records.stream().skip(1).map(record -> record.getField(0))
                .map(text -> text.startsWith("'") ? text.substring(1) : text).toList());
        assertEquals(List.of("-3", "-2", "-1", "0"),
                records.stream().skip(1).limit(4).map(record -> record.getField(1)).toList());
    }

    @Test
    void itFollowsTheStandardToTheByte() {
        // Given
        Sheet sheet = new Sheet("", List.of(), List.of(Column.text("a"), Column.text("b")),
                Rows.of(List.of(List.of(Cell.text("a \"b\", c"), Cell.EMPTY))));
        // When
        String csv = new String(Awkward.written(new CsvSheet(true), sheet), UTF_8);
        // Then
        assertEquals("\uFEFFa,b\r\n\"a \"\"b\"\", c\",\r\n", csv);
    }

    @Test
    void whenTheRowsBreakOffSoDoesTheWriting() {
        // Given
        Sheet sheet = new Sheet("", List.of(), List.of(Column.text("a")), sink -> {
            sink.take(List.of(Cell.text("1")));
            throw new IOException("gone");
        });
        // When Then
        assertEquals("gone", assertThrows(IOException.class,
                () -> new CsvSheet(false).write(sheet, new ByteArrayOutputStream())).getMessage());
    }
}
