package org.uprtracker.recommendation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprtracker.recommendation.CitationParser.Place;

class CitationParserTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "A/HRC/28/10, para. 126.29",
        "A/HRC/28/10 para 126.29",
        "A/HRC/28/10, para.126.29",
        "A/HRC/28/10, paragraph 126.29.",
        "A/HRC/28/10 126.29",
        "A/HRC/28/10, 126.29",
        "A/HRC/28/10 (126.29)",
        "A/HRC/28/10, § 126.29",
        "A/HRC/28/10 §126.29",
        "§ 126.29 of A/HRC/28/10",
        "Recommendation 126.29 (A/HRC/28/10)",
        "rec. No. 126.29, A/HRC/28/10",
        "a/hrc/28/10 PARA 126.29",
        "A / HRC / 28 / 10, para. 126. 29",
        "A/HRC/28/10, para. 126 (29)",
        "A/HRC/28/10, para. 126(29)",
        "A/HRC/28/10, para. 126.(29)",
        "A/HRC/28/10, para. 126.29 (Norway)",
        "A/HRC/28/10, paras. 126.29-126.31",
        "A/HRC/28/10, paras. 126.29, 126.30 and 126.31",
        "UN Doc. A/HRC/28/10 (10 December 2014), para. 126.29",
        "A/HRC/28/10, 10.12.2014, para. 126.29",
        "A/HRC/28/10 of 10.12.14, para. 126.29",
        "A/HRC/28/10, p. 20 (126.29)",
        "A/HRC/28/10, 28th session, p. 20, para. 126.29",
        "Report of the Working Group: Kazakhstan, A/HRC/28/10, Human Rights Council, 10 Dec. 2014, para. 126.29",
        "https://undocs.org/en/A/HRC/28/10, para. 126.29",
        "A/HRC/28/10\u00a0para.\u00a0126.29",
        "A/HRC/028/10, para. 126.029"})
    void aCitationAsPeopleWriteItNamesDocumentAndParagraph(String citation) {
        // When
        Place place = CitationParser.parse(citation);
        // Then
        assertEquals(new Place(null, "A/HRC/28/10", "126.29"), place);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "A/HRC/14/10, para. 97 (20) | A/HRC/14/10 | 97.20",
        "A/HRC/43/10 para. 139.45 | A/HRC/43/10 | 139.45",
        "A/HRC/28/10, para. 126.9 | A/HRC/28/10 | 126.9",
        "A/HRC/28/10, para. 126.29; A/HRC/14/10, para. 97.20 | A/HRC/28/10 | 126.29"})
    void eachCitationNamesItsOwnPlace(String citation, String symbol, String paragraph) {
        // When
        Place place = CitationParser.parse(citation);
        // Then
        assertEquals(new Place(null, symbol, paragraph), place);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "KAZ-2-126.29 | KAZ-2-126.29",
        "kaz-2-126.29 | KAZ-2-126.29",
        "see KAZ-1-97.20, please | KAZ-1-97.20",
        "/v1/recommendations/KAZ-2-126.29 | KAZ-2-126.29",
        "KAZ-2-126.29 (A/HRC/14/10, para. 97.20) | KAZ-2-126.29",
        "KAZ-2-x0a1b2c3d | KAZ-2-x0a1b2c3d",
        "kaz-2019-hrw-1 | KAZ-2019-hrw-1"})
    void anIdStandsForItself(String citation, String id) {
        // When
        Place place = CitationParser.parse(citation);
        // Then
        assertEquals(new Place(id, null, null), place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A/HRC/28/10", "A/HRC/28/10, para. 97", "A/HRC/28/10, 10 December 2014",
            "A/HRC/28/10, 10.12.2014",
        "A/HRC/28/10, para. 1261.29", "A/HRC/28/10, para. 126.2999", "A/HRC/28/10 (2014)"})
    void withoutAParagraphOfARecommendationItNamesTheDocumentAlone(String citation) {
        // When
        Place place = CitationParser.parse(citation);
        // Then
        assertEquals(new Place(null, "A/HRC/28/10", null), place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A/HRC/43/10/Add.1, para. 139.45", "A/HRC/43/10/add 1 (139.45)",
            "A/HRC/43/10 / Add. 1, 139.45"})
    void anAddendumAnswersByTheParagraphsOfItsReport(String citation) {
        // When
        Place place = CitationParser.parse(citation);
        // Then
        assertEquals("139.45", place.paragraph());
        assertEquals("A/HRC/43/10", place.report());
    }

    @Test
    void anAddendumIsADocumentOfItsOwn() {
        // When
        Place place = CitationParser.parse("A/HRC/29/25/Add.2");
        // Then
        assertEquals(new Place(null, "A/HRC/29/25/Add.2", null), place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "126.29", "para. 126.29", "Kazakhstan", "A/HRC/28", "A/HRC/", "HRC/28/10",
            "A/RES/60/251, para. 5",
        "CCPR/C/KAZ/CO/2, para. 49", "KAZ-2", "KAZ-2-", "KAZ-2-126.2999", "KA-2-126.29", "KAZAKHSTAN-2-126.29",
        "A/HRC/WG.6/20/L.14"})
    void aTextThatNamesNoDocumentNamesNothing(String citation) {
        // When
        Place place = CitationParser.parse(citation);
        // Then
        assertEquals(new Place(null, null, null), place);
    }
}
