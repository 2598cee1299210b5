package org.uprtracker.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uprtracker.development.Development;

class SlugTest {
    @ParameterizedTest
    @CsvSource({
        "A/HRC/43/10, a-hrc-43-10", "Article 174, article-174", "'  Libel, and slander! ', libel-and-slander",
        "Éléphant Œuvre, elephant-uvre", "İstanbul, istanbul", "--a--, a"})
    void wordsBecomeSmallAsciiLettersAndHyphens(String words, String slug) {
        // When
        String made = Slug.of(words);
        // Then
        assertEquals(slug, made);
    }

    @Test
    void aLongTitleIsCutBetweenWords() {
        // When
        String made = Slug.of("The law on the order of organising and holding peaceful assemblies of the year 2020");
        // Then
        assertEquals("the-law-on-the-order-of-organising-and-holding-peaceful", made);
    }

    @ParameterizedTest
    @CsvSource({"Қазақстан", "'...'", "''"})
    void nothingFollowsFromWordsWithoutLatinLetters(String words) {
        // When
        String made = Slug.of(words);
        // Then
        assertNull(made);
    }

    @Test
    void anIdThatIsTakenGetsTheNextNumber() {
        // Given
        Development law = Written.as(Development.class, "{id: KAZ-d-new-law, state: KAZ}");
        OnRecord record = new InMemory(law, Written.with(law, "{id: KAZ-d-new-law-2}"));
        // When
        String made = Slug.free("KAZ-d-", "New law", Development.class, record);
        // Then
        assertEquals("KAZ-d-new-law-3", made);
    }
}
