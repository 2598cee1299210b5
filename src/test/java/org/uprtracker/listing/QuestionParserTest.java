package org.uprtracker.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprtracker.http.FieldError;
import org.uprtracker.listing.Clock.KnownAt;

class QuestionParserTest {
    private static final Audience BASE = new Audience("https://upr.example.org", "en");

    @Test
    void withoutParametersTheDefaultsHold() {
        // When
        Question question = list();
        // Then
        Clock clock = new Clock(LocalDate.now(ZoneOffset.UTC), KnownAt.NOW, Optional.empty(), "en", BASE.base());
        assertEquals(new Question(Map.of(), Optional.empty(), clock, SortKey.ID, false, 50, List.of(), false, List.of(),
                List.of(), false), question);
    }

    @Test
    void everyParameterIsRead() {
        // When
        Question question = list("kind", "law", "kind", "letter", "state", "KAZ", "asOf", "2019-11-06", "knownAt", "17",
                "publishedBy", "2018-01-01", "lang", "ru", "sort", "-date", "limit", "7", "count", "true",
                "facets", "year,kind", "fields", "id,state", "format", "csv", "bom", "true");
        // Then
        Clock clock = new Clock(LocalDate.of(2019, 11, 6), KnownAt.revision(17),
                Optional.of(LocalDate.of(2018, 1, 1)), "ru", BASE.base());
        assertEquals(new Question(Map.of("kind", List.of("law", "letter"), "state", List.of("KAZ")), Optional.empty(),
                clock,
                new SortKey("date", "v.day", "date"), true, 7, List.of(), true, List.of("year", "kind"),
                List.of("id", "state"), true), question);
    }

    @Test
    void anUnknownParameterIsNamedWithAllThatAreAllowed() {
        // When
        List<FieldError> errors = errors(() -> list("kinds", "law"));
        // Then
        assertEquals(List.of(new FieldError("kinds", "is not a parameter of /v1/samples",
                List.of("kind", "state", "year", "asOf", "knownAt", "publishedBy", "lang", "format", "fields", "sort",
                        "limit", "cursor", "count", "facets", "bom"))), errors);
    }

    @Test
    void oneThingTakesNoFiltersAndNoPaging() {
        // When
        List<FieldError> errors = errors(() -> QuestionParser.one(Sample.LISTING, "KAZ-2-126.29",
                parameters("kind", "law", "limit", "5", "lang", "ru"), BASE));
        // Then
        List<String> allowed = List.of("asOf", "knownAt", "publishedBy", "lang", "format", "fields");
        assertEquals(2, errors.size());
        assertEquals(new FieldError("kind", "is not a parameter of /v1/samples", allowed), error("kind", errors));
        assertEquals(new FieldError("limit", "is not a parameter of /v1/samples", allowed), error("limit", errors));
    }

    @Test
    void aListUnderAThingTakesItFromTheAddressAlone() {
        // When
        Question question = QuestionParser.within("state", "KAZ", Sample.LISTING, parameters("kind", "law"), BASE);
        // Then
        assertEquals(Map.of("state", List.of("KAZ"), "kind", List.of("law")), question.given());
        assertEquals(Optional.of("state"), question.within());
    }

    @Test
    void theFilterOfTheAddressIsNoParameterThere() {
        // When
        List<FieldError> errors = errors(
                () -> QuestionParser.within("state", "KAZ", Sample.LISTING, parameters("state", "USA"), BASE));
        // Then
        assertEquals("is not a parameter of /v1/samples", error("state", errors).message());
    }

