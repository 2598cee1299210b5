package org.uprtracker.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessmentCellTest {
    private static final List<String> LINES = AssessmentCell.lines("not_implemented", "C2", "CCPR follow-up", false,
            "The law  was changed.\n\nAnother one was not.", "2019-11-04", "An Observer");

    @Test
    void aCellSaysTheStatusTheReasonsAndWhoSaysSoAsOfWhen() {
        assertEquals(List.of("Not implemented (C2, CCPR follow-up)", "The law  was changed.", "Another one was not.",
                "An Observer, 4 November 2019"), LINES);
        assertEquals("Not implemented (C2, CCPR follow-up) (as read from its document)", AssessmentCell.lines("not_implemented",
                "C2", "CCPR follow-up", true, "The law.", "2019-11-04", "An Observer").get(0));
        assertEquals(List.of("In progress", "The State, in its answer, 2014"), AssessmentCell.claim("in_progress", "2014"));
    }

    @ParameterizedTest
    @CsvSource({"2019-11-04, 4 November 2019", "2019-01, January 2019", "2019, 2019", "2019-01-01/2019-11-06, 1 January 2019 to 6 November 2019"})
    void aDayIsAsCoarseAsItIsKnown(String date, String words) {
        assertEquals(words, AssessmentCell.day(date));
    }

    @Test
    void whatWasNotEditedIsKnownAgain() {
        String cell = String.join("\n", LINES);
        assertEquals(true, AssessmentCell.isWritten(LINES, cell));
        assertEquals(true, AssessmentCell.isWritten(LINES, cell.replace(" ", "\u00a0 ").replace("\n", "\n \n")));
        assertEquals(false, AssessmentCell.isWritten(LINES, cell.replace("was not", "was")));
        assertEquals(false, AssessmentCell.isWritten(LINES, cell + "."));
        assertEquals(false, AssessmentCell.isWritten(LINES, "Not implemented"));
        assertEquals(true, AssessmentCell.isClaim("Implemented\nThe State, in its answer, 4 November 2014"));
        assertEquals(false, AssessmentCell.isClaim("Implemented\nThe State, in its answer, 4 November 2014. That is not so."));
    }

    @Test
    void whatWasBlankedSinceDoesNotComeBack() {
        List<String> blanked = AssessmentCell.lines("not_implemented", null, null, false, "[redacted]", "2019", "An Observer");
        assertEquals(true, AssessmentCell.isWrittenBeforeBlanking(blanked, "Not implemented\nOf Mr X (sic).\nAn Observer, 2019"));
        assertEquals(false, AssessmentCell.isWrittenBeforeBlanking(blanked, "Implemented\nOf Mr X.\nAn Observer, 2019"));
        assertEquals(false, AssessmentCell.isWrittenBeforeBlanking(LINES, "Not implemented"));
    }
}
