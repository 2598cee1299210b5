package org.uprtracker.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uprtracker.organisation.Organisation;
import org.uprtracker.organisation.OrganisationRules;
import org.uprtracker.rules.InMemory;
import org.uprtracker.rules.OnRecord;
import org.uprtracker.rules.Written;

class SourceRulesTest {
    private static final OnRecord RECORD =
            new InMemory(Written.as(Source.class, "{id: a-hrc-28-10, title: Report, symbol: A/HRC/28/10}"));

    private final SourceRules rules = new SourceRules();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{title: Report of the Working Group, symbol: A/HRC/43/10} | a-hrc-43-10",
        "{title: Report of the Working Group} | report-of-the-working-group",
        "{id: given, title: Report, symbol: A/HRC/43/10} | given"})
    void theIdFollowsFromTheSymbolElseFromTheTitle(String source, String id) {
        // When
        Source identified = rules.identified(Written.as(Source.class, source), RECORD);
        // Then
        assertEquals(id, identified.id());
    }

    @Test
    void aSymbolNamesOneDocument() {
        // Given
        Source again = Written.as(Source.class, "{id: copy, title: Report, symbol: A/HRC/28/10}");
        // When
        List<String> found = Written.found(rules.check(again, null, RECORD));
        // Then
        assertEquals(List.of("/symbol is already that of the source 'a-hrc-28-10'"), found);
    }

    @Test
    void aSourceKeepsItsSymbol() {
        // Given
        Source source = Written.as(Source.class, "{id: a-hrc-28-10, title: Another title, symbol: A/HRC/28/10}");
        // When
        List<String> found = Written.found(rules.check(source, source, RECORD));
        // Then
        assertEquals(List.of(), found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{id: kaz-government, name: Government, kind: government, state: KAZ} | ''",
        "{id: kaz-government, name: Government, kind: government} | /state must be given: a government is that of a State",
        "{id: hrw, name: Human Rights Watch, kind: civil_society} | ''"})
    void aGovernmentIsThatOfAState(String organisation, String finding) {
        // When
        List<String> found = Written.found(new OrganisationRules()
                .check(Written.as(Organisation.class, organisation), null, RECORD));
        // Then
        assertEquals(finding.isEmpty() ? List.of() : List.of(finding), found);
    }

    @Test
    void anOrganisationIsNamedAfterItsName() {
        // When
        Organisation identified = new OrganisationRules()
                .identified(Written.as(Organisation.class, "{name: Human Rights Watch, kind: civil_society}"), RECORD);
        // Then
        assertEquals("human-rights-watch", identified.id());
    }
}
