package org.uprtracker.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static final List<String> FIELDS = List.of("id", "state");
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
        String ndjson = Lines.of(Format.NDJSON, Sample.class, AWKWARD.stream().map(Sample::json).toList(), FIELDS,
                true);
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
        return Lines.of(Format.CSV, Sample.class, samples.stream().map(Sample::json).toList(), FIELDS, bom);
    }

    private static List<List<String>> parsed(String csv) {
        return CsvReader.builder().ofCsvRecord(csv).stream().map(CsvRecord::getFields).toList();
    }
}
