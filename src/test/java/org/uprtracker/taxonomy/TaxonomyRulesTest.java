package org.uprtracker.taxonomy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uprtracker.rules.InMemory;
import org.uprtracker.rules.OnRecord;
import org.uprtracker.rules.Written;

class TaxonomyRulesTest {
    private static final OnRecord RECORD = new InMemory(
            Written.as(Theme.class, "{id: expression, names: {en: Expression}, uprInfo: Freedom of opinion}"),
            Written.as(Theme.class, "{id: media, parent: expression, names: {en: Media}, subject: libel}"),
            Written.as(Theme.class, "{id: press, parent: media, names: {en: Press}}"),
            Written.as(Provision.class, "{id: KAZ-cc-1997-164, state: KAZ, predecessors: [KAZ-cc-1959-60]}"),
            Written.as(Provision.class, "{id: KAZ-cc-1959-60, state: KAZ}"),
            Written.as(Provision.class, "{id: KGZ-cc-1997-299, state: KGZ}"));

    private final ThemeRules themes = new ThemeRules();
    private final ProvisionRules provisions = new ProvisionRules();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{id: radio, parent: press, names: {en: Radio}} | ''",
        "{id: radio, parent: radio, names: {en: Radio}} | /parent would put the theme under itself",
        "{id: expression, parent: press, names: {en: Expression}} | /parent would put the theme under itself",
        "{id: media, parent: press, names: {en: Media}} | /parent would put the theme under itself",
        "{id: media, names: {en: Media}, subject: libel} | ''",
        "{id: radio, names: {en: Radio}, subject: libel} | /subject is already that of the theme 'media'",
        "{id: radio, names: {en: R}, subject: radio} "
                + "| '/subject must be one of assembly-law, article-174, libel, trade-unions'",
        "{id: radio, names: {en: R}, uprInfo: Freedom of opinion} | /uprInfo is already that of the theme 'expression'",
        "{id: radio, names: {fr: Radio}} | /names/en must be given: the English name always is",
        "{id: radio, names: {en: R}, provisions: [KAZ-a, KAZ-b, KAZ-a]} | /provisions/2 is named twice"})
    void themesAreATreeAndLabelsStandForOneThemeEach(String theme, String finding) {
        // When
        List<String> found = Written.found(themes.check(Written.as(Theme.class, theme), null, RECORD));
        // Then
        assertEquals(finding.isEmpty() ? List.of() : List.of(finding), found);
    }

    @Test
    void aThemeIsNamedAfterItsEnglishName() {
        // When
        Theme theme = themes.identified(Written.as(Theme.class, "{names: {en: Hate speech, fr: Discours}}"), RECORD);
        // Then
        assertEquals("hate-speech", theme.id());
    }

    @Test
    void withoutAnEnglishNameNoIdFollows() {
        // When
        Theme theme = themes.identified(Written.as(Theme.class, "{names: {ru: Радио}}"), RECORD);
        // Then
        assertNull(theme);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{id: KAZ-cc-2014-174, state: KAZ, predecessors: [KAZ-cc-1997-164]} | ''",
        "{id: KGZ-cc-2014-174, state: KAZ} | '/id must begin with KAZ-, as its State says'",
        "{id: KAZ-cc-2014-174, state: KAZ, predecessors: [KGZ-cc-1997-299]} | /predecessors/0 is law of another State",
        "{id: KAZ-x, state: KAZ, predecessors: [KAZ-x]} | /predecessors/0 would make the provision its own predecessor",
        "{id: KAZ-cc-1959-60, state: KAZ, predecessors: [KAZ-cc-1997-164]} "
                + "| /predecessors/0 would make the provision its own predecessor",
        "{id: KAZ-x, state: KAZ, predecessors: [KAZ-y, KAZ-y]} | /predecessors/1 is named twice",
        "{id: KAZ-x, state: KAZ, inForceFrom: '2015', inForceTo: '2014-12'} | /inForceTo lies before it came into force",
        "{id: KAZ-x, state: KAZ, inForceFrom: '2015-06', inForceTo: '2015'} | ''"})
    void aProvisionTakesThePlaceOfLawOfTheSameState(String provision, String finding) {
        // When
        List<String> found = Written.found(provisions.check(Written.as(Provision.class, provision), null, RECORD));
        // Then
        assertEquals(finding.isEmpty() ? List.of() : List.of(finding), found);
    }
}
