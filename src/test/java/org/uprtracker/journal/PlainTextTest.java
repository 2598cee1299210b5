package org.uprtracker.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.validation.Validator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprtracker.rules.ContentValidation;

class PlainTextTest {
    private static final Validator VALIDATOR = ContentValidation.validator();

    private record Note(@PlainText String text, List<@PlainText String> more, @PublicId String id) {}

    @ParameterizedTest
    @ValueSource(strings = {"a", "two\nlines and a\ttab", "Қазақстан", "中文", "العربية", "\uD83D\uDE00", " a "})
    void textOfAnyLanguageIsTaken(String text) {
        // When
        List<String> broken = broken(new Note(text, List.of(text), null));
        // Then
        assertEquals(List.of(), broken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "bell\u0007", "\u001b[31m", "line\r\n", "\u0085", "\u007f", "half \uD83D pair",
        "\uDE00", " ", "\n\t"})
    void whatCannotBeKeptOrSaysNothingIsRefused(String text) {
        // When
        List<String> broken = broken(new Note(text, List.of("fine", text), null));
        // Then
        assertEquals(List.of("more[1].<list element>", "text"), broken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a b", "../x", "a/b", "a\n", "ü"})
    void whatCanBeNoIdIsRefused(String id) {
        // When
        List<String> broken = broken(new Note(null, List.of(), id));
        // Then
        assertEquals(List.of("id"), broken);
    }

    private static List<String> broken(Note note) {
        return VALIDATOR.validate(note).stream().map(one -> one.getPropertyPath().toString()).sorted().toList();
    }
}
