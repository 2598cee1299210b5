package org.uprtracker.intake.addendum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprtracker.intake.addendum.AnswerWording.Said;
import org.uprtracker.recommendation.Claim;
import org.uprtracker.recommendation.Position;

class AnswerWordingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "SUPPORTED | Accepted", "SUPPORTED | Accepted recommendations", "SUPPORTED | Recommendations that enjoy the support of Freedonia",
        "SUPPORTED | The following recommendations enjoy its full support", "SUPPORTED | Supports", "SUPPORTED | are supported",
        "SUPPORTED | Freedonia accepts the following recommendations", "SUPPORTED | Freedonia agrees with these recommendations",
        "SUPPORTED | Accept to follow up", "SUPPORTED | Freedonia expresses its support for the following recommendations",
        "SUPPORTED | The following recommendations have been accepted", "SUPPORTED | we endorse", "SUPPORTED | meets with approval: approved",
        "NOTED | Noted", "NOTED | Noted recommendations", "NOTED | Freedonia notes recommendations", "NOTED | Freedonia takes note of the recommendations",
        "NOTED | Not accepted", "NOTED | not supported", "NOTED | Non-accepted recommendations", "NOTED | Rejected", "NOTED | Freedonia rejects",
        "NOTED | does not enjoy the support of Freedonia", "NOTED | do not enjoy its support", "NOTED | did not enjoy the support of Freedonia and would thus be noted",
        "NOTED | Recommendations not enjoying the support of Freedonia", "NOTED | cannot accept", "NOTED | cannot be accepted", "NOTED | can not support",
        "NOTED | is not in a position to accept", "NOTED | is unable to support", "NOTED | could not be accepted", "NOTED | doesn't support",
        "NOTED | is not able at this stage to accept", "NOTED | does not have the support of Freedonia", "NOTED | do not currently support",
        "NOTED | it is not possible for us to accept", "NOTED | have been noted", "NOTED | taken note of", "NOTED | does not agree with",
        "NOTED | Unacceptable", "NOTED | cannot, at this time, accept", "NOTED | would not accept", "NOTED | are not supported and therefore noted",
        "PARTIALLY_SUPPORTED | Partially accepted", "PARTIALLY_SUPPORTED | Accepted in part", "PARTIALLY_SUPPORTED | Supports in part",
        "PARTIALLY_SUPPORTED | Accepts partially", "PARTIALLY_SUPPORTED | partly supported", "PARTIALLY_SUPPORTED | enjoy the support, in part",
        "PARTIALLY_SUPPORTED | partially enjoys the support of Freedonia", "PARTIALLY_SUPPORTED | Partial support",
        "PARTIALLY_SUPPORTED | we support these recommendations in part", "PARTIALLY_SUPPORTED | Partially accept to follow up",
        "UNCLEAR | neither accepts nor rejects", "UNCLEAR | Accepted in principle", "UNCLEAR | does not reject", "UNCLEAR | partially rejected",
        "UNCLEAR | Freedonia will consider accepting", "UNCLEAR | supports the aim of recommendation", "UNCLEAR | not fully accepted",
        "UNCLEAR | Accepted and noted", "UNCLEAR | Accepted, except the last part", "UNCLEAR | noted in part", "UNCLEAR | would accept",
        "UNCLEAR | accepts some of the recommendations", "UNCLEAR | under consideration", "UNCLEAR | accepts all but the following",
        "UNCLEAR | not yet accepted", "UNCLEAR | finds it difficult to accept", "UNCLEAR | could be accepted", "UNCLEAR | accepted previously",
        "UNCLEAR | cannot note", "UNCLEAR | supports the spirit of the recommendation", "UNCLEAR | not all of these are accepted"})
    void everyWordingHasItsPosition(Position position, String wording) {
        // When
        Said said = AnswerWording.one(wording);
        // Then
        assertNotNull(said);
        assertEquals(position, said.position());
    }

    @ParameterizedTest
    @ValueSource(strings = {"as noted above", "It should be noted that", "Freedonia notes that", "The law guarantees this right", "Human rights of women",
        "Views on conclusions and/or recommendations", "the Ministry is drafting an amendment", "see recommendation 1.2"})
    void otherWordsAnswerNothing(String text) {
        assertNull(AnswerWording.one(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ALREADY_IMPLEMENTED | accepted recommendations that are already implemented", "ALREADY_IMPLEMENTED | Freedonia considers them implemented",
        "ALREADY_IMPLEMENTED | have been implemented", "IN_PROCESS | in the process of implementation", "IN_PROCESS | are being implemented",
        "IN_PROCESS | are in the process of being implemented", "ALREADY_IMPLEMENTED_OR_IN_PROCESS | already implemented or in the process of implementation",
        "ALREADY_IMPLEMENTED_OR_IN_PROCESS | already been implemented or are in the in process of implementation",
        "NONE | Accepted", "NONE | will be implemented", "NONE | not yet implemented", "NONE | has not been implemented"})
    void whatIsSaidOfImplementationIsAClaim(Claim claim, String wording) {
        assertEquals(claim, AnswerWording.claim(wording));
    }

    @Test
    void anAnswerAloneIsNothingElse() {
        assertEquals(Position.NOTED, AnswerWording.whole("The recommendation is not accepted.").position());
        assertEquals(Position.SUPPORTED, AnswerWording.whole("Enjoys the support of Freedonia").position());
        assertNull(AnswerWording.whole("Accept the jurisdiction of the court"));
        assertNull(AnswerWording.whole("Support for families is growing"));
    }
}
