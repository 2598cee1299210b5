package org.uprtracker.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprtracker.labels.Labels;

/** Calendars are read back by another library than the one that wrote them, which also holds them against the standard. */
class CalendarTextTest {
    private static final String ADDRESS = "https://upr.example.org/v1/calendar.ics?state=KAZ&lang=ru";
    private static final Instant CHANGED = Instant.parse("2026-11-28T13:07:53.039607Z");

    @Test
    void aReviewIsAnAllDayEventThatBlocksNobody() throws Exception {
        // When
        VEvent event = event("en", review("2025-01-23", "day"));
        // Then
        assertEquals("KAZ-4.review@upr-tracker", value(event, Property.UID));
        assertEquals("20250123", value(event, Property.DTSTART));
        assertEquals("20250124", value(event, Property.DTEND));
        assertEquals("DATE", event.getRequiredProperty(Property.DTSTART).getRequiredParameter("VALUE").getValue());
        assertEquals("20261128T130753Z", value(event, Property.DTSTAMP));
        assertEquals("Kazakhstan: review in the Working Group (cycle 4, session 48)", value(event, Property.SUMMARY));
        assertEquals("https://upr.example.org/v1/reviews/KAZ-4", value(event, Property.URL));
        assertEquals("CONFIRMED", value(event, Property.STATUS));
        assertEquals("TRANSPARENT", value(event, Property.TRANSP));
    }

    @ParameterizedTest
    @CsvSource({"2025-01, month, 20250101, 20250201, in 2025-01", "2025, year, 20250101, 20260101, in 2025",
        "2025-01-20/2025-01-31, session, 20250120, 20250201, 'in 2025-01-20/2025-01-31'"})
    void aCoarseDateCoversAllOfItAndSaysSo(String date, String precision, String start, String end, String marked) throws Exception {
        // When
        VEvent event = event("en", review(date, precision));
        // Then
        assertEquals(start + " " + end, value(event, Property.DTSTART) + " " + value(event, Property.DTEND));
        assertTrue(value(event, Property.SUMMARY).endsWith(" – " + marked + ", the day is not on record"), event.toString());
        assertTrue(value(event, Property.DESCRIPTION).contains("not on record"), event.toString());
    }

    @Test
    void aSpanThatIsOneIsNoCoarseDate() throws Exception {
        // When
        VEvent event = event("en", review("2025-01-20/2025-01-22", "span"));
        // Then
        assertEquals("20250120 20250123", value(event, Property.DTSTART) + " " + value(event, Property.DTEND));
        assertFalse(value(event, Property.SUMMARY).contains("not on record"));
    }

    @ParameterizedTest
    @EnumSource(value = Entry.Kind.class, names = {"ADOPTION", "COMMITMENT"})
    void whatHappensOnOneDayIsOnNoKnownOneInASpan(Entry.Kind kind) throws Exception {
        // When
        VEvent event = event("en", new Entry(kind, "KAZ-4", "https://upr.example.org/v1/reviews/KAZ-4", "Kazakhstan", 4, 48,
                "2025-06-16/2025-07-09", "span", "A law", null, null, false, CHANGED));
        // Then
        assertEquals("20250616 20250710", value(event, Property.DTSTART) + " " + value(event, Property.DTEND));
        assertTrue(value(event, Property.SUMMARY).endsWith(" – in 2025-06-16/2025-07-09, the day is not on record"), event.toString());
        assertTrue(value(event, Property.DESCRIPTION).startsWith("One of these days: which is not on record."), event.toString());
    }

