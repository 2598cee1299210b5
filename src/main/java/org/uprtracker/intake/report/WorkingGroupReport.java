package org.uprtracker.intake.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.uprtracker.intake.FileFormat;
import org.uprtracker.intake.Hints;
import org.uprtracker.intake.Lookup;
import org.uprtracker.intake.ReadDocument;
import org.uprtracker.intake.Sink;
import org.uprtracker.intake.UnreadableFile;
import org.uprtracker.intake.document.Masthead;
import org.uprtracker.intake.document.UnDocument;

/** The English report of the Working Group on one State, as the UN publishes it. */
@ApplicationScoped
public class WorkingGroupReport implements FileFormat {
    private static final String TITLE = "report of the working group on the universal periodic review";
    /** How the head of a Council document begins in the other languages of the UN. */
    private static final List<String> OTHER_LANGUAGES = List.of("conseil des droits de l", "consejo de derechos humanos",
            "\u0441\u043e\u0432\u0435\u0442 \u043f\u043e \u043f\u0440\u0430\u0432\u0430\u043c", "\u0645\u062c\u0644\u0633 \u062d\u0642\u0648\u0642",
            "\u4eba\u6743\u7406\u4e8b\u4f1a");

    @Override
    public String code() {
        return "wg-report";
    }

    @Override
    public String title() {
        return "Working Group report (PDF or DOCX)";
    }

    @Override
    public int turn() {
        return 1;
    }

    @Override
    public boolean recognises(Path file) throws IOException {
        String front = UnDocument.frontOf(file);
        return plain(front).contains(TITLE) && other(front) == null;
    }

    @Override
    public void read(Path file, Hints hints, Lookup lookup, Sink sink) throws IOException {
        UnDocument document = UnDocument.read(file);
        String whole = String.join("\n", document.front());
        String front = plain(whole);
        String other = other(whole);
        if (other != null) {
            throw new UnreadableFile(other);
        }
        if (!front.contains(TITLE)) {
            throw new UnreadableFile(OTHER_LANGUAGES.stream().anyMatch(front::contains)
                    ? "This document is not in English: only the English version of a report is read. Send that one."
                    : "The first page does not say \"Report of the Working Group on the Universal Periodic Review\": this is another document.");
        }
        ReadDocument what = new Opening(document, lookup, sink).read(hints);
        List<Group> groups = new Conclusions(document, sink).groups();
        sink.document(what);
        new Recommendations(what, lookup, sink).say(groups);
    }

    /** What to do with a document that is no report, although it may speak of one; null if it may be one. */
    private static String other(String front) {
        String symbol = Masthead.symbol(front).orElse("");
        if (symbol.contains("/Add.") || hasLine(front, "addendum")) {
            return "This is an addendum to a report: send it with format=addendum.";
        }
        if (symbol.contains("/DEC/") || plain(front).contains(" decision adopted by the human rights council")) {
            return "This is a decision of the Human Rights Council: send it with format=addendum.";
        }
        if (symbol.contains("/Corr.") || hasLine(front, "corrigendum")) {
            return "This is a corrigendum: it changes a report and is none. Send the report as it was issued again.";
        }
        if (plain(front).contains("draft report of the working group")) {
            return "This is the draft of a report, whose paragraphs bear other numbers than the report's. Send the report itself.";
        }
        return null;
    }

    private static boolean hasLine(String front, String line) {
        return front.lines().anyMatch(one -> plain(one).strip().equals(line));
    }

    private static String plain(String text) {
        return " " + text.toLowerCase(Locale.ROOT).replaceAll("[*\\s]++", " ") + " ";
    }
}
