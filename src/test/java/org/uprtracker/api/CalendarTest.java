package org.uprtracker.api;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The calendar of the curated data, read with another library than the one that writes it. */
@ApiTest
class CalendarTest {
    @Test
    void reviewsAndAdoptionsOfKazakhstanStandOnTheirDays() throws Exception {
        List<String> days = days("state=KAZ&entry=review&entry=adoption&knownAt=1");
        assertTrue(days.containsAll(List.of("KAZ-1.review@upr-tracker 20100212 20100213", "KAZ-2.review@upr-tracker 20141030 20141031",
                "KAZ-3.review@upr-tracker 20191107 20191108", "KAZ-4.review@upr-tracker 20250123 20250124",
                "KAZ-3.adoption@upr-tracker 20200312 20200313")), days.toString());
    }

    @Test
    void aMidTermLiesHalfwayBetweenAdoptionAndTheNextReview() throws Exception {
        // From 12 March 2020 to 23 January 2025: half of it is 17 August 2022.
        List<String> days = days("state=KAZ&entry=mid_term&cycle=3&knownAt=1");
        assertEquals(List.of("KAZ-3.mid_term@upr-tracker 20220801 20220901"), days);
        String text = text("state=KAZ&entry=mid_term&cycle=4&knownAt=1");
        assertTrue(text.contains("STATUS:TENTATIVE") && text.replace("\r\n ", "").contains("as long a time as this one"), text);
    }

    @Test
    void everyDueCommitmentStandsThereAndNoneWithoutADate() throws Exception {
        Set<String> due = Set.copyOf(Api.get("/v1/commitments?state=KAZ&limit=500&knownAt=1").extract().jsonPath()
                .<String>getList("items.findAll { it.due != null }.id"));
        Set<String> there = days("state=KAZ&entry=commitment&knownAt=1").stream()
                .map(line -> line.replaceFirst("\\.commitment@.*", "")).collect(Collectors.toSet());
        assertEquals(due, there);
        assertFalse(due.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"entry=review", "stateGroup=asia_pacific", "session=48", "theme=trade-unions", "entry=commitment&theme=defamation",
        "lang=ru", "lang=fr&state=KAZ", "asOf=2012-01-01", "publishedBy=2019-11-06", "knownAt=1"})
    void whateverIsAskedIsACalendar(String query) throws Exception {
        Calendar calendar = calendar(query);
        assertFalse(calendar.getComponents().isEmpty(), query);
        List<String> uids = calendar.getComponents().stream().map(event -> value(event, Property.UID)).toList();
        assertEquals(uids.size(), Set.copyOf(uids).size());
    }

    @Test
    void commitmentsMadeLaterAreNotThereYet() throws Exception {
        int then = days("entry=commitment&asOf=2008-01-01&knownAt=1").size();
        int now = days("entry=commitment&knownAt=1").size();
        assertTrue(then < now, then + " " + now);
    }

    @Test
    void whatNoDocumentToldByThenIsNotThere() throws Exception {
        assertEquals(List.of("KAZ-1.review@upr-tracker 20100212 20100213", "KAZ-2.review@upr-tracker 20141030 20141031",
                "KAZ-2.adoption@upr-tracker 20150319 20150320"),
                days("state=KAZ&entry=review&entry=adoption&publishedBy=2015-01-01&knownAt=1"));
    }

    @Test
    void anAdoptionOnOneOfManyDaysSaysThatTheDayIsNotKnown() throws Exception {
        String text = text("state=KAZ&entry=adoption&cycle=4&knownAt=1").replace("\r\n ", "");
        assertTrue(text.contains("in 2025-06-16/2025-07-09\\, the day is not on record"), text);
        assertTrue(text.contains("One of these days: which is not on record."), text);
    }

    @Test
    void namesComeInTheLanguageAskedFor() throws Exception {
        assertTrue(text("state=KAZ&entry=review&lang=ru").replace("\r\n ", "").contains(
                "SUMMARY;LANGUAGE=ru:Казахстан: обзор в Рабочей группе (цикл 4\\, сессия 48)"));
    }

    @Test
    void theSameIsNotSentAgain() {
        String tag = Api.get("/v1/calendar.ics").statusCode(200).contentType("text/calendar;charset=UTF-8").extract().header("ETag");
        Api.get("/v1/calendar.ics", "If-None-Match", tag).statusCode(304);
        Api.get("/v1/calendar.ics", "Accept", "text/calendar").statusCode(200);
    }

    @Test
    void whatIsWrongIsSaid() {
        Api.get("/v1/calendar.ics?entry=party").statusCode(400).body("errors[0].allowed",
                equalTo(List.of("review", "adoption", "mid_term", "commitment")));
        Api.get("/v1/calendar.ics?format=csv").statusCode(400).body("errors[0].parameter", equalTo("format"));
        Api.get("/v1/calendar.ics?state=XXX").statusCode(400).body("errors[0].parameter", equalTo("state"));
        Api.get("/v1/calendar.ics", "Accept", "image/png").statusCode(406);
    }

    private static List<String> days(String query) throws Exception {
        return calendar(query).<CalendarComponent>getComponents(Component.VEVENT).stream().map(event -> value(event, Property.UID) + " " + value(event, Property.DTSTART)
                + " " + value(event, Property.DTEND)).toList();
    }

    private static Calendar calendar(String query) throws Exception {
        String text = text(query);
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        ValidationResult result = calendar.validate(true);
        assertFalse(result.hasErrors(), () -> result + "\n" + text);
        return calendar;
    }

    private static String text(String query) {
        return Api.get("/v1/calendar.ics?" + query).statusCode(200).extract().asString();
    }

    private static String value(CalendarComponent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }
}
