package org.uprtracker.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PublicationTest {
    private final Publication publication = new Publication(Set.of("barred"), Set.of("ahead", "barred"));

    @Test
    void whatWasPublishedLaterGivesWayToWhatWasThere() {
        assertEquals(List.of("there"), citable("ahead", "there", "barred"));
    }

    @Test
    void whatWasPublishedLaterIsCitedWhereNothingElseTellsTheFact() {
        assertEquals(List.of("ahead"), citable("ahead", "barred"));
    }

    @Test
    void whatTheQuestionBarsIsNeverCited() {
        assertEquals(List.of(), citable("barred"));
    }

    private List<String> citable(String... sources) {
        return publication.citable(List.of(sources), Function.identity());
    }
}
