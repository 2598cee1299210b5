package org.uprtracker.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uprtracker.rules.ContentValidation;

/** What can be read, what cannot, and where the answer says the fault lies. */
class BodiesTest {
    private static final Bodies BODIES = new Bodies(Json.strict(new ObjectMapper().registerModule(new JavaTimeModule())),
            ContentValidation.validator());

    enum Colour { RED, LIGHT_BLUE }

    record Part(@NotBlank String name, @Max(9) Integer weight) {
        @AssertTrue(message = "names what is heavy")
        boolean isNamedIfHeavy() {
            return weight == null || weight < 5 || name != null;
        }
    }

    record Thing(@NotBlank String title, int count, Boolean open, BigDecimal size, LocalDate day, Colour colour,
            @Valid Part main, List<@Valid @NotNull Part> parts, List<@NotBlank String> words, Map<String, @NotBlank String> names) {}

    private static Thing read(String json) {
        return BODIES.read(json.getBytes(StandardCharsets.UTF_8), Thing.class);
    }

    private static FieldError refused(int status, Runnable reading) {
        HttpProblem problem = assertThrows(HttpProblem.class, reading::run);
        assertEquals(status, problem.getStatusCode());
        List<?> errors = (List<?>) problem.getParameters().get("errors");
        return (FieldError) errors.get(0);
    }