    @Test
    void aMidTermIsTentativeAndSaysThatItIsDerivedAndFromWhat() throws Exception {
        // When
        VEvent event = event("en", new Entry(Entry.Kind.MID_TERM, "KAZ-3", "https://upr.example.org/v1/reviews/KAZ-3", "Kazakhstan", 3,
                34, "2022-08", "month", null, "2020-03-12", "2025-01-23", false, CHANGED));
        // Then
        assertEquals("TENTATIVE", value(event, Property.STATUS));
        assertEquals("20220801 20220901", value(event, Property.DTSTART) + " " + value(event, Property.DTEND));
        assertTrue(value(event, Property.SUMMARY).contains("derived"));
        assertTrue(value(event, Property.DESCRIPTION).contains("derived") && value(event, Property.DESCRIPTION).contains("2020-03-12")
                && value(event, Property.DESCRIPTION).contains("2025-01-23"), event.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a; b, c\\d \"e\"\nf", "Пересмотреть закон 🕊️", "🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊 a🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊🕊", "مراجعة القانون", "=1+1",
        "a very long title that a line of seventy-five octets cannot hold, with more and more words, и с кириллицей, so that it is folded"})
    void everyTextComesBackAsItWas(String title) throws Exception {
        // When
        VEvent event = event("en", new Entry(Entry.Kind.COMMITMENT, "KAZ-c-x", "https://upr.example.org/v1/commitments/KAZ-c-x",
                "Kazakhstan", null, null, "2026-12-31", "day", title, null, null, false, CHANGED));
        // Then
        assertEquals("Kazakhstan: due: " + title, value(event, Property.SUMMARY));
    }

    @Test
    void linesAreNoLongerThanTheStandardAllows() {
        // When
        String text = new CalendarText(Labels.in("ru")).of(List.of(review("2025-01", "month")), ADDRESS);
        // Then
        for (String line : text.split("\r\n")) {
            assertTrue(line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75, line);
        }
        assertFalse(text.replace("\r\n", "").contains("\n"));
    }

    @ParameterizedTest
    @CsvSource({"en, Universal Periodic Review", "fr, Examen périodique universel", "es, Examen Periódico Universal",
        "ru, Универсальный периодический обзор"})
    void theCalendarHasANameAndSaysHowOftenToAsk(String language, String name) throws Exception {
        // When
        Calendar calendar = read(new CalendarText(Labels.in(language)).of(List.of(review("2025-01-23", "day")), ADDRESS));
        // Then
        assertEquals(name, calendar.getRequiredProperty("X-WR-CALNAME").getValue());
        assertEquals(name, calendar.getRequiredProperty("NAME").getValue());
        assertEquals("PT12H", calendar.getRequiredProperty("X-PUBLISHED-TTL").getValue());
        assertEquals("PT12H", calendar.getRequiredProperty("REFRESH-INTERVAL").getValue());
        assertEquals("2.0", calendar.getRequiredProperty(Property.VERSION).getValue());
    }

    @Test
    void aCalendarWithoutEntriesIsStillOne() throws Exception {
        // When
        Calendar calendar = read(new CalendarText(Labels.in("en")).of(List.of(), ADDRESS));
        // Then
        assertEquals(List.of(), calendar.getComponents(Component.VEVENT));
    }

    @Test
    void theSameEntriesAreTheSameBytes() throws InterruptedException {
        // Given
        String first = new CalendarText(Labels.in("en")).of(List.of(review("2025-01-23", "day")), ADDRESS);
        Thread.sleep(1_100);
        // When
        String again = new CalendarText(Labels.in("en")).of(List.of(review("2025-01-23", "day")), ADDRESS);
        // Then
        assertEquals(first, again);
    }

    private static Entry review(String date, String precision) {
        return new Entry(Entry.Kind.REVIEW, "KAZ-4", "https://upr.example.org/v1/reviews/KAZ-4", "Kazakhstan", 4, 48, date, precision,
                null, null, null, false, CHANGED);
    }

    private static VEvent event(String language, Entry entry) throws Exception {
        Calendar calendar = read(new CalendarText(Labels.in(language)).of(List.of(entry), ADDRESS));
        assertEquals(1, calendar.getComponents(Component.VEVENT).size());
        return (VEvent) calendar.getComponents(Component.VEVENT).get(0);
    }

    private static Calendar read(String text) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        ValidationResult result = calendar.validate(true);
        assertFalse(result.hasErrors(), () -> result + "\n" + text);
        return calendar;
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }
}
