package org.uprtracker.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {
    @Test
    void aNegativeNumberStaysOneForASpreadsheet() {
        // When
        String guarded = Cell.number(-3).guarded();
        // Then
        assertEquals("-3", guarded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+7 701", "-3", "@SUM(A1)", "\t=1", "\r=1", "'quoted", "'"})
    void aTextThatASpreadsheetWouldRunGetsOneApostropheThatCanBeTakenOff(String text) {
        // When
        String guarded = Cell.text(text).guarded();
        // Then
        assertEquals("'" + text, guarded);
    }

    @ParameterizedTest
    @CsvSource({"A=1", "Article 174", "2019-07-26", "1", "ق", "Казахстан", "(1)", "a-b"})
    void anyOtherTextStaysAsItIs(String text) {
        // When
        String guarded = Cell.text(text).guarded();
        // Then
        assertEquals(text, guarded);
    }
}
