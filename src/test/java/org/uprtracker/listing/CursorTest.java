package org.uprtracker.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/ ";
    private static final Cursor CURSOR =
            new Cursor("8hJq_question", 17, "0123456789ab", "2019-11-06", List.of("2014-10-30", "КАЗ; \"ا\" 000000000126"));

    @Test
    void whatWasGivenOutIsReadBack() {
        // Given
        String text = CURSOR.text();
        // When
        Optional<Cursor> read = Cursor.parse(text);
        // Then
        assertEquals(Optional.of(CURSOR), read);
    }

    @Test
    void anAddressTakesItAsItIs() {
        // When
        String text = CURSOR.text();
        // Then
        assertEquals("", text.replaceAll("[A-Za-z0-9_-]", ""));
    }

    /** Also in the last character, of which base64 ignores some bits. */
    @Test
    void everySingleChangedCharacterIsRefused() {
        for (int length = 0; length < 3; length++) {
            // Given
            String text = new Cursor("q".repeat(length), 1, "0123456789ab", "2019-11-06", List.of("a", "b")).text();
            for (int i = 0; i < text.length(); i++) {
                for (char other : ALPHABET.toCharArray()) {
                    if (other != text.charAt(i)) {
                        // When
                        Optional<Cursor> read = Cursor.parse(text.substring(0, i) + other + text.substring(i + 1));
                        // Then
                        assertEquals(Optional.empty(), read, "character " + i + " changed to " + other);
                    }
                }
            }
        }
    }

    @Test
    void everyCutIsRefused() {
        // Given
        String text = CURSOR.text();
        for (int length = 0; length < text.length(); length++) {
            // When
            Optional<Cursor> read = Cursor.parse(text.substring(0, length));
            // Then
            assertEquals(Optional.empty(), read, length + " characters");
        }
    }

    @Test
    void whatIsAddedIsRefused() {
        // Given
        String text = CURSOR.text();
        for (String more : List.of("A", "=", "==", "AAAA", " ", "\n")) {
            // When
            Optional<Cursor> read = Cursor.parse(text + more);
            // Then
            assertEquals(Optional.empty(), read, "with '" + more + "'");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "next", "50", "eyJhbGciOiJIUzI1NiJ9.e30.x", "%", "курсор", "AAAAAAAAAAAA",
            "AAAAAAAAAAAAAAAA",
        "null", "\0"})
    void foreignTextIsRefused(String text) {
        // When
        Optional<Cursor> read = Cursor.parse(text);
        // Then
        assertEquals(Optional.empty(), read);
    }

    /** The check is no secret: who computes it for a payload of one's own is refused by what the payload says. */
    @ParameterizedTest
    @ValueSource(strings = {
        "null",
        "[]",
        "\"cursor\"",
        "{}",
        "{\"question\":null,\"revision\":1,\"timeline\":\"0123456789ab\",\"asOf\":\"2019-11-06\",\"after\":[\"a\",\"b\"]}",
        "{\"question\":\"q\",\"revision\":1,\"asOf\":\"2019-11-06\",\"after\":[\"a\",\"b\"]}",
        "{\"question\":\"q\",\"revision\":1,\"timeline\":\"%\",\"asOf\":\"2019-11-06\",\"after\":[\"a\",\"b\"]}",
        "{\"question\":\"q\",\"revision\":1,\"timeline\":\"0123456789ab\",\"asOf\":null,\"after\":[\"a\",\"b\"]}",
        "{\"question\":\"q\",\"revision\":1,\"timeline\":\"0123456789ab\",\"asOf\":\"yesterday\",\"after\":[\"a\",\"b\"]}",
        "{\"question\":\"q\",\"revision\":1,\"timeline\":\"0123456789ab\",\"asOf\":\"+999999999-01-01\",\"after\":[\"a\",\"b\"]}",
        "{\"question\":\"q\",\"revision\":1,\"timeline\":\"0123456789ab\",\"asOf\":\"2019-11-06\",\"after\":null}",
        "{\"question\":\"q\",\"revision\":1,\"timeline\":\"0123456789ab\",\"asOf\":\"2019-11-06\",\"after\":[\"a\"]}",
        "{\"question\":\"q\",\"revision\":1,\"timeline\":\"0123456789ab\",\"asOf\":\"2019-11-06\",\"after\":[\"a\",\"b\"],\"more\":1}",
        "{\"revision\":1,\"question\":\"q\",\"timeline\":\"0123456789ab\",\"asOf\":\"2019-11-06\",\"after\":[\"a\",\"b\"]}"})
    void aForgedPayloadIsRefused(String payload) {
        // Given
        String text = withRightCheck(payload);
        // When
        Optional<Cursor> read = Cursor.parse(text);
        // Then
        assertEquals(Optional.empty(), read);
    }

    private static String withRightCheck(String payload) {
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        byte[] token = Arrays.copyOf(Arrays.copyOf(Fingerprint.of(bytes), 9), 9 + bytes.length);
        System.arraycopy(bytes, 0, token, 9, bytes.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }
}