    @Test
    void anIdThatIsNoneIsNamedId() {
        // When
        List<FieldError> errors = errors(() -> QuestionParser.one(Sample.LISTING, "a b", parameters(), BASE));
        // Then
        assertEquals(List.of(new FieldError("id", "must be the id of a recommendation, not 'a b'", null)), errors);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        // When
        List<FieldError> errors = errors(() -> list("kind", "lawyer", "year", "1944", "nonsense", "1", "asOf",
                "2019-02-29",
                "knownAt", "then", "publishedBy", "soon", "lang", "kk", "sort", "text", "limit", "501", "count", "yes",
                "facets", "kind,colour", "fields", "id,colour", "cursor", "x", "bom", "maybe"));
        // Then
        assertEquals(List.of("asOf", "bom", "count", "cursor", "facets", "fields", "kind", "knownAt", "lang", "limit",
                "nonsense", "publishedBy", "sort", "year"),
                errors.stream().map(FieldError::parameter).sorted().toList());
        assertEquals(new FieldError("kind", "must be one of the allowed values, not 'lawyer'", List.of("law",
                "letter")),
                error("kind", errors));
        assertEquals(new FieldError("sort", "must be one of the allowed values, not 'text'",
                List.of("id", "-id", "date", "-date")), error("sort", errors));
        assertEquals(new FieldError("facets", "must be one of the allowed values, not 'colour'", List.of("kind",
                "year")),
                error("facets", errors));
    }

    @Test
    void aLongValueIsToldShortened() {
        // When
        List<FieldError> errors = errors(() -> list("kind", "x".repeat(5000)));
        // Then
        assertEquals("must be one of the allowed values, not '" + "x".repeat(60) + "…'", error("kind",
                errors).message());
    }

