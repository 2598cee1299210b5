package org.uprtracker.redaction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactableTest {
    @ParameterizedTest
    @CsvSource({
        "Blanks the name of Aigerim Seitova here, Aigerim Seitova, true",
        "blanks AIGERIM seitova, Aigerim Seitova., true",
        "Names Aigerim, Aigerim Seitova, false",
        "The court found her guilty in May, 'In Almaty, the court found her guilty.', true",
        "The court found against her, 'In Almaty, the court found her guilty.', false",
        "Concerns a recourt, court, false",
        "Somebody is at risk, p. 7, false",
        "Somebody is at risk, '...', false"})
    void aReasonRepeatsWordsThatStandInARow(String reason, String text, boolean repeats) {
        assertEquals(repeats, Redactable.repeats(reason, text));
    }
}
