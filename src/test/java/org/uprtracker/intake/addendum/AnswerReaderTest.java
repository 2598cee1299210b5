package org.uprtracker.intake.addendum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Layouts of addenda, in sentences of our own about a State that is none. */
class AnswerReaderTest {
    @Test
    void headingsAnswerForTheNumbersUnderThem() {
        // When
        Collected read = Collected.of("# Recommendations that enjoy the support of Freedonia", "3| 122.1, 122.3-4", "# Women", "122.6 Build schools (Sylvania);",
                "# Recommendations that do not enjoy the support of Freedonia", "122.7 Accept the visit of experts (Sylvania);", "122.8 Support farmers (Sylvania).");
        // Then
        assertEquals(Map.of("122.1", "SUPPORTED", "122.3", "SUPPORTED", "122.4", "SUPPORTED", "122.6", "SUPPORTED", "122.7", "NOTED", "122.8", "NOTED"),
                read.byNumber());
        assertEquals(List.of(), read.findings);
        assertEquals("para. 3", read.answers.get(0).position().where());
    }

    @Test
    void sentencesAnswerTheNumbersTheyName() {
        // When
        Collected read = Collected.of("1| Freedonia accepts recommendations 10.1, 10.3 and 10.5 to 10.7.",
                "2| Recommendations 10.2 and 10.4 do not enjoy the support of the Government. The law forbids it.",
                "3| The following recommendations enjoy the support of Freedonia, which considers them already implemented: 10.8; 10.9.",
                "4| With regard to recommendation 10.10, Freedonia cannot accept it.",
                "5| Recommendations Nos. 10.11 and 10.12 are partially accepted.",
                "6| Freedonia notes recommendations 10.13 and 10.14, while it supports recommendations 10.15 and 10.16.");
        // Then
        assertEquals(Map.ofEntries(Map.entry("10.1", "SUPPORTED"), Map.entry("10.3", "SUPPORTED"), Map.entry("10.5", "SUPPORTED"),
                Map.entry("10.6", "SUPPORTED"), Map.entry("10.7", "SUPPORTED"), Map.entry("10.2", "NOTED"), Map.entry("10.4", "NOTED"),
                Map.entry("10.8", "SUPPORTED done"), Map.entry("10.9", "SUPPORTED done"), Map.entry("10.10", "NOTED"),
                Map.entry("10.11", "PARTIALLY_SUPPORTED"), Map.entry("10.12", "PARTIALLY_SUPPORTED"), Map.entry("10.13", "NOTED"),
                Map.entry("10.14", "NOTED"), Map.entry("10.15", "SUPPORTED"), Map.entry("10.16", "SUPPORTED")), read.byNumber(), read.findings.toString());
        assertEquals(List.of(), read.findings);
    }

