package org.uprtracker.intake.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uprtracker.intake.Hints;
import org.uprtracker.intake.UnreadableFile;

class HeadingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "UPR of Slovenia (2nd Cycle – 20th session) Thematic list of recommendations Page 15 of 27 | SVN | Slovenia | 2 | 20",
        "UPR of Slovenia (4th Cycle - 48th Session) | SVN | Slovenia | 4 | 48",
        "UPR of Iran (Islamic Republic of) (3rd Cycle – 34th Session) | IRN | Iran (Islamic Republic of) | 3 | 34",
        "UPR of the United Kingdom of Great Britain and Northern Ireland (4th cycle - 41st session) | GBR | United Kingdom of Great Britain and Northern Ireland | 4 | 41",
        "UPR of Guinea-Bissau (3rd Cycle-35th Session) | GNB | Guinea-Bissau | 3 | 35",
        "UPR of Bosnia and Herzegovina - third cycle, 34th session | BIH | Bosnia and Herzegovina | 3 | 34",
        "Universal Periodic Review of Türkiye, Third Cycle (35th session) | TUR | Türkiye | 3 | 35",
        "Thematic list of recommendations: Viet Nam, session 32 | VNM | Viet Nam | 3 | 32",
        "Matrix of recommendations – Egypt (Second cycle) | EGY | Egypt | 2 | "})
    void aHeadingSaysWhichReview(String line, String state, String name, int cycle, Integer session) throws UnreadableFile {
        // When
        Heading heading = Heading.of(List.of("Page 1", line), Hints.NONE, Taken.LOOKUP);
        // Then
        assertEquals(new Heading(state, name, cycle, session), heading);
    }

    @Test
    void theNameCanStandOnALineOfItsOwn() throws UnreadableFile {
        // When
        Heading heading = Heading.of(List.of("Human Rights Council, 43rd session", "Kazakhstan", "3rd cycle"), Hints.NONE, Taken.LOOKUP);
        // Then
        assertEquals(new Heading("KAZ", "Kazakhstan", 3, null), heading);
    }

    @Test
    void theSenderSaysWhatTheHeadingDoesNot() throws UnreadableFile {
        // When
        Heading heading = Heading.of(List.of("List of recommendations"), new Hints("SVN", null, 34, null), Taken.LOOKUP);
        // Then
        assertEquals(new Heading("SVN", null, 3, 34), heading);
    }

    @Test
    void theSenderSaysWhichHeadingCounts() throws UnreadableFile {
        // Given
        List<String> both = List.of("UPR of Slovenia (3rd Cycle - 34th Session)", "UPR of Spain (3rd Cycle - 35th Session)");
        // When
        Heading heading = Heading.of(both, new Hints("ESP", null, 35, null), Taken.LOOKUP);
        // Then
        assertEquals(new Heading("ESP", "Spain", 3, 35), heading);
    }

    @Test
    void whatIsNotSaidIsAskedFor() {
        assertRefused(List.of(), Hints.NONE, "state=KAZ");
        assertRefused(List.of("UPR of Slovenia"), Hints.NONE, "cycle=3, or session=34");
        assertRefused(List.of("UPR of Slowenya (3rd Cycle - 34th Session)"), Hints.NONE, "\"Slowenya\", which is no State's name here");
    }

    @Test
    void contradictionsAreRefused() {
        List<String> slovenia = List.of("UPR of Slovenia (3rd Cycle - 34th Session)");
        assertRefused(slovenia, new Hints("KAZ", null, null, null), "state SVN by its heading, and the sender says state=KAZ");
        assertRefused(slovenia, new Hints(null, 2, null, null), "cycle 3 by its heading, and the sender says cycle=2");
        assertRefused(slovenia, new Hints(null, null, 20, null), "session 34 by its heading, and the sender says session=20");
        assertRefused(List.of("UPR of Slovenia (2nd Cycle - 34th Session)"), Hints.NONE, "session 34 belongs to cycle 3");
        assertRefused(List.of("UPR of Slovenia (3rd Cycle - 34th Session)", "UPR of Spain (3rd Cycle - 34th Session)"), Hints.NONE,
                "more than one state [SVN, ESP]");
    }

    private static void assertRefused(List<String> lines, Hints hints, String fragment) {
        UnreadableFile refused = assertThrows(UnreadableFile.class, () -> Heading.of(lines, hints, Taken.LOOKUP));
        assertTrue(refused.getMessage().contains(fragment), refused.getMessage());
    }
}
