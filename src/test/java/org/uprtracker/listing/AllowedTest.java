package org.uprtracker.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprtracker.journal.ThingKind;

class AllowedTest {
    private static final Allowed KIND = new Allowed.OneOf(List.of("law", "letter"));
    private static final Allowed ID = new Allowed.IdOf(ThingKind.PROVISION);
    private static final Allowed LIMIT = new Allowed.Whole(1, 500);
    private static final Allowed DAY = new Allowed.Day();
    private static final Allowed WORDS = new Allowed.Words(5);

    @ParameterizedTest
    @ValueSource(strings = {"Law", "laws", "", " law", "law,letter"})
    void onlyAListedWordIsOneOf(String value) {
        // When
        Optional<String> refusal = KIND.refusal(value);
        // Then
        assertEquals(Optional.of("must be one of the allowed values"), refusal);
    }

    @Test
    void aListedWordIsOneOfAndTheListIsTold() {
        // When
        Optional<String> refusal = KIND.refusal("letter");
        // Then
        assertEquals(Optional.empty(), refusal);
        assertEquals(List.of("law", "letter"), KIND.values());
    }

    @Test
    void theWordsOfAnEnumerationAreInLowerCase() {
        // When
        Allowed formats = Allowed.OneOf.of(Format.class);
        // Then
        assertEquals(List.of("json", "csv", "ndjson", "xlsx", "md", "html", "docx", "pdf", "zip", "ics"), formats.values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"K", "9", "KAZ-cc-2014-174", "KAZ-2-126.29", "a_b", "0192b3c4-0000-7000-8000-000000000000"})
    void plainCharactersAreAnId(String value) {
        // When
        Optional<String> refusal = ID.refusal(value);
        // Then
        assertEquals(Optional.empty(), refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", ".a", "_a", "a b", "a/b", "a'b", "a\n", "КАЗ", "a\0"})
    void anythingElseIsNoId(String value) {
        // When
        Optional<String> refusal = ID.refusal(value);
        // Then
        assertEquals(Optional.of("must be the id of a provision"), refusal);
    }

    @ParameterizedTest
    @CsvSource({"100, true", "101, false"})
    void anIdHasAtMostAHundredCharacters(int length, boolean taken) {
        // When
        Optional<String> refusal = ID.refusal("a".repeat(length));
        // Then
        assertEquals(taken, refusal.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "499", "500", "007"})
    void aNumberBetweenTheBoundsIsTaken(String value) {
        // When
        Optional<String> refusal = LIMIT.refusal(value);
        // Then
        assertEquals(Optional.empty(), refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "501", "-1", "+1", "1.0", "1e2", "", " 1", "9999999999", "99999999999999999999", "٣"})
    void aNumberBeyondTheBoundsOrNoneIsRefused(String value) {
        // When
        Optional<String> refusal = LIMIT.refusal(value);
        // Then
        assertEquals(Optional.of("must be a whole number from 1 to 500"), refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2016-02-29", "2019-11-06", "9999-12-31"})
    void aCalendarDayIsTaken(String value) {
        // When
        Optional<String> refusal = DAY.refusal(value);
        // Then
        assertEquals(Optional.empty(), refusal);
    }

    @ParameterizedTest
    @CsvSource({
        "1899-12-31, must be a day between 1900 and 9999",
        "0000-01-01, must be a day between 1900 and 9999",
        "+10000-01-01, must be a day between 1900 and 9999",
        "+999999999-12-31, must be a day between 1900 and 9999",
        "2019-02-29, must be a day such as 2019-11-06",
        "2019-13-01, must be a day such as 2019-11-06",
        "2019-11, must be a day such as 2019-11-06",
        "2019, must be a day such as 2019-11-06",
        "06.11.2019, must be a day such as 2019-11-06",
        "2019-11-06T00:00:00Z, must be a day such as 2019-11-06",
        "'', must be a day such as 2019-11-06",
        "today, must be a day such as 2019-11-06"})
    void whatIsNoDayIsRefused(String value, String message) {
        // When
        Optional<String> refusal = DAY.refusal(value);
        // Then
        assertEquals(Optional.of(message), refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "abcde", " a ", "профс", "' or "})
    void wordsUpToTheLengthAreTaken(String value) {
        // When
        Optional<String> refusal = WORDS.refusal(value);
        // Then
        assertEquals(Optional.empty(), refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "abcdef"})
    void noWordsOrTooManyAreRefused(String value) {
        // When
        Optional<String> refusal = WORDS.refusal(value);
        // Then
        assertEquals(Optional.of("must be 1 to 5 characters long"), refusal);
    }

    @Test
    void theCharacterTheDatabaseCannotHoldIsRefused() {
        // When
        Optional<String> refusal = WORDS.refusal("a\0b");
        // Then
        assertEquals(Optional.of("must hold no NUL character"), refusal);
    }
}
