package org.uprtracker.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemeLabelTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // labels, cycle, the one
        "A12 Acceptance of norms;Acceptance of norms;Ratification of & accession to instruments | 2 | A12 Acceptance of norms",
        "A12 Acceptance of norms;Acceptance of norms;Ratification of & accession to instruments | 4 | Ratification of & accession to instruments",
        "A12 Acceptance of norms;Acceptance of norms;Ratification of & accession to instruments | 3 | Name",
        "G4 Migrants;Migrants | 4 | Migrants",
        "F12 Discrimination;F13 Violence | 2 | Name",
        "Domestic violence | 2 | Name",
        "Domestic violence | 3 | Domestic violence"})
    void theLabelOfTheCycleIsTakenIfOneAloneCanBeIt(String labels, int cycle, String expected) {
        assertEquals(expected, ThemeLabel.of(List.of(labels.split(";")), "Name", cycle));
    }
}
