package org.uprtracker.commitment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uprtracker.rules.InMemory;
import org.uprtracker.rules.OnRecord;
import org.uprtracker.rules.Written;

class CommitmentRulesTest {
    private static final Commitment PROMISE = Written.as(Commitment.class, """
            {id: KAZ-c-assembly-law, state: KAZ, kind: public_statement, title: Assembly law, text: It will be reviewed.,
             date: "2019-06", citations: [{source: speech, place: "para. 3"}]}""");
    private static final OnRecord RECORD = new InMemory();

    private final CommitmentRules rules = new CommitmentRules();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{} | ''",
        "{due: '2019'} | ''",
        "{due: '2019-05-31'} | /due lies before the day it was said",
        "{id: KGZ-c-assembly-law} | '/id must begin with KAZ-c-, as its State says'",
        "{recommendations: [KAZ-1-97.1, KAZ-1-97.1]} | /recommendations/1 is named twice",
        "{themes: [a, a]} | /themes/1 is named twice",
        "{provisions: [KAZ-a, KAZ-a]} | /provisions/1 is named twice",
        "{indicators: [{name: bans, date: '2019', value: 3}, {name: bans, date: '2020', value: 3}]} | ''",
        "{indicators: [{name: bans, date: '2019', value: 3}, {name: bans, date: '2019', value: 4}]} "
                + "| /indicators/1/date has a value of this indicator already"})
    void nothingIsDueBeforeItWasSaid(String change, String finding) {
        // When
        List<String> found = Written.found(rules.check(Written.with(PROMISE, change), null, RECORD));
        // Then
        assertEquals(finding.isEmpty() ? List.of() : List.of(finding), found);
    }

    @Test
    void theIdFollowsFromTheTitle() {
        // When
        Commitment identified = rules.identified(Written.with(PROMISE, "{id: null}"), RECORD);
        // Then
        assertEquals("KAZ-c-assembly-law", identified.id());
    }
}
