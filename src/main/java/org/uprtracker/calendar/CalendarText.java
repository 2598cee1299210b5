package org.uprtracker.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.RawComponent;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.uprtracker.journal.Values;
import org.uprtracker.labels.Labels;

/**
 * A calendar as text (RFC 5545, with the names and the interval of RFC 7986, and the older {@code X-} properties that
 * programs still go by). Nothing in it comes from the clock: who asks again while nothing changed gets the same bytes.
 */
final class CalendarText {
    private static final int REFRESHED_EVERY_HOURS = 12;
    /** The standard counts octets, 75 of them, the library characters; none takes more than three of the former. */
    private static final int LONGEST_LINE = 25;

    private final Labels labels;

    CalendarText(Labels labels) {
        this.labels = labels;
    }

    String of(List<Entry> entries, String address) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//UPR tracker//calendar//" + labels.language().toUpperCase(Locale.ROOT));
        String name = labels.text("calendar.name");
        calendar.addName(name).setLanguage(labels.language());
        calendar.addExperimentalProperty("X-WR-CALNAME", name);
        calendar.addDescription(labels.text("calendar.about")).setLanguage(labels.language());
        calendar.addExperimentalProperty("X-WR-CALDESC", labels.text("calendar.about"));
        // RFC 7986 (5.7, 5.8) wants the kind of value said, which the library takes for granted.
        calendar.setSource(address).setParameter("VALUE", "URI");
        calendar.setRefreshInterval(Duration.builder().hours(REFRESHED_EVERY_HOURS).build());
        calendar.getRefreshInterval().setParameter("VALUE", "DURATION");
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", "PT" + REFRESHED_EVERY_HOURS + "H");
        entries.forEach(entry -> calendar.addEvent(event(entry)));
        if (entries.isEmpty()) {
            calendar.addComponent(something());
        }
        return written(calendar);
    }

    private static String written(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(LONGEST_LINE);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** A calendar holds one component at least (RFC 5545, 3.6); universal time harms nobody. */
    private static RawComponent something() {
        RawComponent zone = new RawComponent("VTIMEZONE");
        zone.addExperimentalProperty("TZID", "UTC");
        RawComponent standard = new RawComponent("STANDARD");
        standard.addExperimentalProperty("DTSTART", "19700101T000000");
        standard.addExperimentalProperty("TZOFFSETFROM", "+0000");
        standard.addExperimentalProperty("TZOFFSETTO", "+0000");
        zone.addComponent(standard);
        return zone;
    }

    private VEvent event(Entry entry) {
        VEvent event = new VEvent();
        event.setUid(entry.id() + "." + Values.code(entry.kind()) + "@upr-tracker");
        event.setDateTimeStamp(Date.from(entry.changed()));
        event.setLastModified(Date.from(entry.changed()));
        event.setDateStart(new DateStart(day(entry.span().first())));
        // The end of an event is the day after its last (RFC 5545, 3.6.1).
        event.setDateEnd(new DateEnd(day(entry.span().last().plusDays(1))));
        event.setSummary(summary(entry)).setLanguage(labels.language());
        event.setDescription(description(entry)).setLanguage(labels.language());
        event.setUrl(entry.link());
        event.addCategories(labels.text("calendar.kind." + Values.code(entry.kind())));
        event.setStatus(entry.kind() == Entry.Kind.MID_TERM ? Status.tentative() : Status.confirmed());
        event.setTransparency(Transparency.transparent());
        return event;
    }

    private static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    private String summary(Entry entry) {
        String what = switch (entry.kind()) {
            case REVIEW -> labels.text("calendar.review", entry.state(), entry.cycle(), entry.session());
            case ADOPTION -> labels.text("calendar.adoption", entry.state(), entry.cycle());
            case MID_TERM -> labels.text("calendar.mid_term", entry.state(), entry.cycle());
            case COMMITMENT -> labels.text("calendar.commitment", entry.state(), entry.title());
        };
        return exact(entry) || entry.kind() == Entry.Kind.MID_TERM ? what : labels.text("calendar.some_day", what, entry.date());
    }

    /** A review takes some days; of what happens on one, a span says that the day is not known. */
    private static boolean exact(Entry entry) {
        return entry.precision().equals("day") || entry.precision().equals("span") && entry.kind() == Entry.Kind.REVIEW;
    }

    private String description(Entry entry) {
        String precision = exact(entry) || entry.kind() == Entry.Kind.MID_TERM ? ""
                : labels.text("calendar.precision." + entry.precision()) + "\n";
        String derived = entry.kind() != Entry.Kind.MID_TERM ? ""
                : labels.text(entry.expected() ? "calendar.derived.expected" : "calendar.derived", entry.from(), entry.until()) + "\n";
        return precision + derived + entry.link();
    }
}
