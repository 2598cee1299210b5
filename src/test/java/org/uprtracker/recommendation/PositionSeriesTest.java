package org.uprtracker.recommendation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uprtracker.rules.Findings;
import org.uprtracker.rules.InMemory;
import org.uprtracker.rules.Written;

class PositionSeriesTest {
    private static final String CITED = "citation: {source: a, place: b}";
    private static final String PENDING = "{position: pending, date: '2014-10-30', " + CITED + "}";
    private static final String NOTED = "{position: noted, date: '2015-03-19', " + CITED + "}";
    private static final String KEPT =
            "was released and stays as it is: a mistake is corrected by a later position that names it, or the position is "
                    + "withdrawn";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        PENDING + ", " + NOTED + " | ''",
        PENDING + ", " + NOTED + ", {position: supported, date: '2019', " + CITED + "} | ''",
        PENDING + ", {position: noted, date: '2015-03-19', withdrawn: Misread, " + CITED + "} | ''",
        NOTED + ", " + PENDING + " | /positions/0 " + KEPT + "; /positions/1 " + KEPT,
        PENDING + " | /positions/1 " + KEPT,
        PENDING + ", {position: supported, date: '2015-03-19', " + CITED + "} | /positions/1 " + KEPT,
        PENDING + ", {position: noted, date: '2015-03-20', " + CITED + "} | /positions/1 " + KEPT,
        PENDING + ", {position: noted, date: '2015-03-19', wording: More, " + CITED + "} | /positions/1 " + KEPT})
    void whatWasAnsweredIsAddedToOrTakenBackAndNeverAltered(String now, String findings) {
        // When
        List<String> found = found(now, PENDING + ", " + NOTED);
        // Then
        assertEquals(findings, String.join("; ", found));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "withdrawn: Misread | ''",
        "withdrawn: Another reason | /positions/0/withdrawn was released and stays as it is",
        "part: null | /positions/0/withdrawn was released and stays as it is"})
    void whatWasTakenBackStaysTakenBack(String now, String finding) {
        // Given
        String position = "{position: noted, date: '2015-03-19', " + CITED + ", %s}";
        // When
        List<String> found = found(position.formatted(now), position.formatted("withdrawn: Misread"));
        // Then
        assertEquals(finding, String.join("; ", found));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "corrects: 1, correction: Misread | ''",
        "corrects: 1 | /positions/2/correction must say why the other one is corrected",
        "correction: Misread | '/positions/2/corrects must name the position that is corrected, by its number in the series'",
        "corrects: 3, correction: Misread | '/positions/2/corrects must be the number of an earlier position that stands, "
                + "counted from 1'",
        "corrects: 0, correction: Misread | '/positions/2/corrects must be the number of an earlier position that stands, "
                + "counted from 1'",
        "corrects: 2, correction: Misread | '/positions/2/corrects must be the number of an earlier position that stands, "
                + "counted from 1'"})
    void aPositionCorrectsAnEarlierOneThatStands(String now, String finding) {
        // Given
        String before = PENDING + ", {position: noted, date: '2015-03-19', withdrawn: Misread, " + CITED + "}";
        // When
        List<String> found = found(before + ", {position: supported, date: '2015-03-19', " + CITED + ", " + now + "}", before);
        // Then
        assertEquals(finding, String.join("; ", found));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "corrects: 1 | '/positions/2/corrects must be the number of an earlier position that stands, counted from 1'",
        "corrects: 2 | ''"})
    void whatWasCorrectedIsCorrectedByCorrectingTheCorrection(String now, String finding) {
        // Given
        String before = PENDING + ", {position: noted, date: '2015-03-19', corrects: 1, correction: Misread, " + CITED + "}";
        // When
        List<String> found = found(
                before + ", {position: supported, date: '2015', correction: Again, " + now + ", " + CITED + "}", before);
        // Then
        assertEquals(finding, String.join("; ", found));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "dateBasis: stated | /positions/0/dateBasis must be inferred where no date is given",
        "dateBasis: inferred | ''", "part: null | ''"})
    void aDayThatIsNotGivenIsInferred(String now, String finding) {
        // When
        List<String> found = found("{position: noted, " + CITED + ", " + now + "}", "");
        // Then
        assertEquals(finding, String.join("; ", found));
    }

    private static List<String> found(String now, String before) {
        Findings findings = new Findings();
        new PositionSeries(series(now), series(before)).check(findings, Optional.empty(), new InMemory());
        return Written.found(findings.list());
    }

    private static List<StatedPosition> series(String positions) {
        return Written.as(Recommendation.class, "{positions: [" + positions + "]}").positions();
    }
}
