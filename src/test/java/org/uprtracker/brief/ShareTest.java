package org.uprtracker.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uprtracker.brief.BriefView.WordsView;
import org.uprtracker.source.CitationView;

class ShareTest {
    private static Saying saying(String id, int length) {
        return new Saying(id, "/v1/x", List.of(new WordsView("x".repeat(length), null, null)), List.of());
    }

    @Test
    void whatIsTooLongMakesRoomForWhatIsNot() {
        List<Saying> sayings = List.of(saying("a", 60), saying("b", 50), saying("c", 40), saying("d", 1));
        assertEquals(List.of("a", "c"), new Share(2, 100).of(sayings).stream().map(Saying::about).toList());
        assertEquals(List.of(), Share.NONE.of(sayings));
    }

    @ParameterizedTest
    @CsvSource({"0, a", "25, z", "26, aa", "51, az", "52, ba", "701, zz", "702, aaa"})
    void aPlaceHasALetter(int place, String letters) {
        assertEquals(letters, Citations.letters(place));
    }

    @Test
    void aDocumentHasANumberAndAPlaceInItALetterOnce() {
        // Given
        Citations citations = new Citations();
        // When
        List<String> labels = List.of(citations.cite(new CitationView("a", "para. 1", null)).label(),
                citations.cite(new CitationView("b", "para. 1", null)).label(),
                citations.cite(new CitationView("a", "para. 2", null)).label(),
                citations.cite(new CitationView("a", "para. 1", "another note")).label());
        // Then
        assertEquals(List.of("1a", "2a", "1b", "1a"), labels);
        assertEquals(List.of("a", "b"), citations.sources());
    }
}