    @Test
    void aNumberCanHaveItsOwnAnswer() {
        // When
        Collected read = Collected.of("Recommendation 122.5: Accepted.", "Recommendation 122.6 — Not accepted", "122.7 Accepted, as the law already says so.",
                "122.8 (Sylvania): Partially accepted. The second half is being studied elsewhere.", "122.9", "The Government does not accept this recommendation.",
                "122.10 Accept the visit of experts (Sylvania). Response: Noted.", "122.11 Support farmers (Sylvania)", "Accepted",
                "122.12 Build bridges (Sylvania) Accepted", "122.13 and 122.14: Supported", "122.15 Build roads (Sylvania).", "Position of Freedonia: rejected");
        // Then
        assertEquals(List.of(), read.findings);
        assertEquals(Map.of("122.5", "SUPPORTED", "122.6", "NOTED", "122.7", "SUPPORTED", "122.8", "PARTIALLY_SUPPORTED", "122.9", "NOTED",
                "122.10", "NOTED", "122.11", "SUPPORTED", "122.12", "SUPPORTED", "122.13", "SUPPORTED", "122.14", "SUPPORTED"),
                withoutKey(read.byNumber(), "122.15"));
        assertEquals("NOTED", read.byNumber().get("122.15"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"122.5 Accept ICC rules.", "122.5 Support Sylvania and its farmers", "122.5 Accept, without delay, the visit.", "122.5 Reject and end torture.",
        "122.5 Note: build roads", "122.5 Endorse Article 5", "122.5 Enjoy life", "122.5 Reject (Sylvania)."})
    void aRecommendationThatBeginsWithAVerbIsNoAnswer(String text) {
        // When
        Collected read = Collected.of(text);
        // Then
        assertEquals(Map.of(), read.byNumber());
        assertEquals(1, read.errors().size());
    }

    @Test
    void anAnswerOfItsOwnCanClaimImplementation() {
        // When
        Collected read = Collected.of("122.5: Accepted. Already implemented.", "122.6: Accepted, in the process of implementation.", "122.7: Supported.",
                "Freedonia considers this recommendation implemented.", "122.8 Finish the roads that are being implemented (Sylvania). Accepted.");
        // Then
        assertEquals(Map.of("122.5", "SUPPORTED done", "122.6", "SUPPORTED doing", "122.7", "SUPPORTED done", "122.8", "SUPPORTED"), read.byNumber());
    }

    private static Map<String, String> withoutKey(Map<String, String> map, String key) {
        return map.entrySet().stream().filter(entry -> !entry.getKey().equals(key))
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void numbersAndAnswersOnOneLineEachByItself() {
        assertEquals(Map.of("7.1", "SUPPORTED", "7.2", "NOTED", "7.3", "SUPPORTED"), Collected.of("7.1 Accepted 7.2 Noted 7.3 Accepted").byNumber());
    }

    @Test
    void plainNumbersOfTheFirstCycleStayAsTheyAreWritten() {
        // When
        Collected read = Collected.of("1| Freedonia accepts recommendations Nos. 7, 8 and 10-12.", "Recommendation 9: Rejected.");
        // Then
        assertEquals(Map.of("7", "SUPPORTED", "8", "SUPPORTED", "10", "SUPPORTED", "11", "SUPPORTED", "12", "SUPPORTED", "9", "NOTED"), read.byNumber());
        assertEquals(List.of(), read.findings);
    }

    @Test
    void aSentenceThatIntroducesAnswersForTheNumbersAfterIt() {
        // When
        Collected read = Collected.of("4| The following recommendations have been accepted:", "122.1 Build schools (Sylvania);", "122.2 Reject torture (Sylvania).",
                "5| The recommendations listed below are not supported:", "122.3 Note the law (Sylvania).", "6| Freedonia thanks all.", "122.4 Build roads (Sylvania).");
        // Then
        assertEquals(Map.of("122.1", "SUPPORTED", "122.2", "SUPPORTED", "122.3", "NOTED"), read.byNumber());
        assertEquals(1, read.errors().size());
        assertTrue(read.errors().get(0).startsWith("Recommendation 122.4: no answer"), read.errors().get(0));
    }

    @Test
    void referencesAreNoAnswers() {
        // When
        Collected read = Collected.of("1| Freedonia notes recommendation 122.2.",
                "122.2 See recommendation 122.9. As said on recommendation 122.42, Freedonia does not accept the term.",
                "2| As noted in its reply to recommendation 122.43, the law is under way. The share is 56.5 per cent.");
        // Then
        assertEquals(Map.of("122.2", "NOTED"), read.byNumber());
        assertEquals(List.of(), read.errors());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "1| As explained in the reply to recommendation 5.1, Freedonia does not accept recommendation 5.2.",
        "1| Freedonia accepts recommendations 5.1 and 5.2 in principle.",
        "1| Freedonia supports the aim of recommendations 5.1 and 5.2.",
        "1| Freedonia will consider recommendations 5.1 and 5.2.",
        "1| Freedonia accepts and notes recommendations 5.1 and 5.2.",
        "1| Freedonia accepts recommendations 5.1 and 5.2, but only for adults.",
        "1| Freedonia accepts all recommendations except 5.1 and 5.2.",
        "1| In its second review Freedonia previously accepted recommendations 5.1 and 5.2."})
    void aSentenceThatIsNotClearIsAnErrorAndNoAnswer(String sentence) {
        // When
        Collected read = Collected.of(sentence);
        // Then
        assertEquals(Map.of(), read.byNumber());
        assertEquals(1, read.errors().size(), read.findings.toString());
        assertTrue(read.errors().get(0).startsWith("Recommendations 5.1, 5.2: "), read.errors().get(0));
        assertEquals("1", read.findings.get(0).place().paragraph());
        assertEquals(2, read.findings.get(0).place().page());
    }

    @Test
    void aNumberInTwoGroupsIsAnErrorAndNoAnswer() {
        // When
        Collected read = Collected.of("1| Freedonia accepts recommendations 5.1 and 5.2.", "2| Freedonia notes recommendations 5.2 and 5.3.",
                "3| Freedonia accepts recommendation 5.1.");
        // Then
        assertEquals(Map.of("5.1", "SUPPORTED", "5.3", "NOTED"), read.byNumber());
        assertEquals(List.of("Recommendation 5.2 has more than one answer: accepts (para. 1), notes (para. 2). A person has to say which stands."), read.errors());
    }

    @Test
    void aTextThatSaysOtherwiseThanItsHeadingIsAnError() {
        // When
        Collected read = Collected.of("# Noted recommendations", "5.1 Accepted.", "5.2 Build roads (Sylvania).", "# Accepted recommendations",
                "3| Freedonia notes recommendation 5.3.", "4| Freedonia accepts recommendation 5.4.");
        // Then
        assertEquals(Map.of("5.2", "NOTED", "5.4", "SUPPORTED"), read.byNumber());
        assertEquals(2, read.errors().size(), read.errors().toString());
    }

    @Test
    void aHeadingThatIsNotUnderstoodAnswersNothing() {
        // When
        Collected read = Collected.of("# Recommendations accepted in principle", "5.1 Build roads (Sylvania).", "5.2 Build schools (Sylvania).",
                "# Implemented recommendations", "5.3 Build bridges (Sylvania).");
        // Then
        assertEquals(Map.of(), read.byNumber());
        assertEquals(2, read.errors().size(), read.errors().toString());
        assertTrue(read.errors().get(0).startsWith("Recommendations 5.1, 5.2: it is not clear"), read.errors().get(0));
    }

    @Test
    void aHeadingAboutOtherRecommendationsEndsTheGroup() {
        // When
        Collected read = Collected.of("# Accepted recommendations", "5.1 Build roads (Sylvania).", "# Recommendations still open", "5.2 Build schools (Sylvania).");
        // Then
        assertEquals(Map.of("5.1", "SUPPORTED"), read.byNumber());
        assertEquals(1, read.errors().size());
    }

    @Test
    void whatStandsInBracketsAfterANumberIsNoAnswer() {
        // When
        Collected read = Collected.of("1| We support the following recommendations in part: 14, 20 (roads in winter), 22 and 30-32.",
                "2| The recommendations are as follows: 12 were accepted and 3 noted.");
        // Then
        assertEquals("[14, 20, 22, 30, 31, 32]", read.byNumber().keySet().toString());
        assertEquals("PARTIALLY_SUPPORTED", read.byNumber().get("20"));
        assertEquals(List.of(), read.findings);
    }

    @Test
    void aClaimBehindOneNumberIsNotThatOfTheOthers() {
        assertEquals(Map.of("1.1", "SUPPORTED", "1.2", "SUPPORTED"),
                Collected.of("Ruritania agrees with 1.1 (already implemented) and 1.2 (in process of implementation).").byNumber());
        assertEquals(Map.of("1.1", "SUPPORTED done"), Collected.of("Ruritania agrees with 1.1 (already implemented).").byNumber());
    }

    @Test
    void whatHasBeenAcceptedAndWhatHasBeenRejectedAreTwoAnswers() {
        assertEquals(Map.of("1.1", "SUPPORTED", "1.2", "NOTED"),
                Collected.of("Ruritania has accepted recommendation 1.1 and has rejected recommendation 1.2.").byNumber());
    }

    @Test
    void theTableOfContentsIsNotRead() {
        // When
        Collected read = Collected.of("# Contents", "Accepted recommendations 5", "Noted recommendations 7", "1| Freedonia accepts recommendation 5.1.",
                "# Noted recommendations", "5.2 Build roads (Sylvania).");
        // Then
        assertEquals(Map.of("5.1", "SUPPORTED", "5.2", "NOTED"), read.byNumber());
        assertEquals(List.of(), read.findings);
    }

    @Test
    void theHeadingsOfTwoColumnsAnswerNothing() {
        // When
        Collected read = Collected.of("Accepted", "Noted", "5.1", "5.2");
        // Then
        assertEquals(Map.of(), read.byNumber());
        assertEquals(1, read.errors().size());
    }

    @Test
    void aBareWordBetweenNumbersUnderAHeadingIsNotGuessed() {
        // When
        Collected read = Collected.of("# Accepted recommendations", "5.1 Build roads (Sylvania).", "Noted", "5.2 Build schools (Sylvania).", "# Annex", "5.3");
        // Then
        assertEquals(Map.of(), read.byNumber());
        assertEquals(3, read.errors().size(), read.errors().toString());
    }

    @Test
    void answersWithoutNumbersAreLeftToAPerson() {
        // When
        Collected read = Collected.of("1| Freedonia notes recommendation 5.1.", "2| Freedonia accepts all the remaining recommendations.");
        // Then
        assertEquals(Map.of("5.1", "NOTED"), read.byNumber());
        assertEquals(1, read.warnings().size());
        assertTrue(read.warnings().get(0).contains("without naming their numbers"), read.warnings().get(0));
    }

    @Test
    void partsOfARecommendationCanHaveTheirOwnAnswers() {
        // When
        Collected read = Collected.of("1| Freedonia accepts recommendations 5.1 (a) and 5.2.", "2| Freedonia notes recommendation 5.1 (b).");
        // Then
        assertEquals(Map.of("5.1(a)", "SUPPORTED", "5.1(b)", "NOTED", "5.2", "SUPPORTED"), read.byNumber());
        assertEquals(List.of(), read.findings);
    }

    @Test
    void aListBrokenOverParagraphsIsOneList() {
        // When
        Collected read = Collected.of("3| Freedonia accepts recommendations 122.1,", "122.22, 122.62-", "66, 122.68 and", "122.70.");
        // Then
        assertEquals(List.of("122.1", "122.22", "122.62", "122.63", "122.64", "122.65", "122.66", "122.68", "122.70"), read.answers.get(0).paragraphs());
        assertEquals(List.of(), read.findings);
    }

    @Test
    void plainNumbersAmongNumbersWithParagraphsAreAnError() {
        // When
        Collected read = Collected.of("1| Freedonia accepts recommendations 122.1, 122.2 and 122.3.", "2| Freedonia notes recommendation 4.");
        // Then
        assertEquals(Map.of("122.1", "SUPPORTED", "122.2", "SUPPORTED", "122.3", "SUPPORTED"), read.byNumber());
        assertEquals(1, read.errors().size());
    }

    @Test
    void hostileTextTakesNoTime() {
        String word = "recommendations not accepted, 1.1-2 and ";
        assertTimeout(Duration.ofSeconds(20), () -> Collected.of("1| " + word.repeat(5_000), "# " + "not be ".repeat(20_000), "1.1 " + "(".repeat(100_000)));
    }
}
