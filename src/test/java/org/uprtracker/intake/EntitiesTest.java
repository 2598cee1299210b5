package org.uprtracker.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntitiesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "&#40;Unknown&#41; | (Unknown)", "&#40Unknown&#41 | (Unknown)", "Trinidad &amp; Tobago | Trinidad & Tobago",
        "Trinidad &amp Tobago | Trinidad & Tobago", "caf&#xE9; | café", "caf&#XE9 | café", "caf&eacute; | café", "a&nbsp;b | a b",
        "&#128512; | 😀", "R&D; | R&D;", "AT&T | AT&T", "a & b | a & b", "& | &", "&; | &;", "&#; | &#;", "&#x; | &#x;", "&#0; | &#0;",
        "&#xD800; | &#xD800;", "&#99999999; | &#99999999;", "&ampersand; | &ampersand;", "&amp;lt; | &lt;", "&&amp;& | &&&"})
    void entitiesAreReadAndTheRestStays(String text, String decoded) {
        assertEquals(decoded, Entities.decode(text));
    }
}