    @ParameterizedTest
    @CsvSource({"asOf, 2019-11-06", "knownAt, 17", "publishedBy, 2019-11-06", "lang, ru", "sort, id", "limit, 5",
            "cursor, x",
        "count, true", "facets, kind", "fields, id", "format, csv", "bom, true"})
    void aSingleParameterMayBeGivenOnce(String name, String value) {
        // When
        List<FieldError> errors = errors(() -> list(name, value, name, value));
        // Then
        assertEquals(List.of(new FieldError(name, "may be given once", null)), errors);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "50, 50", "500, 500"})
    void aLimitBetweenItsBoundsIsKept(String value, int limit) {
        // When
        Question question = list("limit", value);
        // Then
        assertEquals(limit, question.limit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "501", "-1", "", "all"})
    void aLimitBeyondItsBoundsIsRefusedNotCut(String value) {
        // When
        List<FieldError> errors = errors(() -> list("limit", value));
        // Then
        assertEquals(List.of(new FieldError("limit", "must be a whole number from 1 to 500, not '" + value + "'",
                null)),
                errors);
    }

    @Test
    void aDayIsKnownAtItsEnd() {
        // When
        Question question = list("knownAt", "2020-02-29");
        // Then
        assertEquals(KnownAt.instant(Instant.parse("2020-02-29T23:59:59.999999Z")), question.clock().knownAt());
    }

    @ParameterizedTest
    @CsvSource({"2020-05-25T10:00:00Z, 2020-05-25T10:00:00Z",
            "2020-05-25T10:00:00.123456+06:00, 2020-05-25T04:00:00.123456Z"})
    void anInstantIsKnownAtItsOwnOffset(String value, Instant instant) {
        // When
        Question question = list("knownAt", value);
        // Then
        assertEquals(KnownAt.instant(instant), question.clock().knownAt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "-0044-03-15T00:00:00Z", "-999999999-01-01T00:00:00Z", "1969-12-31"})
    void whatTheDatabaseCannotCountFromIsBeforeTheRecord(String value) {
        // When
        Question question = list("knownAt", value);
        // Then
        assertEquals(KnownAt.instant(Instant.EPOCH), question.clock().knownAt());
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "17, 17", "999999999999999999, 999999999999999999"})
    void aWholeNumberIsARevision(String value, long revision) {
        // When
        Question question = list("knownAt", value);
        // Then
        assertEquals(KnownAt.revision(revision), question.clock().knownAt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-12-31", "2999-01-01T00:00:00Z", "+999999999-12-31T23:59:59-18:00"})
    void theFutureIsNotKnown(String value) {
        // When
        List<FieldError> errors = errors(() -> list("knownAt", value));
        // Then
        assertEquals(List.of(new FieldError("knownAt",
                "lies in the future: what will be known then is not known now", null)), errors);
    }

    @Test
    void aDayThatIsNotOverIsTheFuture() {
        // When
        List<FieldError> errors = errors(() -> list("knownAt",
                Instant.now().plus(1, ChronoUnit.MINUTES).atOffset(ZoneOffset.UTC).toLocalDate().toString()));
        // Then
        assertEquals("knownAt", errors.get(0).parameter());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020", "2020-13-01", "2020-05-25T10:00:00", "yesterday", "-1", "1.5",
            "1000000000000000000"})
    void whatIsNoTimeIsRefused(String value) {
        // When
        List<FieldError> errors = errors(() -> list("knownAt", value + (value.equals("2020") ? "-5" : "")));
        // Then
        assertEquals(1, errors.size());
        assertEquals("knownAt", errors.get(0).parameter());
    }

    @Test
    void aCursorPinsRevisionAndDayOfItsQuestion() {
        // Given
        String cursor = cursor("kind", "law", "sort", "-date");
        // When
        Question question = list("kind", "law", "sort", "-date", "cursor", cursor);
        // Then
        assertEquals(KnownAt.revision(17, "0123456789ab"), question.clock().knownAt());
        assertEquals(LocalDate.of(2019, 11, 6), question.clock().asOf());
        assertEquals(List.of("2014-10-30", "id"), question.after());
    }

    @Test
    void aCursorGoesOnWithAnotherLimitAndOrderOfParameters() {
        // Given
        String cursor = cursor("kind", "law", "state", "KAZ", "limit", "5");
        // When
        Question question = list("limit", "100", "state", "KAZ", "cursor", cursor, "kind", "law", "count", "true");
        // Then
        assertEquals(100, question.limit());
        assertEquals(List.of("2014-10-30", "id"), question.after());
    }

    @ParameterizedTest
    @CsvSource({"kind, letter", "state, KAZ", "sort, date", "asOf, 2019-11-06", "knownAt, 17",
            "publishedBy, 2019-11-06",
        "lang, ru"})
    void aCursorOfAnotherQuestionIsRefused(String name, String value) {
        // Given
        String cursor = cursor("kind", "law");
        // When
        List<FieldError> errors = errors(() -> list("kind", "law", name, value, "cursor", cursor));
        // Then
        assertEquals(List.of(new FieldError("cursor",
                "belongs to another question: filters, sort and dates must stay as they were", null)), errors);
    }

    @Test
    void aCursorThatWasChangedIsRefused() {
        // Given
        String cursor = cursor();
        // When
        List<FieldError> errors = errors(() -> list("cursor", cursor.substring(1)));
        // Then
        assertEquals(List.of(new FieldError("cursor", "is not a cursor that was given out here, or was changed", null)),
                errors);
    }

    private static Question list(String... parameters) {
        return QuestionParser.list(Sample.LISTING, parameters(parameters), BASE);
    }

    private static String cursor(String... parameters) {
        return new Cursor(QuestionParser.fingerprint(Sample.LISTING, Optional.empty(), Map.of(), parameters(parameters)), 17,
                "0123456789ab", "2019-11-06", List.of("2014-10-30", "id")).text();
    }

    private static MultivaluedHashMap<String, String> parameters(String... namesAndValues) {
        MultivaluedHashMap<String, String> parameters = new MultivaluedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return parameters;
    }

    @SuppressWarnings("unchecked") // what the parser puts under errors
    private static List<FieldError> errors(Executable question) {
        HttpProblem problem = assertThrows(HttpProblem.class, question);
        assertEquals(400, problem.getStatusCode());
        return (List<FieldError>) problem.getParameters().get("errors");
    }

    private static FieldError error(String parameter, List<FieldError> errors) {
        return errors.stream().filter(error -> error.parameter().equals(parameter)).findFirst().orElseThrow();
    }
}
