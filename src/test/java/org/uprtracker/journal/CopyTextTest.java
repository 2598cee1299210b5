package org.uprtracker.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** As PostgreSQL reads its text format: https://www.postgresql.org/docs/current/sql-copy.html, "Text Format". */
class CopyTextTest {
    private final CopyText rows = new CopyText();

    @Test
    void rowsAreLinesAndColumnsAreSetApartByTabs() {
        rows.value("AZE", false);
        rows.value(3L, false);
        rows.value(true, false);
        rows.end();
        rows.value(LocalDate.of(2018, 5, 15), false);
        rows.end();
        assertEquals("AZE\t3\ttrue\n2018-05-15\n", rows.toString());
    }

    @Test
    void whatIsMissingIsNotTheTextThatLooksLikeIt() {
        rows.value(null, false);
        rows.value("\\N", false);
        rows.value("", false);
        rows.end();
        assertEquals("\\N\t\\\\N\t\n", rows.toString());
    }

    @Test
    void whatWouldEndARowOrAColumnIsEscaped() {
        rows.value("a\tb\nc\r\nd\\e", false);
        rows.end();
        assertEquals("a\\tb\\nc\\r\\nd\\\\e\n", rows.toString());
    }

    @Test
    void listsAreArraysOfQuotedValues() {
        rows.value(Arrays.asList("women, girls", "a \"b\"", "c\\d", null, ""), false);
        rows.value(List.of(), false);
        rows.value(List.of(5, 16), false);
        rows.end();
        assertEquals("{\"women, girls\",\"a \\\\\"b\\\\\"\",\"c\\\\\\\\d\",null,\"\"}\t{}\t{\"5\",\"16\"}\n", rows.toString());
    }

    @Test
    void jsonIsTakenAsItIsWrittenOrWritten() {
        rows.value("{\"a\":\"b\\nc\"}", true);
        rows.value(Map.of("fr", "\"Azerbaïdjan\""), true);
        rows.end();
        assertEquals("{\"a\":\"b\\\\nc\"}\t{\"fr\":\"\\\\\"Azerbaïdjan\\\\\"\"}\n", rows.toString());
    }

    @Test
    void bytesAreHexadecimal() {
        rows.value(new byte[] {0, (byte) 0xff}, false);
        rows.end();
        assertEquals("\\\\x00ff\n", rows.toString());
    }
}
