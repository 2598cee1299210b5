package org.uprtracker.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HashChainTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"b\": 1, \"a\": {\"d\": [2, 1], \"c\": null}} | {\"a\":{\"c\":null,\"d\":[2,1]},\"b\":1}",
        "{\"text\": \"Қазақстан \\u2026 \\/\"} | {\"text\":\"Қазақстан … /\"}",
        "{\"value\":12.50} | {\"value\":12.50}",
        "{\"value\":0.1} | {\"value\":0.1}",
        "{\"value\":1E+2} | {\"value\":100}",
        "{\"value\":5e-7} | {\"value\":0.0000005}",
        "{\"value\":123456789012345678901234567890} | {\"value\":123456789012345678901234567890}"})
    void canonicalJsonIsTheSameHoweverItWasWritten(String json, String canonical) {
        // When
        String found = HashChain.canonical(json);
        // Then
        assertEquals(canonical, found);
    }

    @Test
    void whatAMapperWritesIsCanonicalAtOnce() throws JsonProcessingException {
        // Given
        record Inner(BigDecimal value, String name) {}
        record Outer(String text, List<Inner> inners, Map<String, String> names) {}
        Outer outer = new Outer("Қ …", List.of(new Inner(new BigDecimal("1E+2"), "b"), new Inner(new BigDecimal("5E-7"), "a")),
                new LinkedHashMap<>());
        outer.names.put("ru", "Казахстан");
        outer.names.put("en", "Kazakhstan");
        // When
        String found = HashChain.canonical(new ObjectMapper()).writeValueAsString(outer);
        // Then
        assertEquals("{\"inners\":[{\"name\":\"b\",\"value\":100},{\"name\":\"a\",\"value\":0.0000005}],"
                + "\"names\":{\"en\":\"Kazakhstan\",\"ru\":\"Казахстан\"},\"text\":\"Қ …\"}", found);
        assertEquals(HashChain.canonical(new ObjectMapper().writeValueAsString(outer)), found);
    }

    @Test
    void theSaltIsPartOfTheDigest() {
        // When
        byte[] digest = HashChain.digest(new byte[16], "{}");
        // Then
        assertFalse(Arrays.equals(HashChain.digest(new byte[] {1}, "{}"), digest));
        assertEquals(32, digest.length);
    }
}
