package org.uprtracker.intake.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprtracker.recommendation.Claim;
import org.uprtracker.recommendation.Position;

/** Wordings of lead-ins, each in as few words as show it. */
class WordingTest {
    @ParameterizedTest
    @ValueSource(strings = {"The items enjoy the support of Ruritania:", "All listed below enjoy its support", "have been examined by Ruritania and enjoy the full support",
        "The following enjoyed the support of", "examined by and enjoy the support of", "enjoying the support of the State", "have the support of Ruritania",
        "The following recommendations are supported by Ruritania", "have been accepted by Ruritania", "Ruritania accepts the following", "Ruritania supports these",
        "The noted below enjoy the support of", "met with the approval of", "Ruritania agreed to nothing here: recommendations accepted by it",
        "Ruritania has accepted what follows", "enjoy the United States\u2019 support", "enjoy the support of all without exception", "The following recommendations were accepted"})
    void support(String leadIn) {
        assertEquals(Optional.of(Position.SUPPORTED), position(leadIn), leadIn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"did not enjoy the support of Ruritania and would thus be noted:", "do not enjoy the support of", "does not enjoy the support",
        "could not enjoy its support", "have not enjoyed the support of", "do not currently enjoy the support", "did not receive the support", "did not have the support of",
        "are considered as not enjoying the support of", "did not meet with the approval of", "are noted by Ruritania:", "have been examined by Ruritania and noted: would be noted",
        "have been noted by", "Ruritania noted the following", "Ruritania takes note of the following", "Ruritania cannot accept these",
        "Ruritania cannot, at this stage, accept these", "cannot be accepted", "does not accept", "did not support these", "is not in a position to accept",
        "is unable to support", "Ruritania rejects these", "were rejected by Ruritania", "are not supported by", "have not been accepted", "were not accepted",
        "are unacceptable to Ruritania", "Ruritania could not support", "does not agree with", "Ruritania did not express support for these", "and are therefore noted",
        "would not be accepted", "did not enjoy Ruritania's support", "enjoyed no support: the State did not accept them"})
    void noSupport(String leadIn) {
        assertEquals(Optional.of(Position.NOTED), position(leadIn), leadIn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"will be examined by Ruritania, which will provide responses in due course, but no later than the tenth session",
        "will be examined", "will be considered by", "would be further examined by", "Ruritania will examine these", "will provide its response at the next session",
        "will give a clear answer", "responses will be included in the outcome report", "will respond in due time", "remain pending", "are under consideration",
        "are to be examined by Ruritania", "will be carefully studied", "will duly consider"})
    void pending(String leadIn) {
        assertEquals(Optional.of(Position.PENDING), position(leadIn), leadIn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"are partially supported by Ruritania", "enjoy the partial support of", "Ruritania accepts in part", "are accepted in part", "partially enjoy the support of"})
    void partialSupport(String leadIn) {
        assertEquals(Optional.of(Position.PARTIALLY_SUPPORTED), position(leadIn), leadIn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"The following recommendations were made to Ruritania:", "Ruritania thanked all delegations.", "",
        "Some enjoy the support of Ruritania and others will be examined", "Some enjoy the support and the rest were rejected",
        "Some did not enjoy the support and others will be examined", "Ruritania welcomes these proposals",
        "do not fully enjoy the support of", "does not for the time being have the support of", "None of these enjoys the support of", "Neither of them is accepted",
        "cannot fully support", "lack the support of Ruritania, which supports others", "enjoy the support of Ruritania, except for number 2",
        "Ruritania accepts most of the recommendations below", "Ruritania accepts the principle of these", "enjoy its support in principle",
        "It is difficult to agree with what is supported by others"})
    void whatSaysNothingOrTwoThingsIsNotGuessed(String leadIn) {
        assertEquals(Optional.empty(), position(leadIn), leadIn);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "enjoy the support of Ruritania, which considers that they have already been implemented | ALREADY_IMPLEMENTED",
        "enjoy the support of Ruritania, which considers them already implemented | ALREADY_IMPLEMENTED",
        "enjoy the support, as they have been implemented | ALREADY_IMPLEMENTED",
        "enjoy the support of Ruritania and are in the process of being implemented | IN_PROCESS",
        "enjoy the support of Ruritania and are in the process of implementation | IN_PROCESS",
        "enjoy the support and are being implemented | IN_PROCESS",
        "enjoy the support; already implemented or in the process of implementation | ALREADY_IMPLEMENTED_OR_IN_PROCESS",
        "enjoy the support; have already been implemented or are in the process of implementation | ALREADY_IMPLEMENTED_OR_IN_PROCESS",
        "enjoy the support; have been or are being implemented | ALREADY_IMPLEMENTED_OR_IN_PROCESS",
        "enjoy the support and will be implemented | NONE", "enjoy the support, though not yet implemented | NONE",
        "enjoy the support of Ruritania | NONE"})
    void claims(String leadIn, Claim claim) {
        assertEquals(Optional.of(claim), Wording.of(leadIn).map(Wording.Said::claim), leadIn);
    }

    @Test
    void onlySupportCarriesAClaimAndTheWordsAreKept() {
        // When
        Wording.Said said = Wording.of("What is below did not  enjoy the support of Ruritania, being already implemented").orElseThrow();
        // Then
        assertEquals(new Wording.Said(Position.NOTED, Claim.NONE, "did not enjoy the support"), said);
    }

    @Test
    void anyTextIsReadSoon() {
        // Given
        Random random = new Random(4);
        String[] words = {"not", "enjoy", "the", "support", "be", "been", "noted", "will", "examined", ",", "in", "part", "of", "already", "cannot"};
        StringBuilder text = new StringBuilder();
        while (text.length() < 9_000) {
            text.append(words[random.nextInt(words.length)]).append(' ');
        }
        // When // Then
        assertTimeout(Duration.ofSeconds(5), () -> Wording.of(text.toString()));
        assertEquals(Optional.empty(), Wording.of("enjoy the support".repeat(10_000)));
    }

    private static Optional<Position> position(String leadIn) {
        return Wording.of(leadIn).map(Wording.Said::position);
    }
}
