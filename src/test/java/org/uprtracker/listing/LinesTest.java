package org.uprtracker.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static final Clock CLOCK = new Clock(LocalDate.of(2019, 11, 6), Clock.KnownAt.NOW, Optional.empty(), "en",
            "https://upr.example.org");
    private static final Lines LINES = new Lines(Sample.LISTING, new Question(Map.of(), Optional.empty(), CLOCK, SortKey.ID, false,
            50, List.of(), false, List.of(), List.of("id", "state"), false), new RecordReader.Head(17, new byte[] {1, -1}, 0),
            "https://upr.example.org/v1/samples?asOf=2019-11-06", "https://upr.example.org/v1/samples?cursor=x");
    private static final List<Sample> AWKWARD = List.of(
            sample("1", "says \"so\", twice"), sample("2", "first\nsecond\r\nthird"), sample("3", "Казахстан; құқық"),
            sample("4", "كازاخستان، \"حقوق\""), sample("5", "=HYPERLINK(\"x\")"), sample("6", ""), sample("7",
            " kept "));

    @Test
    void csvIsReadBackAsItWas() {
        // When
        String csv = csv(AWKWARD, false);
        // Then
        assertEquals(List.of(
                List.of("id", "state", "state.name"),
                List.of("1", "KAZ", "says \"so\", twice"),
                List.of("2", "KAZ", "first\nsecond\r\nthird"),
                List.of("3", "KAZ", "Казахстан; құқық"),
                List.of("4", "KAZ", "كازاخستان، \"حقوق\""),
                List.of("5", "KAZ", "'=HYPERLINK(\"x\")"),
                List.of("6", "KAZ", ""),
                List.of("7", "KAZ", " kept ")), parsed(csv));
    }

    @Test
    void csvFollowsTheStandardToTheByte() {
        // When
        String csv = csv(List.of(sample("1", "a \"b\", c")), false);
        // Then
        assertEquals("id,state,state.name\r\n1,KAZ,\"a \"\"b\"\", c\"\r\n", csv);
    }

    @Test
    void csvOfNothingIsItsHead() {
        // When
        String csv = csv(List.of(), false);
        // Then
        assertEquals("id,state,state.name\r\n", csv);
    }

    @Test
    void aByteOrderMarkComesOnRequestOnceAndFirst() {
        // When
        String csv = csv(AWKWARD, true);
        // Then
        assertEquals('\uFEFF' + csv(AWKWARD, false), csv);
    }

    @Test
    void ndjsonHoldsOneWholeItemToALine() throws Exception {
        // When
        String ndjson = (String) LINES.of(Format.NDJSON, AWKWARD.stream().map(Sample::json).toList(), true);
        // Then
        List<String> lines = ndjson.lines().toList();
        assertEquals(AWKWARD.size(), lines.size());
        assertTrue(ndjson.endsWith("}\n"), ndjson);
        assertEquals(AWKWARD.get(1).json(), new ObjectMapper().readTree(lines.get(1)));
    }

    private static Sample sample(String id, String name) {
        return new Sample(id, new Ref("KAZ", name), null, null, null, null, null, null, null, null);
    }

    private static String csv(List<Sample> samples, boolean bom) {
        return (String) LINES.of(Format.CSV, samples.stream().map(Sample::json).toList(), bom);
    }

    private static List<List<String>> parsed(String csv) {
        return CsvReader.builder().ofCsvRecord(csv).stream().map(CsvRecord::getFields).toList();
    }

    @Test
    void markdownSaysAboveWhatItIs() {
        // When
        String text = (String) LINES.of(Format.MD, List.of(sample("3", "Казахстан | құқық").json()), false);
        // Then
        assertEquals("""
                **Samples**

                - As of: 2019-11-06
                - Revision of the record: 17
                - Hash of the journal: 01ff
                - Address: [https://upr.example.org/v1/samples?asOf=2019-11-06](<https://upr.example.org/v1/samples?asOf=2019-11-06>)
                - There is more: [https://upr.example.org/v1/samples?cursor=x](<https://upr.example.org/v1/samples?cursor=x>)

                | id | state | state.name |
                | --- | --- | --- |
                | 3 | KAZ | Казахстан \\| құқық |
                """, text);
    }

    @Test
    void aWorkbookHoldsTheSameRows() throws Exception {
        // When
        byte[] file = (byte[]) LINES.of(Format.XLSX, AWKWARD.stream().map(Sample::json).toList(), false);
        // Then
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertEquals(AWKWARD.stream().map(Sample::id).toList(), workbook.getFirstSheet().read().stream().skip(1)
                    .map(row -> row.getCellText(0)).toList());
            assertEquals("Samples", workbook.getFirstSheet().getName());
        }
    }
}
