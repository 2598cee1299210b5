package org.uprtracker.intake.addendum;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uprtracker.intake.FileFormat;
import org.uprtracker.intake.Hints;
import org.uprtracker.intake.Lookup;
import org.uprtracker.intake.Place;
import org.uprtracker.intake.ReadDocument;
import org.uprtracker.intake.ReadDocument.Review;
import org.uprtracker.intake.ReadFinding;
import org.uprtracker.intake.Sink;
import org.uprtracker.intake.UnreadableFile;
import org.uprtracker.intake.document.Masthead;
import org.uprtracker.intake.document.UnDocument;
import org.uprtracker.source.SourceKind;

/** The decision with which the Council adopts the outcome of one review, as a document of its own. */
@ApplicationScoped
public class Decision implements FileFormat {
    private static final Pattern HEAD = Pattern.compile(
            "(\\d{1,3}/\\d{1,4})\\. ?+Outcome of the universal periodic review(?: of(?: the)?|:) ([^\\n]{2,120}?) ?(?:The Human Rights Council,|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ADOPTED = Pattern.compile("Decision adopted by the Human Rights Council(?: at its [^.]{1,60}?)?,? on (.{8,20})", Pattern.CASE_INSENSITIVE);
    private static final Pattern MEETING = Pattern.compile("\\d{1,3}(?:st|nd|rd|th) (?:plenary )?meeting,? (.{8,20})", Pattern.CASE_INSENSITIVE);
    private static final Pattern REVIEWED = Pattern.compile("Having conducted the review of [^.;]{2,120}? on (\\d{1,2} \\p{L}{3,9} \\d{4})", Pattern.CASE_INSENSITIVE);
    private static final Pattern REPORT = Pattern.compile("(?<![\\w/])(" + TitlePage.REPORT_SYMBOL + ")(?![\\d/])(?!,? chap)");
    private static final Pattern ADDENDUM = Pattern.compile("(?<![\\w/])(" + TitlePage.REPORT_SYMBOL + ")/Add\\.\\d{1,2}(?:/(?:Rev|Corr)\\.\\d)?");

    @Override
    public String code() {
        return "decision";
    }

    @Override
    public String title() {
        return "Decision of the Human Rights Council on the outcome of a review (PDF or DOCX)";
    }

    @Override
    public int turn() {
        return 3;
    }

    @Override
    public boolean recognises(Path file) throws IOException {
        return new TitlePage(UnDocument.frontOf(file).lines().toList(), null).kind() == TitlePage.Kind.DECISION;
    }

    @Override
    public void read(Path file, Hints hints, Lookup lookup, Sink sink) throws IOException {
        UnDocument document = UnDocument.read(file);
        TitlePage page = new TitlePage(document.front(), document.symbol());
        page.mustBe(TitlePage.Kind.DECISION, "a decision of the Human Rights Council on the outcome of a review");
        Matcher head = HEAD.matcher(page.text());
        if (!head.find()) {
            throw new UnreadableFile("This decision is not about the outcome of one review: no such heading was found. Enter what it decides by hand.");
        }
        String name = head.group(2).strip();
        Matcher addendum = ADDENDUM.matcher(page.text());
        String addendumSymbol = addendum.find() ? addendum.group() : null;
        String reportSymbol = report(page.text(), addendumSymbol);
        String adopted = adopted(page.text());
        Matcher reviewed = REVIEWED.matcher(page.text());
        String date = reviewed.find() ? Masthead.date(reviewed.group(1)).orElse(null) : null;
        Review review = new Review(TitlePage.state(name, lookup.states(), hints), hints.cycle(), hints.session(), date, date == null ? null : "preamble",
                null, adopted, reportSymbol, addendumSymbol, page.symbol(), null, null);
        sink.document(new ReadDocument(SourceKind.DECISION, head.group(1) + ". Outcome of the universal periodic review: " + name,
                "UN Human Rights Council", page.symbol(), document.date(), "en", review));
        if (reportSymbol == null) {
            sink.finding(ReadFinding.warning(Place.page(1), null, "The decision names no report, so that its review is found by its State and day alone. Check that it is the right one."));
        }
        sink.progress(1, 1);
    }

    /** The day of the heading, which the line of the meeting must not contradict. */
    private static String adopted(String text) throws UnreadableFile {
        Matcher heading = ADOPTED.matcher(text);
        String first = heading.find() ? Masthead.date(heading.group(1)).orElse(null) : null;
        Matcher meeting = MEETING.matcher(text);
        String second = meeting.find() ? Masthead.date(meeting.group(1)).orElse(null) : null;
        if (first == null && second == null) {
            throw new UnreadableFile("The decision does not say on which day it was adopted. Check that all of it was sent.");
        }
        if (first != null && second != null && !first.equals(second)) {
            throw new UnreadableFile("The decision names two days of adoption: " + first + " in its heading and " + second + " with the meeting. Enter the right one by hand.");
        }
        return first != null ? first : second;
    }

    private static String report(String text, String addendum) {
        Matcher report = REPORT.matcher(text);
        String first = null;
        while (report.find()) {
            boolean itsOwn = addendum != null && addendum.startsWith(report.group(1) + "/");
            if (first == null || itsOwn) {
                first = report.group(1);
            }
            if (itsOwn) {
                break;
            }
        }
        return first;
    }
}
