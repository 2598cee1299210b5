package org.uprtracker.development;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uprtracker.rules.InMemory;
import org.uprtracker.rules.OnRecord;
import org.uprtracker.rules.Written;

class DevelopmentRulesTest {
    private static final Development LAW = Written.as(Development.class, """
            {id: KAZ-d-new-law, state: KAZ, kind: law_adopted, direction: progress, title: New law, text: It was adopted.,
             date: "2020-05-25", citations: [{source: law-2020, place: title}]}""");
    private static final OnRecord RECORD = new InMemory(
            Written.with(LAW, "{id: KAZ-d-old}"), Written.with(LAW, "{id: KGZ-d-old, state: KGZ}"),
            Written.with(LAW, "{id: KAZ-d-wrong}"),
            Written.with(LAW, "{id: KAZ-d-right, corrects: KAZ-d-wrong, correction: Another day.}"));

    private final DevelopmentRules rules = new DevelopmentRules();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{} | ''",
        "{corrects: KAZ-d-old, correction: Wrong day} | ''",
        "{id: KGZ-d-new-law} | '/id must begin with KAZ-d-, as its State says'",
        "{corrects: KAZ-d-old} | /correction must say why the other one is corrected",
        "{correction: Why} | /corrects must name the development that is corrected",
        "{corrects: KGZ-d-old, correction: Why} | /corrects is a development in another State",
        "{corrects: KAZ-d-none, correction: Why} | /corrects is no development on record",
        "{id: KAZ-d-old, corrects: KAZ-d-old, correction: Why} | /corrects is the development itself",
        "{corrects: KAZ-d-wrong, correction: Why} "
                + "| '/corrects was corrected already, by ''KAZ-d-right'': correct that one'",
        "{recommendations: [KAZ-1-97.1, KAZ-1-97.1]} | /recommendations/1 is named twice",
        "{commitments: [KAZ-c-a, KAZ-c-a]} | /commitments/1 is named twice",
        "{themes: [a, b, b]} | /themes/2 is named twice",
        "{provisions: [KAZ-a, KAZ-a]} | /provisions/1 is named twice"})
    void whatCorrectsAnotherIsOfTheSameStateAndSaysWhy(String change, String finding) {
        // When
        List<String> found = Written.found(rules.check(Written.with(LAW, change), null, RECORD));
        // Then
        assertEquals(finding.isEmpty() ? List.of() : List.of(finding), found);
    }

    @Test
    void theIdFollowsFromTheTitle() {
        // Given
        OnRecord record = new InMemory(LAW);
        // When
        Development identified = rules.identified(Written.with(LAW, "{id: null}"), record);
        // Then
        assertEquals("KAZ-d-new-law-2", identified.id());
    }

    @Test
    void organisationsSayIt() {
        assertFalse(rules.official(LAW));
        assertTrue(rules.ofOrganisations(LAW));
    }
}