    @Test
    void whatIsSentIsReadAsItStands() {
        // When
        Thing thing = read("""
                {"title": "7", "count": 3, "open": true, "size": 1.10, "day": "2020-02-29", "colour": "light_blue",
                 "parts": [{"name": "ж/~"}], "names": {"fr": "chose"}}""");
        // Then
        assertEquals(new Thing("7", 3, true, new BigDecimal("1.10"), LocalDate.of(2020, 2, 29), Colour.LIGHT_BLUE, null,
                List.of(new Part("ж/~", null)), null, Map.of("fr", "chose")), thing);
        BODIES.validate(thing);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"title\": 7, \"count\": 1} | /title | must be a text",
        "{\"title\": true, \"count\": 1} | /title | must be a text",
        "{\"title\": {}, \"count\": 1} | /title | must be a text",
        "{\"title\": [\"a\"], \"count\": 1} | /title | must be a text",
        "{\"count\": \"1\"} | /count | must be a whole number",
        "{\"count\": 1.5} | /count | must be a whole number",
        "{\"count\": null} | /count | must be a whole number",
        "{\"count\": 1, \"open\": \"true\"} | /open | must be true or false",
        "{\"count\": 1, \"open\": 1} | /open | must be true or false",
        "{\"count\": 1, \"size\": \"1\"} | /size | must be a number",
        "{\"count\": 1, \"day\": \"yesterday\"} | /day | must be a date or a time (ISO 8601)",
        "{\"count\": 1, \"day\": 7} | /day | must be a date or a time (ISO 8601)",
        "{\"count\": 1, \"colour\": 0} | /colour | '0' is not one of the words that are allowed",
        "{\"count\": 1, \"colour\": \"\"} | /colour | '' is not one of the words that are allowed",
        "{\"count\": 1, \"parts\": {}} | /parts | must be a list",
        "{\"count\": 1, \"parts\": [{}, 7]} | /parts/1 | must be an object",
        "{\"count\": 1, \"parts\": [{\"name\": 7}]} | /parts/0/name | must be a text",
        "{\"count\": 1, \"main\": \"\"} | /main | must be an object",
        "{\"count\": 1, \"parts\": [{\"nam\\u0065\": \"a\", \"a/b~c\": 1}]} | /parts/0/a~1b~0c | is not a field that is known here",
        "{\"Title\": \"a\", \"count\": 1} | /Title | is not a field that is known here",
        "{\"count\": 1, \"main\": {\"name\": \"a\", \"name\": \"b\"}} | /main/name | is given twice",
        "{\"count\": 1, \"words\": [\"a\", \"\\u0000\"]} | /words/1 | holds a character that no text can hold (U+0000, or half of one)",
        "{\"count\": 1, \"words\": [\"\\ud800\"]} | /words/0 | holds a character that no text can hold (U+0000, or half of one)",
        "[] | `` | must be an object",
        "7 | `` | must be an object",
        "\"a\" | `` | must be an object",
        "null | `` | may not be null",
        "`` | `` | is missing: JSON is expected",
        "{\"count\": 1} 2 | `` | goes on after its end",
        "{\"count\": 1}} | `` | is not well-formed JSON (line 1, column 13)",
        "{\"count\": 01} | /count | is not well-formed JSON (line 1, column 12)",
        "{'count': 1} | `` | is not well-formed JSON (line 1, column 2)",
        "{\"count\": 1,} | /count | is not well-formed JSON (line 1, column 13)",
        "{\"main\": {\"name\": | /main/name | is not well-formed JSON (line 1, column 18)",
    })
    void whatCannotBeReadIsNamed(String json, String pointer, String message) {
        // When
        FieldError error = refused(400, () -> read(json));
        // Then
        assertEquals(pointer + ": " + message, error.pointer() + ": " + error.message());
    }

    @Test
    void whatIsAllowedIsListed() {
        assertEquals(List.of("red", "light_blue"), refused(400, () -> read("{\"count\":1,\"colour\":\"green\"}")).allowed());
        assertEquals(List.of("name", "weight"), refused(400, () -> read("{\"count\":1,\"main\":{\"nmae\":1}}")).allowed());
    }

    @Test
    void whatIsNoUtf8IsRefused() {
        byte[] latin = "{\"title\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        refused(400, () -> BODIES.read(latin, Thing.class));
    }

    @Test
    void deepNestingAndLongTextsAreRefused() {
        assertEquals("is nested too deeply", refused(400, () -> read("[".repeat(40) + "]".repeat(40))).message());
        assertEquals("holds a text, a name or a number that is too long",
                refused(400, () -> read("{\"title\": \"" + "a".repeat(1_000_000) + "\"}")).message());
    }

    @Test
    void littleOfWhatWasSentIsSaidAgain() {
        String longName = "x".repeat(10_000);
        for (String json : List.of("{\"" + longName + "\": 1}", "{\"colour\": \"" + longName + "\"}",
                "{\"" + longName + "\": tru}", "{\"" + longName + "\": {\"" + longName + "\": tru}}")) {
            FieldError error = refused(400, () -> read(json));
            assertTrue((error.pointer() + error.message()).length() < 250, error.toString());
        }
    }

    @Test
    void everyBrokenConstraintIsNamedAtOnce() {
        // Given
        Thing thing = read("""
                {"title": " ", "count": 1, "main": {"weight": 7}, "parts": [{"name": "a"}, {"name": "b", "weight": 10}, null],
                 "words": ["a", ""], "names": {"a/b": ""}}""");
        // When
        HttpProblem problem = assertThrows(HttpProblem.class, () -> BODIES.validate(thing));
        // Then
        assertEquals(422, problem.getStatusCode());
        assertEquals("/problems/rule-broken", problem.getType().toString());
        assertEquals(List.of("/main: names what is heavy", "/main/name: must not be blank", "/names/a~1b: must not be blank",
                        "/parts/1/weight: must be less than or equal to 9", "/parts/2: must not be null",
                        "/title: must not be blank", "/words/1: must not be blank"),
                ((List<?>) problem.getParameters().get("errors")).stream().map(FieldError.class::cast)
                        .map(error -> error.pointer() + ": " + error.message()).toList());
    }

    @Test
    void aRuleOverTheWholeBodyPointsToIt() {
        FieldError error = refused(422, () -> BODIES.validate(new Part(null, 7)));
        assertEquals("", error.pointer());
        assertEquals("names what is heavy", error.message());
    }

    @Test
    void aTreeIsReadTheSameWay() {
        var tree = BODIES.tree("{\"title\": \"a\", \"count\": \"1\"}".getBytes(StandardCharsets.UTF_8));
        assertEquals("/count", refused(400, () -> BODIES.read(tree, Thing.class)).pointer());
    }
}
